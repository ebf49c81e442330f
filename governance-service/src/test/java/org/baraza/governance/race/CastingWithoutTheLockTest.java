package org.baraza.governance.race;

import static org.assertj.core.api.Assertions.assertThat;

import org.baraza.governance.acts.WithoutVoteLock;
import org.baraza.governance.journey.GovernanceTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;

/// Evidence that [CastingAroundACloseTest] looks closely enough: without the lock it finds a wrong count.
@Tag("race")
@GovernanceTest
@Import(WithoutVoteLock.class)
@DirtiesContext
class CastingWithoutTheLockTest {
    /// Most rounds go wrong; the first one that does ends the test.
    private static final int MOST_ROUNDS = 100;

    private final Casting casting;

    CastingWithoutTheLockTest(@LocalServerPort int port, JdbcClient jdbc) {
        casting = new Casting("http://127.0.0.1:" + port, jdbc, 20260102);
    }

    @Test
    void some_acknowledged_ballot_is_not_counted() throws Exception {
        var wrong = false;
        for (int i = 0; i < MOST_ROUNDS && !wrong; i++) {
            wrong = !casting.round().isRight();
        }
        assertThat(wrong).isTrue();
    }
}
