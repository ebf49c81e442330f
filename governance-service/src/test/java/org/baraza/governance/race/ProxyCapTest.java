package org.baraza.governance.race;

import static org.assertj.core.api.Assertions.assertThat;

import org.baraza.governance.journey.GovernanceTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The lock under which proxies of one vote are given one after the other.
@Tag("race")
@GovernanceTest
class ProxyCapTest {
    private static final int ROUNDS = 20;

    private final Proxying proxying;

    ProxyCapTest(@LocalServerPort int port, JdbcClient jdbc) {
        proxying = new Proxying("http://127.0.0.1:" + port, jdbc);
    }

    @Test
    void a_holder_never_has_more_than_the_charter_allows_however_many_give_at_once() throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            var round = proxying.round();
            assertThat(round.isRight()).as("round %s: %s", i, round).isTrue();
        }
    }

    @Test
    void whoever_votes_and_gives_a_proxy_at_once_does_one_of_them() throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            proxying.votesAndGives();
        }
    }
}
