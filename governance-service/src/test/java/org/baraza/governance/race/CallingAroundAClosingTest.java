package org.baraza.governance.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.baraza.governance.assemblies.AssemblyRule;
import org.baraza.governance.journey.Assembly;
import org.baraza.governance.journey.GovernanceTest;
import org.baraza.governance.journey.Ledger;
import org.baraza.governance.journey.Person.Reply;
import org.baraza.record.assemblies.AssemblyEvent.AssemblyClosed;
import org.baraza.record.ledger.LedgerEntry;
import org.baraza.record.voting.VotingEvent.VoteCalled;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// One officer puts a proposal to the vote in an assembly while another closes it: the vote stands
/// before the closing in the record, or is refused.
@Tag("race")
@GovernanceTest
class CallingAroundAClosingTest {
    private static final int ROUNDS = 12;

    private final JdbcClient jdbc;

    @LocalServerPort
    private int port;

    CallingAroundAClosingTest(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Round(String assembly, String proposal) {}

    @Test
    void no_vote_is_called_in_an_assembly_that_is_closed() throws Exception {
        var body = Assembly.thatMeets("http://127.0.0.1:" + port, GovernanceTest.OwnIssuer.ISSUER);
        var rounds = rounds(body);
        for (var round : rounds) {
            Callable<Reply> calls = () -> body.secretary()
                    .post(
                            body.path() + "/proposals/" + round.proposal() + "/votes",
                            Map.of("way", "meeting-count", "assembly", round.assembly()),
                            Assembly.key(),
                            "2");
            Callable<Reply> closes = () -> body.chair().post(at(body, round) + "/closing", "");
            var replies = Together.run(List.of(calls, closes));
            assertThat(replies.getLast().status()).as(replies.getLast().body()).isEqualTo(200);
            if (replies.getFirst().status() != 201) {
                assertThat(replies.getFirst().problem()).isEqualTo(AssemblyRule.ASSEMBLY_IS_OPEN.publicName());
            }
        }
        var entries = new Ledger(jdbc).of(body.id());
        for (var round : rounds) {
            var closed = entries.stream()
                    .filter(entry -> entry.event() instanceof AssemblyClosed event
                            && event.assembly().toString().equals(round.assembly()))
                    .mapToLong(LedgerEntry::index)
                    .findFirst()
                    .orElseThrow();
            assertThat(entries.stream()
                            .filter(entry -> entry.event() instanceof VoteCalled event
                                    && event.proposal().toString().equals(round.proposal()))
                            .map(LedgerEntry::index))
                    .allMatch(called -> called < closed);
        }
    }

    private static String at(Assembly body, Round round) {
        return body.path() + "/assemblies/" + round.assembly();
    }

    /// Assemblies that have their quorum, each with a proposal on its agenda.
    private static List<Round> rounds(Assembly body) {
        var opensAt = Instant.now().plus(Duration.ofSeconds(6));
        var rounds = new ArrayList<Round>();
        for (int i = 0; i < ROUNDS; i++) {
            var proposal = body.admitted("ordinary");
            var convened = body.secretary()
                    .post(
                            body.path() + "/assemblies",
                            Map.of(
                                    "kind",
                                    "ordinary",
                                    "opensAt",
                                    opensAt.toString(),
                                    "place",
                                    "The hall",
                                    "agenda",
                                    List.of(Map.of("proposal", proposal))));
            assertThat(convened.status()).as(convened.body()).isEqualTo(201);
            var round = new Round(convened.id(), proposal);
            rounds.add(round);
            accepted(body.secretary().post(at(body, round) + "/notice", ""));
        }
        var seats = List.of(
                Objects.requireNonNull(body.chair().seat()),
                Objects.requireNonNull(body.secretary().seat()));
        for (var round : rounds) {
            await().untilAsserted(() -> accepted(body.secretary().post(at(body, round) + "/opening", "")));
            accepted(body.secretary()
                    .post(at(body, round) + "/attendance", Map.of("manner", "remotely", "seats", seats)));
            await().untilAsserted(() -> accepted(body.secretary().post(at(body, round) + "/quorum", "")));
        }
        return rounds;
    }

    private static void accepted(Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    }
}
