package org.baraza.governance.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.baraza.record.Fraction;
import org.baraza.record.voting.Finding;
import org.baraza.record.voting.FrozenRoll.RollCount;
import org.baraza.record.voting.Outcome;
import org.baraza.record.voting.VotingEvent.VoteCalled;
import org.baraza.record.voting.VotingEvent.VoteTallied;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A charter that is no preset, as somebody wrote it: three chambers of unequal weight, a quorum on members in good
/// standing, and a majority of three conditions.
@GovernanceTest
class OwnCharterJourneyTest {
    private static final Path CHARTER = Path.of("..", "docs", "charters", "harvest-federation.json");
    private final JdbcClient jdbc;

    @LocalServerPort
    private int port;

    OwnCharterJourneyTest(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Of six growers three have a delegate, two have none, and one is in arrears. There are two of each other chamber.
    private Body federation() throws IOException {
        var body = new Body("http://127.0.0.1:" + port, GovernanceTest.OwnIssuer.ISSUER, Files.readString(CHARTER));
        for (var grower : List.of("Kasese", "Mbale", "Gulu")) {
            body.member(grower, "cooperative", "growers");
        }
        for (var other : List.of("processors", "traders")) {
            body.member(other + " one", "buyer", other);
            body.member(other + " two", "buyer", other);
        }
        assertThat(body.admit("Arua", "cooperative", "growers").status()).isEqualTo(201);
        assertThat(body.admit("Lira", "cooperative", "growers").status()).isEqualTo(201);
        var since = LocalDate.now(ZoneId.of("Africa/Kampala")).minusMonths(4);
        var inArrears = Map.<String, Object>of("constituency", "growers", "arrearsSince", since.toString());
        assertThat(body.founder().post(body.path() + "/individuals", inArrears).status())
                .isEqualTo(201);
        return body;
    }

    private VoteTallied voted(Body body, Map<String, String> choices) {
        var vote = body.voteOn("Kasese", "resolution", "ballots");
        choices.forEach((name, choice) -> body.casts(name, vote, choice));
        body.closes(vote);
        return Ledger.events(new Ledger(jdbc).of(body.id()), VoteTallied.class).getLast();
    }

    @Test
    void the_quorum_counts_members_in_good_standing_with_and_without_a_delegate() throws IOException {
        var body = federation();
        var tallied = voted(
                body,
                Map.of(
                        "Kasese",
                        "for",
                        "Mbale",
                        "for",
                        "processors one",
                        "for",
                        "processors two",
                        "for",
                        "traders one",
                        "for"));
        assertThat(tallied.outcome()).isEqualTo(Outcome.NOT_VALID);
        assertThat(tallied.findings().getFirst().children())
                .extracting(Finding::constituency, Finding::holds, Finding::reached)
                .containsExactly(
                        tuple("growers", false, reached(2, 5)),
                        tuple("processors", true, reached(2, 2)),
                        tuple("traders", true, reached(1, 2)));
        var called =
                Ledger.events(new Ledger(jdbc).of(body.id()), VoteCalled.class).getLast();
        assertThat(called.roll().constituencies().getFirst())
                .isEqualTo(new RollCount("growers", 3, Fraction.of(4, 27), 6L, 5L));
    }

    @Test
    void two_chambers_and_the_weight_adopt_and_the_growers_third_condition_stops_it() throws IOException {
        var body = federation();
        var adopted = voted(
                body,
                Map.of(
                        "Kasese",
                        "for",
                        "Mbale",
                        "for",
                        "Gulu",
                        "against",
                        "processors one",
                        "for",
                        "processors two",
                        "for",
                        "traders one",
                        "against",
                        "traders two",
                        "against"));
        assertThat(adopted.outcome()).isEqualTo(Outcome.ADOPTED);
        assertThat(majority(adopted).getFirst().reached())
                .isEqualTo(new Finding.Reached(Fraction.of(17, 27), Fraction.ONE, Fraction.of(17, 27)));
        var rejected = voted(
                body,
                Map.of(
                        "Kasese",
                        "for",
                        "Mbale",
                        "against",
                        "Gulu",
                        "against",
                        "processors one",
                        "for",
                        "processors two",
                        "for",
                        "traders one",
                        "for",
                        "traders two",
                        "for"));
        assertThat(rejected.outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(majority(rejected)).extracting(Finding::holds).containsExactly(true, true, false);
    }

    private static List<Finding> majority(VoteTallied tallied) {
        return tallied.findings().getLast().children();
    }

    private static Finding.Reached reached(long numerator, long denominator) {
        return new Finding.Reached(
                Fraction.of(numerator), Fraction.of(denominator), Fraction.of(numerator, denominator));
    }
}
