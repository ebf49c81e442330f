package org.baraza.governance.race;

import static org.assertj.core.api.Assertions.assertThat;

import org.baraza.governance.acts.WithoutDeliberationLock;
import org.baraza.governance.journey.GovernanceTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;

/// Evidence that [ObjectingAroundACallTest] looks closely enough: without the lock it finds a vote
/// that was called over an objection.
@Tag("race")
@GovernanceTest
@Import(WithoutDeliberationLock.class)
@DirtiesContext
class ObjectingWithoutTheLockTest {
    private static final int MOST_ROUNDS = 100;

    private final Objecting objecting;

    ObjectingWithoutTheLockTest(@LocalServerPort int port, JdbcClient jdbc) {
        objecting = new Objecting("http://127.0.0.1:" + port, jdbc);
    }

    @Test
    void some_objection_is_raised_beside_the_calling_of_the_vote() throws Exception {
        var wrong = false;
        for (int i = 0; i < MOST_ROUNDS && !wrong; i++) {
            wrong = !objecting.round(i % 2 == 0).isRight();
        }
        assertThat(wrong).isTrue();
    }
}
