package org.baraza.governance.race;

import static org.assertj.core.api.Assertions.assertThat;

import org.baraza.governance.acts.WithoutProxyLock;
import org.baraza.governance.journey.GovernanceTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;

/// Evidence that [ProxyCapTest] looks closely enough: without the lock it finds a holder with too many.
@Tag("race")
@GovernanceTest
@Import(WithoutProxyLock.class)
@DirtiesContext
class ProxyCapWithoutTheLockTest {
    /// Most rounds go wrong; the first one that does ends the test.
    private static final int MOST_ROUNDS = 100;

    private final Proxying proxying;

    ProxyCapWithoutTheLockTest(@LocalServerPort int port, JdbcClient jdbc) {
        proxying = new Proxying("http://127.0.0.1:" + port, jdbc);
    }

    @Test
    void some_holder_has_more_than_the_charter_allows() throws Exception {
        var most = 0;
        for (int i = 0; i < MOST_ROUNDS && most <= Proxying.CAP; i++) {
            most = Math.max(most, proxying.round().recorded());
        }
        assertThat(most).isGreaterThan(Proxying.CAP);
    }
}
