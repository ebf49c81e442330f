package org.baraza.governance.ledger;

import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {
    @Bean
    LedgerSignal ledgerSignal() {
        return new LedgerSignal();
    }

    @Bean
    Contents contents(JdbcClient jdbc, LedgerSignal signal) {
        return new Contents(jdbc, signal);
    }

    @Bean
    Sequencer sequencer(DataSource dataSource, Clock clock, LedgerSignal signal) {
        return new Sequencer(dataSource, clock, signal);
    }

    @Bean
    LedgerFollowers ledgerFollowers(
            List<Automation> automations, DataSource dataSource, Clock clock, LedgerSignal signal) {
        return new LedgerFollowers(automations, dataSource, clock, signal);
    }
}
