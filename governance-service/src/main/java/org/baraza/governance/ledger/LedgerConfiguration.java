package org.baraza.governance.ledger;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.HealthContributor;
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
    Relay relay(
            @Value("${baraza.kafka.bootstrap}") String bootstrap,
            @Value("${baraza.topic.partitions}") int partitions,
            @Value("${baraza.topic.replication}") short replication,
            DataSource dataSource,
            Clock clock,
            LedgerSignal signal) {
        var topics = new Topics("governance.record", "governance.content", partitions, replication);
        return new Relay(bootstrap, topics, dataSource, clock, signal);
    }

    @Bean
    LedgerFollowers ledgerFollowers(
            List<Automation> automations, DataSource dataSource, Clock clock, LedgerSignal signal) {
        return new LedgerFollowers(automations, dataSource, clock, signal);
    }

    @Bean
    LedgerEndpoint ledgerEndpoint(JdbcClient jdbc) {
        return new LedgerEndpoint(jdbc);
    }

    @Bean
    HealthContributor ledgerHealthContributor(Sequencer sequencer, Relay relay, LedgerFollowers followers) {
        var workers = new LinkedHashMap<String, HealthContributor>();
        workers.put("sequencer", new LedgerHealth(sequencer));
        workers.put("relay", new LedgerHealth(relay));
        followers.all().forEach(follower -> workers.put(follower.name(), new LedgerHealth(follower)));
        return CompositeHealthContributor.fromMap(workers);
    }
}
