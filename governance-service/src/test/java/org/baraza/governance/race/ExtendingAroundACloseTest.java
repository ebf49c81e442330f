package org.baraza.governance.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.baraza.governance.journey.Assembly;
import org.baraza.governance.journey.GovernanceTest;
import org.baraza.governance.journey.Ledger;
import org.baraza.governance.journey.Person.Reply;
import org.baraza.record.ledger.LedgerEntry;
import org.baraza.record.voting.VotingEvent.BallotCast;
import org.baraza.record.voting.VotingEvent.VoteClosed;
import org.baraza.record.voting.VotingEvent.VoteExtended;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A vote is extended in the very moment in which the clock, or an officer, closes it.
@Tag("race")
@GovernanceTest
class ExtendingAroundACloseTest {
    private static final int VOTES = 24;
    private static final Duration OPEN_FOR = Duration.ofSeconds(2);
    private static final Duration LONGER_BY = Duration.ofSeconds(4);

    private final Assembly assembly;
    private final Ledger ledger;

    ExtendingAroundACloseTest(@LocalServerPort int port, JdbcClient jdbc) {
        assembly = Assembly.of("http://127.0.0.1:" + port, GovernanceTest.OwnIssuer.ISSUER);
        ledger = new Ledger(jdbc);
    }

    @Test
    void the_clock_closes_at_the_time_that_stands_and_every_ballot_is_judged_by_it() throws Exception {
        var proposals = IntStream.range(0, VOTES)
                .mapToObj(i -> assembly.admitted("ordinary"))
                .toList();
        var closesAt = Instant.now().plus(OPEN_FOR).plusMillis(50L * VOTES).truncatedTo(ChronoUnit.MILLIS);
        var later = closesAt.plus(LONGER_BY);
        var votes = proposals.stream()
                .map(proposal -> assembly.called(proposal, Map.of("way", "ballots", "closesAt", closesAt.toString())))
                .toList();
        var tasks = new ArrayList<Callable<Reply>>();
        for (int i = 0; i < VOTES; i++) {
            var vote = assembly.path() + "/votes/" + votes.get(i);
            var moment = closesAt.plusMillis(25L * (i - VOTES / 2));
            tasks.add(at(
                    moment,
                    () -> assembly.secretary().post(vote + "/extension", Map.of("closesAt", later.toString()))));
            tasks.add(at(
                    closesAt.plusMillis(5L * i),
                    () -> assembly.as("grower-3").post(vote + "/ballots", Map.of("choice", "for"))));
        }
        var replies = Together.run(tasks);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(Ledger.events(ledger.of(assembly.id()), VoteClosed.class))
                        .hasSize(VOTES));

        var extended = 0;
        for (int i = 0; i < VOTES; i++) {
            var entries = of(votes.get(i));
            var extension = replies.get(2 * i);
            var ballot = replies.get(2 * i + 1);
            var closed = Ledger.events(entries, VoteClosed.class).getFirst();
            assertThat(Ledger.events(entries, VoteExtended.class)).hasSize(extension.status() == 200 ? 1 : 0);
            assertThat(Ledger.events(entries, BallotCast.class)).hasSize(ballot.status() == 201 ? 1 : 0);
            assertThat(closed.ballots()).isEqualTo(ballot.status() == 201 ? 1 : 0);
            if (extension.status() == 200) {
                extended++;
                assertThat(closed.at()).isAfterOrEqualTo(later);
                assertThat(Ledger.indexOf(entries, "voting.VoteExtended"))
                        .isLessThan(Ledger.indexOf(entries, "voting.VoteClosed"));
            } else {
                assertThat(extension.problem()).isIn("extension-is-in-time", "vote-is-open");
                assertThat(closed.at()).isAfterOrEqualTo(closesAt);
            }
        }
        assertThat(extended).as("both happened").isBetween(1, VOTES - 1);
    }

    @Test
    void an_officer_who_closes_while_another_extends_closes_once_and_for_good() throws Exception {
        for (int i = 0; i < 10; i++) {
            var closesAt = Instant.now().plus(Duration.ofHours(1)).truncatedTo(ChronoUnit.MILLIS);
            var vote = assembly.called(
                    assembly.admitted("ordinary"), Map.of("way", "ballots", "closesAt", closesAt.toString()));
            var path = assembly.path() + "/votes/" + vote;
            var later = Map.of("closesAt", closesAt.plusSeconds(60).toString());
            var replies = Together.run(List.<Callable<Reply>>of(
                    () -> assembly.secretary().post(path + "/extension", later),
                    () -> assembly.chair().post(path + "/closing", "")));
            assertThat(replies.getLast().status()).isEqualTo(200);
            var entries = of(vote);
            var closing = Ledger.indexOf(entries, "voting.VoteClosed");
            assertThat(entries.stream().filter(entry -> entry.type().equals("voting.VoteExtended")))
                    .hasSize(replies.getFirst().status() == 200 ? 1 : 0)
                    .allMatch(entry -> entry.index() < closing);
        }
    }

    private List<LedgerEntry> of(String vote) {
        return ledger.of(assembly.id()).stream()
                .filter(entry -> entry.stream().contains(":" + vote))
                .toList();
    }

    private static Callable<Reply> at(Instant moment, Callable<Reply> act) {
        return () -> {
            var wait = Duration.between(Instant.now(), moment);
            if (wait.isPositive()) {
                Thread.sleep(wait);
            }
            return act.call();
        };
    }
}
