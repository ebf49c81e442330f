package org.baraza.governance.acts;

import org.baraza.record.voting.VoteId;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Takes the lock away that holds grants of proxies apart. Evidence only: what goes wrong without it.
@TestConfiguration(proxyBeanMethods = false)
public class WithoutProxyLock {
    @Bean
    @Primary
    Locks locksWithoutProxies(JdbcClient jdbc) {
        return new Locks(jdbc) {
            @Override
            public void proxiesStay(VoteId vote) {}

            @Override
            public void proxiesChange(VoteId vote) {}
        };
    }
}
