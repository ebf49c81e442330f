package org.baraza.governance.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.baraza.governance.journey.Person.Reply;
import org.baraza.governance.membership.MembershipRule;
import org.baraza.record.membership.MembershipEvent.IndividualsAdmitted;
import org.baraza.record.platform.Preset;
import org.baraza.record.voting.FrozenRoll.RollContent;
import org.baraza.record.voting.VotingEvent.VoteCalled;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Members by the thousand from a file, and the roll they are on.
@GovernanceTest
class ImportJourneyTest {
    private static final int LARGEST = 8 * 1024 * 1024;

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final Body body;

    ImportJourneyTest(JdbcClient jdbc, @LocalServerPort int port) {
        this.jdbc = jdbc;
        ledger = new Ledger(jdbc);
        body = new Body(
                "http://127.0.0.1:" + port,
                GovernanceTest.OwnIssuer.ISSUER,
                Preset.named("indian-agricultural-cooperative").charter().toString());
    }

    private Reply send(String path, String type, String key, byte[] file) {
        var request = body.founder()
                .to(body.path() + "/member-import" + path)
                .header("Content-Type", type)
                .header("Idempotency-Key", key);
        return Person.send(request.POST(HttpRequest.BodyPublishers.ofByteArray(file)));
    }

    private Reply imports(String file) {
        return send("", "text/csv; charset=utf-8", Assembly.key(), file.getBytes(UTF_8));
    }

    private Reply tries(String file) {
        return send("/trial", "text/csv", Assembly.key(), file.getBytes(UTF_8));
    }

    private long traces() {
        return jdbc.sql("select (select count(*) from domain_event) + (select count(*) from member_book)"
                        + " + (select count(*) from act_receipt)")
                .query(Long.class)
                .single();
    }

    private List<IndividualsAdmitted> admitted() {
        return Ledger.events(ledger.of(body.id()), IndividualsAdmitted.class);
    }

    @Test
    void a_trial_records_nothing_and_tells_what_an_import_would_refuse() {
        var before = traces();
        var file = "number,class,name\n1,ordinary,Grace\n2,king,Ana\n3,ordinary,=1+1\n";
        var tried = tries(file);
        assertThat(tried.status()).as(tried.body()).isEqualTo(200);
        assertThat(tried.json().get("members").asInt()).isEqualTo(1);
        assertThat(tried.json().get("errorsInAll").asInt()).isEqualTo(2);
        var first = tried.json().get("errors").get(0);
        assertThat(first.get("line").asInt()).isEqualTo(3);
        assertThat(first.get("column").asString()).isEqualTo("class");
        assertThat(first.get("code").asString()).isEqualTo("unknown-class");
        var refused = imports(file);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo(MembershipRule.IMPORT_HAS_NO_ERRORS.publicName());
        assertThat(refused.json().get("errors")).isEqualTo(tried.json().get("errors"));
        assertThat(traces()).isEqualTo(before);
    }

    @Test
    void a_list_is_taken_whole_once_for_each_key_and_its_numbers_are_taken_then() {
        var key = Assembly.key();
        var file =
                "number,class,arrears_since,name\n1,ordinary,,Grace Wanjiku\n2,nominal,2026-01-31,\n".getBytes(UTF_8);
        var first = send("", "text/csv; charset=utf-8", key, file);
        assertThat(first.status()).as(first.body()).isEqualTo(201);
        var again = send("", "text/csv; charset=utf-8", key, file);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(admitted()).hasSize(1);
        assertThat(admitted().toString()).doesNotContain("Grace");

        var other = send("", "text/csv; charset=utf-8", Assembly.key(), file);
        assertThat(other.problem()).isEqualTo(MembershipRule.IMPORT_HAS_NO_ERRORS.publicName());
        assertThat(other.json().get("errors").get(0).get("code").asString()).isEqualTo("number-taken");
        assertThat(other.json().get("errors")).hasSize(2);

        var found = body.founder()
                .post(body.path() + "/member-book/search", Map.of("members", List.of(), "numbers", List.of("1", "7")));
        assertThat(found.status()).as(found.body()).isEqualTo(200);
        assertThat(found.json().get("items")).hasSize(1);
        var line = found.json().get("items").get(0);
        assertThat(line.get("name").asString()).isEqualTo("Grace Wanjiku");
        assertThat(body.founder()
                        .post(body.path() + "/members/" + line.get("member").asString() + "/resignation", Map.of())
                        .status())
                .isEqualTo(200);
        assertThat(body.founder()
                        .post(
                                body.path() + "/member-book/search",
                                Map.of("members", List.of(), "numbers", List.of("1")))
                        .json()
                        .get("items"))
                .isEmpty();
    }

