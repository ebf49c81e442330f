package org.baraza.governance.race;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.baraza.governance.journey.Assembly;
import org.baraza.governance.journey.GovernanceTest;
import org.baraza.governance.journey.Ledger;
import org.baraza.governance.journey.Person;
import org.baraza.governance.journey.Person.Reply;
import org.baraza.record.voting.VotingEvent.BallotCast;
import org.baraza.record.voting.VotingEvent.VoteClosed;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Everybody sends their ballot many times at once, some with one key and some with many: each is cast once.
@Tag("race")
@GovernanceTest
class DuplicateStormTest {
    private static final int SEATS = 12;
    private static final int TIMES = 24;
    private static final int ROUNDS = 5;

    private final Assembly assembly;
    private final Ledger ledger;
    private final List<Person> voters;

    DuplicateStormTest(@LocalServerPort int port, JdbcClient jdbc) {
        assembly = Assembly.of("http://127.0.0.1:" + port, GovernanceTest.OwnIssuer.ISSUER);
        ledger = new Ledger(jdbc);
        var person = assembly.person("voter-" + assembly.id());
        var seat = Map.of("organisation", assembly.member(), "kind", "delegate", "person", assembly.personId(person));
        voters = IntStream.range(0, SEATS)
                .mapToObj(i -> person.in(assembly.secretary()
                        .post(assembly.path() + "/seats", seat)
                        .id()))
                .toList();
    }

    @Test
    void each_entry_has_one_ballot_and_everybody_is_told_the_truth() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var closesAt = Instant.now().plus(Duration.ofHours(1)).toString();
            var vote = assembly.called(assembly.admitted("ordinary"), Map.of("way", "ballots", "closesAt", closesAt));
            var at = assembly.path() + "/votes/" + vote;
            var keys = voters.stream().map(voter -> Assembly.key()).toList();
            var tasks = new ArrayList<Callable<Reply>>();
            for (int time = 0; time < TIMES; time++) {
                for (int i = 0; i < SEATS; i++) {
                    var voter = voters.get(i);
                    // Every other seat sends one act again and again, the rest a new act each time.
                    var key = i % 2 == 0 ? keys.get(i) : Assembly.key();
                    tasks.add(() -> voter.post(at + "/ballots", Map.of("choice", "for"), key, null));
                }
            }

            var replies = Together.run(tasks);

            for (int i = 0; i < SEATS; i++) {
                var seat = i;
                var told = IntStream.range(0, replies.size())
                        .filter(n -> n % SEATS == seat)
                        .mapToObj(replies::get)
                        .toList();
                if (i % 2 == 0) {
                    assertThat(told).extracting(Reply::status).containsOnly(201);
                    assertThat(told)
                            .extracting(Reply::body)
                            .containsOnly(told.getFirst().body());
                    assertThat(told.stream().filter(reply -> !reply.replayed())).hasSize(1);
                } else {
                    assertThat(told.stream().filter(reply -> reply.status() == 201))
                            .hasSize(1);
                    assertThat(told.stream()
                                    .filter(reply -> reply.status() != 201)
                                    .map(Reply::problem))
                            .containsOnly("ballot-is-cast-once");
                }
            }
            assertThat(assembly.secretary().post(at + "/closing", "").status()).isEqualTo(200);
            var entries = ledger.of(assembly.id()).stream()
                    .filter(entry -> entry.stream().contains(":" + vote))
                    .toList();
            assertThat(Ledger.events(entries, BallotCast.class)).hasSize(SEATS);
            assertThat(Ledger.events(entries, VoteClosed.class).getFirst().ballots())
                    .isEqualTo(SEATS);
        }
    }
}
