package org.baraza.record.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baraza.record.platform.CharterReviewTest.contradictionsOf;
import static org.baraza.record.platform.Charters.MLIMA;
import static org.baraza.record.platform.Charters.array;
import static org.baraza.record.platform.Charters.json;
import static org.baraza.record.platform.Charters.mlimaBut;
import static org.baraza.record.platform.Charters.object;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.math.BigInteger;
import java.util.stream.Stream;
import org.baraza.record.Json;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever is sent, the answer is a charter or our own words about what is wrong with it.
class CharterReadingTest {
    private static final String RULE = "/decisionTypes/0/majority/rules/1";

    static Stream<Arguments> hostile() {
        return Stream.of(
                argumentSet("nothing at all", "", ""),
                argumentSet("half a charter", MLIMA.substring(0, 200), ""),
                argumentSet("two charters", MLIMA + MLIMA, ""),
                argumentSet("a list", "[" + MLIMA + "]", ""),
                argumentSet("a number", "42", ""),
                argumentSet("a text", "\"charter\"", ""),
                argumentSet("a hundred thousand brackets", "[".repeat(100_000), ""),
                argumentSet("a thousand nested rules", nestedRules(1000), null),
                argumentSet("a field said twice", MLIMA.replaceFirst("\"zone\"", "\"zone\":\"UTC\",\"zone\""), null),
                argumentSet("an unknown field", mlimaBut(c -> c.put("votes", 3)), "/votes"),
                argumentSet(
                        "an unknown field with a slash",
                        mlimaBut(c -> object(c, "/constituencies/0").put("a/b~c", 3)),
                        "/constituencies/0/a~1b~0c"),
                argumentSet("an unknown field with an endless name", mlimaBut(c -> c.put("x".repeat(40_000), 3)), null),
                argumentSet("an unknown rule", mlimaBut(c -> object(c, RULE).put("rule", "org.baraza.Rule")), null),
                argumentSet(
                        "a rule without a name", mlimaBut(c -> object(c, RULE).remove("rule")), null),
                argumentSet(
                        "a list for a name",
                        mlimaBut(c -> object(c, "/constituencies/0").putArray("name")),
                        "/constituencies/0/name"),
                argumentSet(
                        "a number for a name",
                        mlimaBut(c -> object(c, "/constituencies/0").put("name", 5)),
                        "/constituencies/0/name"),
                argumentSet("an object for a list", mlimaBut(c -> c.putObject("constituencies")), "/constituencies"),
                argumentSet("a text for a list", mlimaBut(c -> c.put("constituencies", "all")), "/constituencies"),
                argumentSet("a number for a choice", mlimaBut(c -> c.put("visibility", 0)), "/visibility"),
                argumentSet("no word for a choice", mlimaBut(c -> c.put("visibility", "")), "/visibility"),
                argumentSet("another word for a choice", mlimaBut(c -> c.put("visibility", "PUBLIC")), "/visibility"),
                argumentSet(
                        "no way of deciding",
                        mlimaBut(c -> array(c, "/decisionTypes/0/ways").addNull()),
                        "/decisionTypes/0/ways/3"),
                argumentSet(
                        "a decimal for a share", mlimaBut(c -> object(c, RULE).put("share", 0.6667)), RULE + "/share"),
                argumentSet(
                        "a number for a share", mlimaBut(c -> object(c, RULE).put("share", 1)), RULE + "/share"),
                argumentSet(
                        "a share over nothing", mlimaBut(c -> object(c, RULE).put("share", "1/0")), RULE + "/share"),
                argumentSet(
                        "a share of a thousand digits",
                        mlimaBut(c -> object(c, RULE).put("share", "1/" + "9".repeat(1000))),
                        RULE + "/share"),
                argumentSet(
                        "a text for yes or no", mlimaBut(c -> object(c, RULE).put("strict", "yes")), RULE + "/strict"),
                argumentSet(
                        "a quoted yes or no", mlimaBut(c -> object(c, RULE).put("strict", "true")), RULE + "/strict"),
                argumentSet("neither yes nor no", mlimaBut(c -> object(c, RULE).remove("strict")), RULE + "/strict"),
                argumentSet(
                        "six and a half days",
                        mlimaBut(c -> object(c, "/decisionTypes/0").put("votingDays", 6.5)),
                        "/decisionTypes/0/votingDays"),
                argumentSet(
                        "six days as text",
                        mlimaBut(c -> object(c, "/decisionTypes/0").put("votingDays", "6")),
                        "/decisionTypes/0/votingDays"),
                argumentSet(
                        "more days than the sun has",
                        mlimaBut(c -> object(c, "/decisionTypes/0").put("votingDays", Long.MAX_VALUE)),
                        "/decisionTypes/0/votingDays"),
                argumentSet(
                        "days of five thousand digits",
                        mlimaBut(c -> object(c, "/decisionTypes/0").put("votingDays", BigInteger.TEN.pow(5000))),
                        null));
    }

    private static String nestedRules(int depth) {
        return MLIMA.replace(
                "\"majority\": {", "\"majority\": " + "{\"rule\":\"all-of\",\"rules\":[".repeat(depth) + "{");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void it_is_refused_in_our_own_words(String text, @Nullable String where) {
        assertThat(contradictionsOf(text)).singleElement().satisfies(one -> {
            assertThat(one.code()).isEqualTo("unreadable");
            assertThat(one.detail())
                    .startsWith("not a charter: ")
                    .hasSizeLessThan(150)
                    .doesNotContainPattern("[a-z]\\.[a-zA-Z]|[a-z][A-Z]|Exception");
            assertThat(one.where()).hasSizeLessThan(300);
            if (where != null) {
                assertThat(one.where()).isEqualTo(where);
            }
        });
    }

    @Test
    void a_charter_that_is_null_is_missing() {
        assertThat(contradictionsOf("null")).containsExactly(new Contradiction("missing", "", "this is missing"));
    }

    @Test
    void twenty_thousand_constituencies_are_refused_without_adding_up_their_shares() {
        var text = mlimaBut(c -> {
            for (int i = 0; i < 20_000; i++) {
                array(c, "/constituencies")
                        .addObject()
                        .put("id", "c" + i)
                        .put("name", "c")
                        .put("share", "1/" + BigInteger.TEN.pow(39).add(BigInteger.valueOf(i)))
                        .put("roll", "recorded");
            }
        });
        assertThat(contradictionsOf(text)).extracting(Contradiction::code).containsExactly("constituencies");
    }

    @Test
    void a_charter_read_is_written_to_the_bytes_that_were_sent() {
        assertThat(Json.canonical(Charters.mlima())).isEqualTo(Json.canonical(MLIMA));
    }

    /// By heads and by weight, where nobody learns how somebody voted.
    @ParameterizedTest
    @CsvSource({"heads", "weight"})
    void a_lot_goes_with_secret_ballots_and_a_half(String by) {
        var text = mlimaBut(LotContradictions.byLot().andThen(c -> {
            object(c, "/decisionTypes/0/majority").put("by", by);
            object(c, "/decisionTypes/0").set("ballots", json("{\"secrecy\":\"secret\"}"));
        }));
        var type = Charter.read(text).decisionTypes().getFirst();
        assertThat(type.tieBreak()).isEqualTo(TieBreak.LOT);
        assertThat(type.drawsLots()).isTrue();
    }
}
