package org.baraza.governance.race;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.baraza.governance.commitments.Promise;
import org.baraza.governance.journey.Assembly;
import org.baraza.governance.journey.GovernanceTest;
import org.baraza.governance.journey.Ledger;
import org.baraza.governance.journey.Person.Reply;
import org.baraza.record.ledger.LedgerEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A commitment has one end, and nothing is said about it afterwards.
@Tag("race")
@GovernanceTest
class EndingACommitmentTest {
    private static final int ROUNDS = 10;

    private final String address;
    private final Ledger ledger;
    private Assembly assembly;
    private Promise promise;

    EndingACommitmentTest(@LocalServerPort int port, JdbcClient jdbc) {
        address = "http://127.0.0.1:" + port;
        ledger = new Ledger(jdbc);
    }

    @BeforeEach
    void promise() {
        assembly = Assembly.of(address, GovernanceTest.OwnIssuer.ISSUER);
        promise = new Promise(assembly);
    }

    @Test
    void two_ends_at_the_same_moment_are_one_end() throws Exception {
        var creditor = assembly.as("buyer-1");
        for (int i = 0; i < ROUNDS; i++) {
            var commitment = promise.assessed();
            var replies = Together.run(List.<Callable<Reply>>of(
                    () -> promise.act(creditor, commitment, "fulfilment", "", "2"),
                    () -> promise.act(creditor, commitment, "breach", Map.of("reasons", "Nothing came."), "2"),
                    () -> promise.act(creditor, commitment, "release", Map.of("reasons", "Let them go."), "2")));
            assertThat(replies.stream().filter(reply -> reply.status() == 200)).hasSize(1);
            assertThat(replies.stream().filter(reply -> reply.status() != 200).map(Reply::problem))
                    .containsOnly("stale-version");
            assertThat(of(commitment)).hasSize(4);
        }
    }

    @Test
    void a_report_at_the_moment_of_the_end_stands_before_it_or_not_at_all() throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            var commitment = promise.assessed();
            var replies = Together.run(List.<Callable<Reply>>of(
                    () -> promise.act(assembly.as("buyer-1"), commitment, "fulfilment", "", "2"),
                    () -> promise.report(assembly.as("grower-3"), commitment, "2", List.of())));
            assertThat(replies.stream().filter(reply -> reply.status() < 300)).hasSize(1);
            var types = of(commitment).stream().map(LedgerEntry::type).toList();
            assertThat(types).hasSize(4);
            if (types.contains("commitments.CommitmentFulfilled")) {
                assertThat(types.getLast()).isEqualTo("commitments.CommitmentFulfilled");
                var late = promise.report(assembly.as("grower-3"), commitment, "3", List.of());
                assertThat(late.problem()).isEqualTo("commitment-is-active");
            }
        }
    }

    private List<LedgerEntry> of(String commitment) {
        return ledger.of(assembly.id()).stream()
                .filter(entry -> entry.stream().equals("commitment:" + commitment))
                .toList();
    }
}
