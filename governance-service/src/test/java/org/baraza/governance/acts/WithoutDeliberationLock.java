package org.baraza.governance.acts;

import org.baraza.record.proposals.ProposalId;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Takes the lock away that holds speaking and calling a vote apart. Evidence only: what goes wrong without it.
@TestConfiguration(proxyBeanMethods = false)
public class WithoutDeliberationLock {
    @Bean
    @Primary
    Locks locksWithoutDeliberation(JdbcClient jdbc) {
        return new Locks(jdbc) {
            @Override
            public void deliberationStays(ProposalId proposal) {}

            @Override
            public void deliberationChanges(ProposalId proposal) {}
        };
    }
}
