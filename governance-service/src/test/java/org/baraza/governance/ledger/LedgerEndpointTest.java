package org.baraza.governance.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.util.UUID;
import org.baraza.governance.testing.TestBroker;
import org.baraza.governance.testing.TestPostgres;
import org.baraza.record.ledger.MediaTypes;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class LedgerEndpointTest {
    @Test
    void it_tells_how_far_the_record_has_come_and_what_waits() {
        try (var dataSource = TestPostgres.migrated()) {
            var jdbc = JdbcClient.create(dataSource);
            var signal = new LedgerSignal();
            var endpoint = new LedgerEndpoint(jdbc);
            var platform = EventTable.platform();
            var events = new EventTable(dataSource);
            events.append(platform, EventTable.proposal(), 0);
            events.append(platform, EventTable.proposal(), 0);
            new TransactionTemplate(new JdbcTransactionManager(dataSource))
                    .executeWithoutResult(status ->
                            new Contents(jdbc, signal).put(platform, MediaTypes.TEXT, "text".getBytes(UTF_8), true));

            var sequencer = new Sequencer(dataSource, Clock.systemUTC(), signal);
            assertThat(new LedgerHealth(sequencer).health().getStatus()).isEqualTo(Status.DOWN);
            sequencer.start();
            await().until(() -> endpoint.ledger().position() == 2);
            assertThat(new LedgerHealth(sequencer).health().getStatus()).isEqualTo(Status.UP);
            assertThat(endpoint.ledger().head())
                    .containsOnlyKeys(platform.toString())
                    .containsValue(new LedgerEndpoint.Size(2));
            assertThat(endpoint.ledger().relayed()).isZero();
            assertThat(endpoint.ledger().contentsPending()).isOne();

            var name = UUID.randomUUID().toString();
            var topics = new Topics("record-" + name, "content-" + name, 1, (short) 1);
            var relay = new Relay(TestBroker.shared(), topics, dataSource, Clock.systemUTC(), signal);
            relay.start();
            await().until(() ->
                    endpoint.ledger().relayed() == 2 && endpoint.ledger().contentsPending() == 0);
            relay.stop();
            sequencer.stop();
            assertThat(new LedgerHealth(relay).health().getDetails()).containsEntry("state", "stopped");
        }
    }
}
