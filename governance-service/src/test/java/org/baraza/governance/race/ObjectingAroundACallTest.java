package org.baraza.governance.race;

import static org.assertj.core.api.Assertions.assertThat;

import org.baraza.governance.journey.GovernanceTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The shared lock on the deliberation that speaking takes, and the exclusive one that calling a vote takes.
@Tag("race")
@GovernanceTest
class ObjectingAroundACallTest {
    private static final int ROUNDS = 60;

    private final Objecting objecting;

    ObjectingAroundACallTest(@LocalServerPort int port, JdbcClient jdbc) {
        objecting = new Objecting("http://127.0.0.1:" + port, jdbc);
    }

    @Test
    void no_vote_is_called_over_an_unanswered_objection_and_none_is_raised_after_it() throws Exception {
        var called = 0;
        for (int i = 0; i < ROUNDS; i++) {
            var round = objecting.round(i % 2 == 0);
            assertThat(round.isRight()).as("round %s: %s", i, round).isTrue();
            called += round.called() ? 1 : 0;
        }
        assertThat(called).as("both happened").isBetween(1, ROUNDS - 1);
    }
}
