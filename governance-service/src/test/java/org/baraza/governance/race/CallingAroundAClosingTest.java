package org.baraza.governance.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.baraza.governance.assemblies.AssemblyRule;
import org.baraza.governance.journey.Assembly;
import org.baraza.governance.journey.GovernanceTest;
import org.baraza.governance.journey.Ledger;
import org.baraza.governance.journey.Person.Reply;
import org.baraza.record.assemblies.AssemblyEvent.AssemblyClosed;
import org.baraza.record.assemblies.AssemblyEvent.DepartureRecorded;
import org.baraza.record.assemblies.AssemblyId;
import org.baraza.record.ledger.LedgerEntry;
import org.baraza.record.voting.VotingEvent.VoteCalled;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// One officer puts a proposal to the vote in an assembly while another closes it or records that too
/// few are left: the vote stands before that in the record, or is refused.
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
        assertThatNothingIsCalledAfter(
                AssemblyClosed.class,
                AssemblyClosed::assembly,
                Set.of(AssemblyRule.ASSEMBLY_IS_OPEN),
                body,
                round -> body.chair().post(at(body, round) + "/closing", ""));
    }

    /// Nobody has to ascertain it: who left is recorded, and the calling looks at who is there.
    @Test
    void no_vote_is_called_once_too_few_are_left() throws Exception {
        var body = Assembly.thatMeets("http://127.0.0.1:" + port, GovernanceTest.OwnIssuer.ISSUER);
        assertThatNothingIsCalledAfter(
                DepartureRecorded.class,
                DepartureRecorded::assembly,
                Set.of(AssemblyRule.QUORUM_STILL_HOLDS),
                body,
                round -> body.chair().post(at(body, round) + "/departures", Map.of("seats", present(body))));
    }

    @Test
    void no_vote_is_called_once_the_quorum_is_lost() throws Exception {
        var body = Assembly.thatMeets("http://127.0.0.1:" + port, GovernanceTest.OwnIssuer.ISSUER);
        assertThatNothingIsCalledAfter(
                DepartureRecorded.class,
                DepartureRecorded::assembly,
                Set.of(AssemblyRule.QUORUM_STILL_HOLDS, AssemblyRule.QUORUM_IS_ASCERTAINED),
                body,
                round -> {
                    accepted(body.chair().post(at(body, round) + "/departures", Map.of("seats", present(body))));
                    return body.chair().post(at(body, round) + "/quorum", "");
                });
    }

    private <E> void assertThatNothingIsCalledAfter(
            Class<E> end,
            Function<E, AssemblyId> assembly,
            Set<AssemblyRule> refusals,
            Assembly body,
            Function<Round, Reply> ends)
            throws Exception {
        var rounds = rounds(body);
        for (var round : rounds) {
            Callable<Reply> calls = () -> body.secretary()
                    .post(
                            body.path() + "/proposals/" + round.proposal() + "/votes",
                            Map.of("way", "meeting-count", "assembly", round.assembly()),
                            Assembly.key(),
                            "2");
            var replies = Together.run(List.of(calls, () -> ends.apply(round)));
            assertThat(replies.getLast().status()).as(replies.getLast().body()).isEqualTo(200);
            if (replies.getFirst().status() != 201) {
                assertThat(replies.getFirst().problem())
                        .isIn(refusals.stream().map(AssemblyRule::publicName).toList());
            }
        }
        var entries = new Ledger(jdbc).of(body.id());
        for (var round : rounds) {
            var ended = entries.stream()
                    .filter(entry -> end.isInstance(entry.event())
                            && assembly.apply(end.cast(entry.event()))
                                    .toString()
                                    .equals(round.assembly()))
                    .mapToLong(LedgerEntry::index)
                    .findFirst()
                    .orElseThrow();
            assertThat(entries.stream()
                            .filter(entry -> entry.event() instanceof VoteCalled event
                                    && event.proposal().toString().equals(round.proposal()))
                            .map(LedgerEntry::index))
                    .allMatch(called -> called < ended);
        }
    }

    private static List<String> present(Assembly body) {
        return List.of(
                Objects.requireNonNull(body.chair().seat()),
                Objects.requireNonNull(body.secretary().seat()));
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
        for (var round : rounds) {
            await().untilAsserted(() -> accepted(body.secretary().post(at(body, round) + "/opening", "")));
            accepted(body.secretary()
                    .post(at(body, round) + "/attendance", Map.of("manner", "remotely", "seats", present(body))));
            await().untilAsserted(() -> accepted(body.secretary().post(at(body, round) + "/quorum", "")));
        }
        return rounds;
    }

    private static void accepted(Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    }
}
