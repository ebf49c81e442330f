package org.baraza.record.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.baraza.record.platform.Charters.array;
import static org.baraza.record.platform.Charters.json;
import static org.baraza.record.platform.Charters.mlimaBut;
import static org.baraza.record.platform.Charters.object;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baraza.record.Fraction;
import org.baraza.record.membership.Office;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class CharterReviewTest {
    private static final String TYPE = "/decisionTypes/0";
    private static final String MAJORITY = TYPE + "/majority";
    private static final String HEADS =
            "{'rule':'threshold','measure':'for','of':'for-and-against','by':'heads','share':'1/2','strict':true}"
                    .replace('\'', '"');

    static Stream<Arguments> contradictions() {
        return Stream.of(
                        ofCharters(),
                        TreeContradictions.all(),
                        MembershipContradictions.all(),
                        AssemblyContradictions.all(),
                        ElectionContradictions.all(),
                        LotContradictions.all(),
                        PersonalContradictions.all())
                .flatMap(all -> all);
    }

    private static Stream<Arguments> ofCharters() {
        return Stream.of(
                refused("a field is left out", "missing", "/zone", c -> c.remove("zone")),
                refused("a field is null", "missing", "/summary", c -> c.putNull("summary")),
                refused(
                        "a rule is null",
                        "missing",
                        MAJORITY + "/rules/2",
                        c -> array(c, MAJORITY + "/rules").addNull()),
                refused(
                        "a threshold has no measure",
                        "missing",
                        MAJORITY + "/rules/1/measure",
                        c -> object(c, MAJORITY + "/rules/1").remove("measure")),
                refused(
                        "it is of another schema",
                        "unknown-schema",
                        "/schema",
                        c -> c.put("schema", "baraza.charter/2")),
                refused("its zone is nowhere", "unknown-zone", "/zone", c -> c.put("zone", "Africa/Baraza")),
                refused(
                        "its zone is an offset, which follows no law",
                        "unknown-zone",
                        "/zone",
                        c -> c.put("zone", "+03:00")),
                refused("its summary is a book", "too-long", "/summary", c -> c.put("summary", "x".repeat(2001))),
                refused(
                        "it has no constituency",
                        "constituencies",
                        "/constituencies",
                        c -> array(c, "/constituencies").removeAll()),
                refused("it has too many constituencies", "constituencies", "/constituencies", c -> {
                    for (int i = 0; i < 97; i++) {
                        array(c, "/constituencies").addObject().put("id", "c" + i);
                    }
                }),
                refused(
                        "it decides nothing",
                        "no-decision-type",
                        "/decisionTypes",
                        c -> array(c, "/decisionTypes").removeAll()),
                refused("it has too many decision types", "too-many-decision-types", "/decisionTypes", c -> {
                    for (int i = 0; i < 100; i++) {
                        array(c, "/decisionTypes").addObject().put("id", "d" + i);
                    }
                }),
                refused(
                        "two constituencies share an identifier",
                        "twice",
                        "/constituencies/1/id",
                        c -> object(c, "/constituencies/1").put("id", "farmers")),
                refused(
                        "two decision types share an identifier",
                        "twice",
                        "/decisionTypes/1/id",
                        c -> array(c, "/decisionTypes").add(c.at(TYPE).deepCopy())),
                refused(
                        "an identifier has a space",
                        "identifier",
                        "/constituencies/0/id",
                        c -> object(c, "/constituencies/0").put("id", "the farmers")),
                refused(
                        "a name is blank",
                        "name",
                        "/constituencies/0/name",
                        c -> object(c, "/constituencies/0").put("name", " ")),
                refused(
                        "a name is a paragraph",
                        "name",
                        TYPE + "/name",
                        c -> object(c, TYPE).put("name", "x".repeat(201))),
                refused(
                        "its summary holds U+0000",
                        "not-text",
                        "/summary",
                        c -> c.put("summary", "the end\u0000and more")),
                refused(
                        "a name holds half of a surrogate pair",
                        "not-text",
                        TYPE + "/name",
                        c -> object(c, TYPE).put("name", "Price \ud83c")),
                refused(
                        "a share is nothing",
                        "share-not-positive",
                        "/constituencies/0/share",
                        c -> object(c, "/constituencies/0").put("share", "0")),
                refused(
                        "a share is less than nothing",
                        "share-not-positive",
                        "/constituencies/0/share",
                        c -> object(c, "/constituencies/0").put("share", "-2/5")),
                refused(
                        "the shares are 40, 20, 20 and 19 hundredths",
                        "shares-do-not-sum-to-1",
                        "/constituencies",
                        c -> object(c, "/constituencies/3").put("share", "19/100")),
                refused("the shares are thirds written as decimals", "shares-do-not-sum-to-1", "/constituencies", c -> {
                    array(c, "/constituencies").remove(3);
                    for (int i = 0; i < 3; i++) {
                        object(c, "/constituencies/" + i).put("share", "3333/10000");
                    }
                }),
                refused("the shares have no common denominator to write", "shares-too-fine", "/constituencies", c -> {
                    object(c, "/constituencies/0").put("share", "1/1000003");
                    object(c, "/constituencies/1").put("share", "1/1000033");
                }),
                refused(
                        "nothing can decide",
                        "no-way-of-deciding",
                        TYPE + "/ways",
                        c -> array(c, TYPE + "/ways").removeAll()),
                refused(
                        "ballots close before they open",
                        "voting-days",
                        TYPE + "/votingDays",
                        c -> object(c, TYPE).put("votingDays", 0)),
                refused("what has no closing time is extended", "extension-needs-ballots", TYPE + "/extension", c -> {
                    array(c, TYPE + "/ways").remove(0);
                    object(c, TYPE).set("extension", extension(1, "P2D"));
                }),
                refused(
                        "an extension lasts for no time that it names",
                        "missing",
                        TYPE + "/extension/by",
                        c -> object(c, TYPE).set("extension", json("{\"times\":1}"))),
                extended("a vote is extended never", "extension-times", "/times", 0, "P2D"),
                extended("a vote is extended less than never", "extension-times", "/times", -1, "P2D"),
                extended("a vote is extended for ever", "extension-times", "/times", 13, "P2D"),
                extended("an extension is of no length", "extension-by", "/by", 1, "P0D"),
                extended("an extension goes back", "extension-by", "/by", 1, "-P2D"),
                extended("an extension says nothing", "extension-by", "/by", 1, "P"),
                extended("an extension says no time", "extension-by", "/by", 1, "P2DT"),
                extended("an extension is in months, which differ", "extension-by", "/by", 1, "P1M"),
                extended("an extension is in words", "extension-by", "/by", 1, "two days"),
                extended("an extension is longer than a year", "extension-by", "/by", 1, "P366DT1M"),
                succeeded("a king takes over", "unknown-office", "/0/successors/0", "chair:king"),
                succeeded("there is a king", "unknown-office", "/0/office", "king:chair"),
                succeeded("an office succeeds itself", "succeeds-itself", "/0/successors/1", "chair:secretary,chair"),
                succeeded("nobody takes over by rule", "no-successor", "/0/successors", "chair:"),
                succeeded("one takes over twice", "succession-twice", "/0/successors/1", "chair:auditor,auditor"),
                succeeded("two rules are for one", "succession-twice", "/1/office", "chair:auditor", "chair:secretary"),
                succeeded("two succeed each other", "succession-in-a-circle", "", "chair:secretary", "secretary:chair"),
                succeeded(
                        "three go round",
                        "succession-in-a-circle",
                        "",
                        "auditor:chair",
                        "chair:treasurer,secretary",
                        "secretary:facilitator",
                        "facilitator:treasurer,chair"),
                refused(
                        "a rule names no successors",
                        "missing",
                        "/succession/0/successors",
                        c -> c.putArray("succession").add(json("{\"office\":\"chair\"}"))),
                coSponsored("fewer than no co-sponsors are needed", "co-sponsors", "/count", -1, 1),
                coSponsored("a rule needs no co-sponsor", "co-sponsors", "/count", 0, 1),
                coSponsored("a crowd of co-sponsors is needed", "co-sponsors", "/count", 101, 1),
                coSponsored("co-sponsors come from nowhere", "co-sponsor-constituencies", "/constituencies", 2, 0),
                coSponsored(
                        "co-sponsors come from less than nowhere",
                        "co-sponsor-constituencies",
                        "/constituencies",
                        2,
                        -1),
                coSponsored(
                        "co-sponsors come from more constituencies than there are",
                        "co-sponsor-constituencies",
                        "/constituencies",
                        9,
                        5),
                coSponsored("two co-sponsors come from three places", "co-sponsors-too-few", "/count", 2, 3),
                refused(
                        "ballots stay open for more than a year",
                        "voting-days",
                        TYPE + "/votingDays",
                        c -> object(c, TYPE).put("votingDays", 367)),
                refused(
                        "ballots are cast without a roll",
                        "ballots-need-a-roll",
                        TYPE + "/ways",
                        c -> object(c, "/constituencies/2").put("roll", "kept-by-the-body")),
                refused("there are too many rules", "too-many-rules", MAJORITY + "/rules/196", c -> {
                    for (int i = 0; i < 300; i++) {
                        array(c, MAJORITY + "/rules").add(json(HEADS));
                    }
                }),
                refused("rules nest without end", "nested-too-deeply", MAJORITY + "/rules/0".repeat(16), c -> {
                    var rule = HEADS;
                    for (int i = 0; i < 40; i++) {
                        rule = "{\"rule\":\"all-of\",\"rules\":[" + rule + "]}";
                    }
                    object(c, TYPE).set("majority", json(rule));
                }),
                refused("the reasons fill more than an entry", "too-many-reasons", TYPE, c -> {
                    for (int i = 0; i < 150; i++) {
                        array(c, MAJORITY + "/rules").add(json(HEADS));
                    }
                }),
                refused(
                        "a constituency is sought inside another",
                        "constituency-inside-constituency",
                        TYPE + "/quorum/holds",
                        c -> object(c, TYPE + "/quorum")
                                .set("holds", json("{\"rule\":\"for-each-constituency\",\"holds\":" + HEADS + "}"))),
                refused(
                        "one constituency is sought inside each",
                        "constituency-inside-constituency",
                        TYPE + "/quorum/holds",
                        c -> object(c, TYPE + "/quorum")
                                .set(
                                        "holds",
                                        json("{\"rule\":\"in-constituency\",\"constituency\":\"farmers\",\"holds\":"
                                                + HEADS + "}"))),
                refused(
                        "a rule names a constituency that is not there",
                        "unknown-constituency",
                        MAJORITY + "/constituency",
                        c -> object(c, TYPE)
                                .set(
                                        "majority",
                                        json("{\"rule\":\"in-constituency\",\"constituency\":\"fishers\",\"holds\":"
                                                + HEADS + "}"))),
                refused(
                        "a rule has no parts",
                        "empty-rule",
                        MAJORITY + "/rules",
                        c -> array(c, MAJORITY + "/rules").removeAll()),
                refused(
                        "a threshold asks for less than nothing",
                        "share-outside-0-to-1",
                        MAJORITY + "/rules/1/share",
                        c -> object(c, MAJORITY + "/rules/1").put("share", "-1/3")),
                refused(
                        "a threshold asks for four thirds",
                        "share-outside-0-to-1",
                        MAJORITY + "/rules/1/share",
                        c -> object(c, MAJORITY + "/rules/1").put("share", "4/3")),
                refused(
                        "a threshold asks for more than everything",
                        "more-than-everything",
                        MAJORITY + "/rules/1/share",
                        c -> object(c, MAJORITY + "/rules/1").put("share", "1").put("strict", true)),
                refused("weight is measured without a roll", "rule-needs-a-roll", MAJORITY + "/rules/1", c -> {
                    object(c, "/constituencies/2").put("roll", "kept-by-the-body");
                    array(c, TYPE + "/ways").remove(0);
                }),
                refused(
                        "entitlement is measured in each without a roll",
                        "rule-needs-a-roll",
                        TYPE + "/quorum/holds",
                        c -> {
                            object(c, "/constituencies/2").put("roll", "kept-by-the-body");
                            array(c, TYPE + "/ways").remove(0);
                        }));
    }

    private static Arguments extended(String what, String code, String where, int times, String by) {
        return refused(
                what, code, TYPE + "/extension" + where, c -> object(c, TYPE).set("extension", extension(times, by)));
    }

    private static Arguments coSponsored(String what, String code, String where, int count, int constituencies) {
        var rule = json("{\"count\":%d,\"constituencies\":%d}".formatted(count, constituencies));
        return refused(
                what, code, TYPE + "/coSponsors" + where, c -> object(c, TYPE).set("coSponsors", rule));
    }

    private static Arguments succeeded(String what, String code, String where, String... rules) {
        return refused(what, code, "/succession" + where, c -> c.set("succession", succession(rules)));
    }

    /// @param rules each as `chair:secretary,auditor`
    private static JsonNode succession(String... rules) {
        return json(Stream.of(rules)
                .map(rule -> rule.split(":", -1))
                .map(rule -> "{\"office\":\"%s\",\"successors\":[%s]}"
                        .formatted(
                                rule[0],
                                Stream.of(rule[1].split(","))
                                        .filter(one -> !one.isEmpty())
                                        .map("\"%s\""::formatted)
                                        .collect(Collectors.joining(","))))
                .collect(Collectors.joining(",", "[", "]")));
    }

    @Test
    void offices_that_fall_vacant_together_are_handed_on_after_those_they_look_to() {
        var rules = new String[] {"auditor:chair,treasurer", "chair:secretary", "treasurer:chair"};
        var charter = Charter.read(mlimaBut(c -> c.set("succession", succession(rules))));
        assertThat(charter.inOrderOfSuccession()).containsExactly(Office.CHAIR, Office.TREASURER, Office.AUDITOR);
        assertThat(charter.successors(Office.AUDITOR)).containsExactly(Office.CHAIR, Office.TREASURER);
        assertThat(charter.successors(Office.SECRETARY)).isEmpty();
        assertThat(Charter.read(mlimaBut(c -> {})).inOrderOfSuccession()).isEmpty();
    }

    @Test
    void a_circle_is_named() {
        var charter = mlimaBut(c -> c.set("succession", succession("chair:secretary", "secretary:chair")));
        var refused = catchThrowableOfType(ContradictoryCharter.class, () -> Charter.read(charter));
        assertThat(refused.contradictions())
                .singleElement()
                .satisfies(one -> assertThat(one.detail()).endsWith("chair, secretary, chair"));
    }

    private static JsonNode extension(int times, String by) {
        return json("{\"times\":%d,\"by\":\"%s\"}".formatted(times, by));
    }

    static Arguments refused(String because, String code, String where, Consumer<ObjectNode> change) {
        return argumentSet(because, code, where, mlimaBut(change));
    }

    @ParameterizedTest
    @MethodSource("contradictions")
    void a_charter_is_refused_when(String code, String where, String text) {
        assertThat(contradictionsOf(text))
                .filteredOn(one -> one.code().equals(code) && one.where().equals(where))
                .hasSize(1)
                .allSatisfy(one -> assertThat(one.detail()).isNotBlank());
    }

    @Test
    void every_code_of_the_review_is_provoked_above() throws IOException {
        var source = new StringBuilder();
        try (var files = Files.newDirectoryStream(Path.of("src/main/java/org/baraza/record/platform"))) {
            for (var file : files) {
                source.append(
                        file.getFileName().toString().matches("(?!Amendment).*Review\\.java|Contradictions\\.java")
                                ? Files.readString(file)
                                : "");
            }
        }
        var codes = Pattern.compile("\"([a-z0-9-]+)\",\\s*(?:where|one|\"/)")
                .matcher(source)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toSet());
        codes.add("missing");
        codes.add("unknown-office"); // Found while reading.
        var provoked = contradictions().map(one -> (String) one.get()[0]).collect(Collectors.toSet());
        assertThat(codes).hasSizeGreaterThan(20);
        assertThat(provoked).containsExactlyInAnyOrderElementsOf(codes);
    }

    @Test
    void everything_wrong_is_named_at_once() {
        var text = mlimaBut(c -> {
            c.put("zone", "Nowhere");
            object(c, "/constituencies/3").put("share", "1/10");
            object(c, MAJORITY + "/rules/1").put("share", "4/3");
        });
        assertThat(contradictionsOf(text))
                .extracting(Contradiction::code)
                .containsExactly("unknown-zone", "shares-do-not-sum-to-1", "share-outside-0-to-1");
    }

    @Test
    void a_flood_of_errors_is_answered_with_the_first_hundred() {
        var text = mlimaBut(c -> {
            for (int i = 0; i < 50_000; i++) {
                array(c, MAJORITY + "/rules").addNull();
            }
        });
        assertThat(contradictionsOf(text)).hasSize(100);
    }

    @Test
    void the_example_has_no_contradiction() {
        var charter = Charters.mlima();
        assertThat(charter.constituencies())
                .extracting(Charter.Constituency::share)
                .first()
                .isEqualTo(Fraction.of(2, 5));
        assertThat(charter.decisionType("price")).isNotNull();
        assertThat(charter.decisionType("election")).isNull();
        assertThat(charter.constituency("buyers")).isNotNull();
        assertThat(charter.constituency("fishers")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "P2D, 2026-03-30T20:00:00Z",
        "P1W, 2026-04-04T20:00:00Z",
        "PT48H, 2026-03-30T21:00:00Z",
        "P1DT30M, 2026-03-29T20:30:00Z",
        "PT90M, 2026-03-28T22:30:00Z"
    })
    void days_of_an_extension_are_calendar_days_and_hours_are_hours(String by, Instant latest) {
        var charter = Charter.read(mlimaBut(c -> object(c, TYPE).set("extension", extension(1, by))));
        assertThat(charter.decisionTypes().getFirst().extension()).isEqualTo(new Charter.Extension(1, by));
        // The clocks of Berlin go forward on 29 March.
        assertThat(new Charter.Extension(1, by).latest(Instant.parse("2026-03-28T21:00:00Z"), "Europe/Berlin"))
                .isEqualTo(latest);
    }

    @Test
    void a_constituency_may_be_called_each_without_standing_for_all() {
        var text = mlimaBut(c -> {
            object(c, "/constituencies/0").put("id", "each");
            object(c, "/constituencies/2").put("roll", "kept-by-the-body");
            array(c, TYPE + "/ways").remove(0);
            object(c, TYPE).remove("quorum");
            object(c, TYPE)
                    .set(
                            "majority",
                            json("{\"rule\":\"in-constituency\",\"constituency\":\"each\",\"holds\":"
                                    + HEADS.replace("heads", "weight") + "}"));
        });
        assertThat(Charter.read(text).constituencies()).hasSize(4);
    }

    static List<Contradiction> contradictionsOf(String text) {
        return catchThrowableOfType(ContradictoryCharter.class, () -> Charter.read(text))
                .contradictions();
    }
}