    @Test
    void whoever_is_erased_goes_from_the_book_too() {
        var file = "number,class,name\n77,ordinary,Grace Wanjiku\n78,ordinary,Ana Quispe\n";
        assertThat(imports(file).status()).isEqualTo(201);
        var search = Map.of("members", List.of(), "numbers", List.of("77", "78"));
        var book = body.path() + "/member-book/search";
        var lines = body.founder().post(book, search).json().get("items");
        assertThat(lines).hasSize(2);
        var account = body.account("in-the-book-" + body.id());
        account.get("/me");
        var member = lines.get(0).get("member").asString();
        assertThat(StandingJourneyTest.taken(body, member, account).status()).isEqualTo(201);
        assertThat(account.post("/me/erasure", Map.of("seats", List.of(member))).status())
                .isEqualTo(200);
        assertThat(body.founder().post(book, search).json().get("items"))
                .singleElement()
                .satisfies(line -> assertThat(line.get("name").asString()).isEqualTo("Ana Quispe"));
    }

    @Test
    void errors_are_cut_to_a_hundred_with_their_number() {
        var file = IntStream.range(0, 250)
                .mapToObj(i -> i + ",king\n")
                .collect(Collectors.joining("", "number,class\n", ""));
        var refused = imports(file);
        assertThat(refused.json().get("errors")).hasSize(100);
        assertThat(refused.json().get("errorsInAll").asInt()).isEqualTo(250);
    }

    @Test
    void only_csv_of_a_bounded_size_is_a_list() {
        var file = "number,class\n1,ordinary\n".getBytes(UTF_8);
        for (var type : List.of("application/json", "text/plain", "text/csv; charset=iso-8859-1")) {
            for (var path : List.of("", "/trial")) {
                Refused.with(415, "import-is-csv", send(path, type, Assembly.key(), file));
            }
        }
        assertThat(MembershipRule.IMPORT_IS_CSV.status()).isEqualTo(415);
        var large = new byte[LARGEST + 1];
        java.util.Arrays.fill(large, (byte) 'x');
        Refused.with(413, "body-too-large", send("", "text/csv", Assembly.key(), large));
        Refused.with(413, "body-too-large", send("/trial", "text/csv", Assembly.key(), large));
    }

    @Test
    void fifty_thousand_are_admitted_and_frozen_on_a_roll_in_seconds() {
        body.member("Officer", "cooperative", "members", "ordinary");
        var file = IntStream.range(0, 50_000)
                .mapToObj(i -> "M%d,%s,%s,Member %d\n"
                        .formatted(i, i % 10 == 0 ? "nominal" : "ordinary", i % 7 == 0 ? "2020-01-01" : "", i))
                .collect(Collectors.joining("", "number,class,arrears_since,name\n", ""));
        var start = Instant.now();
        var imported = imports(file);
        assertThat(imported.status()).as(imported.body()).isEqualTo(201);
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(30));
        assertThat(admitted()).hasSizeLessThan(80);
        var seats = new HashSet<String>();
        admitted()
                .forEach(event ->
                        event.individuals().forEach(one -> one.seats().forEach(seat -> seats.add(seat.toString()))));
        assertThat(seats).hasSize(50_000);

        start = Instant.now();
        body.voteOn("Officer", "resolution", "ballots");
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(30));
        var called = Ledger.events(ledger.of(body.id()), VoteCalled.class).getFirst();
        var content = ledger.content(called.roll().content(), RollContent.class);
        // A tenth are nominal, a seventh of the others are in arrears.
        var expected = IntStream.range(0, 50_000)
                        .filter(i -> i % 10 != 0 && i % 7 != 0)
                        .count()
                + 1;
        assertThat(content.entries()).hasSize((int) expected);
        assertThat(content.entries().size()
                        + Objects.requireNonNull(content.absences()).size())
                .isEqualTo(50_001);
    }
}
