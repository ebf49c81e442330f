package org.baraza.governance.race;

import static org.assertj.core.api.Assertions.assertThat;

import org.baraza.governance.acts.Acts;
import org.baraza.governance.journey.GovernanceTest;
import org.baraza.governance.ledger.Contents;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The shared lock on the charter that every act takes, and the exclusive one that amending it takes.
@Tag("race")
@GovernanceTest
class AmendingAroundACallTest {
    private static final int ROUNDS = 40;

    private final Amending amending;

    AmendingAroundACallTest(
            @LocalServerPort int port, JdbcClient jdbc, Acts acts, Contents contents, TransactionTemplate transaction) {
        amending = new Amending("http://127.0.0.1:" + port, jdbc, acts, contents, transaction);
    }

    @Test
    void a_vote_is_called_wholly_under_one_charter_the_one_that_the_ledger_has_before_it() throws Exception {
        var before = 0;
        var after = 0;
        for (int i = 0; i < ROUNDS; i++) {
            var round = amending.round(i);
            assertThat(round.isRight()).as("round %s: %s", i, round).isTrue();
            before += (int) round.calls().stream().filter(one -> one).count();
            after += (int) round.calls().stream().filter(one -> !one).count();
        }
        assertThat(before).as("some were called before").isPositive();
        assertThat(after).as("some were called after").isPositive();
    }
}
