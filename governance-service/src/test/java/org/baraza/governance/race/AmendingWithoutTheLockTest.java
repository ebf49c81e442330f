package org.baraza.governance.race;

import static org.assertj.core.api.Assertions.assertThat;

import org.baraza.governance.acts.Acts;
import org.baraza.governance.acts.WithoutCharterLock;
import org.baraza.governance.journey.GovernanceTest;
import org.baraza.governance.ledger.Contents;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.transaction.support.TransactionTemplate;

/// Evidence that [AmendingAroundACallTest] looks closely enough: without the locks it finds a vote
/// that was called under a charter that was not in force, or partly under each of two.
@Tag("race")
@GovernanceTest
@Import(WithoutCharterLock.class)
@DirtiesContext
class AmendingWithoutTheLockTest {
    private static final int MOST_ROUNDS = 150;

    private final Amending amending;

    AmendingWithoutTheLockTest(
            @LocalServerPort int port, JdbcClient jdbc, Acts acts, Contents contents, TransactionTemplate transaction) {
        amending = new Amending("http://127.0.0.1:" + port, jdbc, acts, contents, transaction);
    }

    @Test
    void some_vote_is_called_under_two_charters() throws Exception {
        var wrong = false;
        for (int i = 0; i < MOST_ROUNDS && !wrong; i++) {
            wrong = !amending.round(i).isRight();
        }
        assertThat(wrong).isTrue();
    }
}
