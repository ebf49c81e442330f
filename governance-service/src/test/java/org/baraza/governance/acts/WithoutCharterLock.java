package org.baraza.governance.acts;

import org.baraza.record.platform.PlatformId;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Takes the locks away that hold amending a charter and calling a vote apart. Evidence only: what goes wrong without.
@TestConfiguration(proxyBeanMethods = false)
public class WithoutCharterLock {
    @Bean
    @Primary
    Locks locksWithoutCharter(JdbcClient jdbc) {
        return new Locks(jdbc) {
            @Override
            public void charterStays(PlatformId platform) {}

            @Override
            void charterChanges(PlatformId platform) {}

            @Override
            public void membershipStays(PlatformId platform) {}

            @Override
            public void membershipChanges(PlatformId platform) {}
        };
    }
}
