package org.baraza.governance.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.baraza.governance.testing.TestBroker;
import org.baraza.governance.testing.TestPostgres;
import org.baraza.record.ledger.ContentId;
import org.baraza.record.ledger.MediaTypes;
import org.baraza.record.platform.PlatformId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class RelayTest {
    private final HikariDataSource dataSource = TestPostgres.migrated();
    private final EventTable events = new EventTable(dataSource);
    private final LedgerSignal signal = new LedgerSignal();
    private final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    private final Contents contents = new Contents(JdbcClient.create(dataSource), signal);
    private final PlatformId platform = EventTable.platform();
    private final String name = UUID.randomUUID().toString();
    private final Topics topics = new Topics("record-" + name, "content-" + name, 3, (short) 1);
    private final List<LedgerWorker> started = new ArrayList<>();

    @BeforeEach
    void sequence() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
        start(new Sequencer(dataSource, Clock.systemUTC(), signal));
    }

    @AfterEach
    void stop() {
        started.forEach(LedgerWorker::stop);
        dataSource.close();
    }

    private <T extends LedgerWorker> T start(T worker) {
        started.add(worker);
        worker.start();
        return worker;
    }

    private Relay relay() {
        return relay(TestBroker.shared());
    }

    private Relay relay(String bootstrap) {
        return start(new Relay(bootstrap, topics, dataSource, Clock.systemUTC(), signal));
    }

    private void record(int size) {
        var before = events.events();
        for (int i = 0; i < size; i++) {
            events.append(i % 2 == 0 ? platform : EventTable.platform(), EventTable.proposal(), 0);
        }
        await().until(() -> events.entries() == before + size);
    }

    private long relayed() {
        return events.number("select position from relay_record_cursor");
    }

    private ContentId put(String text) {
        return transaction
                .execute(status -> contents.put(platform, MediaTypes.TEXT, text.getBytes(UTF_8), true))
                .id();
    }

    private boolean noContentWaits() {
        return events.number("""
                select count(*) from content
                where (txid, seq) > (select c.txid, c.seq from relay_content_cursor c)""") == 0;
    }

    @Test
    void an_entry_arrives_as_a_cloud_event_with_its_very_bytes() {
        record(1);
        relay();
        await().until(() -> relayed() == 1);

        var message = TopicReader.all(TestBroker.shared(), topics.record()).getFirst();
        var entry = events.ledger().getFirst();

        assertThat(message.value()).isEqualTo(events.bytes().getFirst());
        assertThat(new String(message.key(), UTF_8)).isEqualTo(platform.toString());
        assertThat(TopicReader.header(message, "ce_specversion")).isEqualTo("1.0");
        assertThat(TopicReader.header(message, "ce_id"))
                .isEqualTo(entry.eventId().toString());
        assertThat(TopicReader.header(message, "ce_source")).isEqualTo("urn:uuid:" + platform);
        assertThat(TopicReader.header(message, "ce_type")).isEqualTo("proposals.ProposalAdmitted");
        assertThat(TopicReader.header(message, "ce_subject")).isEqualTo(entry.stream());
        assertThat(TopicReader.header(message, "ce_time")).isEqualTo("2026-11-22T18:00:00.123Z");
        assertThat(TopicReader.header(message, "ce_sequence")).isEqualTo("0");
        assertThat(TopicReader.header(message, "content-type")).isEqualTo("application/vnd.baraza.entry+json");
    }

    @Test
    void stopped_and_started_again_it_leaves_no_gap_and_keeps_the_order() {
        record(1200);
        for (int i = 0; i < 5; i++) {
            var one = relay();
            long before = relayed();
            await().until(() -> relayed() > before || relayed() == 1200);
            one.stop();
        }
        relay();
        await().until(() -> relayed() == 1200);

        var applied = TopicReader.apply(TopicReader.entries(TestBroker.shared(), topics.record()));

        assertThat(applied.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(1200);
    }

    @Test
    void what_was_sent_but_not_noted_is_sent_again_and_does_no_harm() {
        record(100);
        var first = relay();
        await().until(() -> relayed() == 100);
        first.stop();
        events.execute("update relay_record_cursor set position = 40");
        relay();
        await().until(() -> relayed() == 100);

        var entries = TopicReader.entries(TestBroker.shared(), topics.record());

        assertThat(entries).hasSize(160);
        assertThat(TopicReader.apply(entries)).containsEntry(platform, 50L).hasSize(51);
    }

    @Test
    void content_arrives_with_what_is_needed_to_check_its_hash() {
        var id = put("Within 14 days.");
        relay();
        await().until(this::noContentWaits);

        var message = TopicReader.all(TestBroker.shared(), topics.content()).getFirst();

        assertThat(new String(message.key(), UTF_8)).isEqualTo(id.toString());
        assertThat(new String(message.value(), UTF_8)).isEqualTo("Within 14 days.");
        assertThat(TopicReader.header(message, "baraza-platform")).isEqualTo(platform.toString());
        assertThat(TopicReader.header(message, "baraza-media-type")).isEqualTo(MediaTypes.TEXT);
        assertThat(TopicReader.header(message, "baraza-salt")).hasSize(64);
        assertThat(TopicReader.header(message, "baraza-hash")).hasSize(64);
    }

    @Test
    void content_is_published_before_the_entry_of_the_same_transaction() {
        relay();
        var contentOf = new HashMap<String, String>();
        for (int i = 0; i < 50; i++) {
            transaction.executeWithoutResult(status -> {
                var content = contents.put(platform, MediaTypes.TEXT, "text".getBytes(UTF_8), true);
                var event = appendInTheSameTransaction();
                contentOf.put(event.toString(), content.id().toString());
            });
        }
        await().until(() -> relayed() == 50 && noContentWaits());

        var published = TopicReader.all(TestBroker.shared(), topics.content()).stream()
                .collect(Collectors.toMap(one -> new String(one.key(), UTF_8), ConsumerRecord::timestamp));

        assertThat(TopicReader.all(TestBroker.shared(), topics.record()))
                .hasSize(50)
                .allSatisfy(entry -> assertThat(published.get(contentOf.get(TopicReader.header(entry, "ce_id"))))
                        .isLessThanOrEqualTo(entry.timestamp()));
    }

    private UUID appendInTheSameTransaction() {
        var connection = DataSourceUtils.getConnection(dataSource);
        try {
            return EventTable.append(connection, platform, EventTable.proposal(), 0);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    @Test
    void withheld_content_becomes_a_tombstone() {
        var id = put("Somebody's telephone number.");
        relay();
        await().until(this::noContentWaits);
        transaction.executeWithoutResult(status -> contents.withhold(id));
        await().until(this::noContentWaits);

        var last = TopicReader.all(TestBroker.shared(), topics.content()).getLast();

        assertThat(new String(last.key(), UTF_8)).isEqualTo(id.toString());
        assertThat(last.value()).isNull();
        assertThat(TopicReader.header(last, "baraza-salt")).isEmpty();
    }

    @Test
    void the_largest_content_goes_through() {
        var bytes = new byte[Contents.LARGEST];
        transaction.executeWithoutResult(status -> contents.put(platform, MediaTypes.ROLL, bytes, false));
        relay();
        await().until(this::noContentWaits);
        assertThat(TopicReader.all(TestBroker.shared(), topics.content()))
                .singleElement()
                .satisfies(message -> assertThat(message.value()).hasSize(Contents.LARGEST));
    }

    @Test
    void a_topic_made_anew_is_filled_from_the_beginning() throws Exception {
        record(10);
        var first = relay();
        await().until(() -> relayed() == 10);
        first.stop();
        var before = topicId();
        try (var admin = admin(TestBroker.shared())) {
            admin.deleteTopics(List.of(topics.record())).all().get(20, TimeUnit.SECONDS);
        }
        relay();
        await().until(() -> !topicId().equals(before) && relayed() == 10);
        assertThat(TopicReader.entries(TestBroker.shared(), topics.record())).hasSize(10);
    }

    private String topicId() {
        return JdbcClient.create(dataSource)
                .sql("select topic_id from relay_record_cursor")
                .query(String.class)
                .single();
    }

    @Test
    void a_topic_that_would_lose_entries_is_refused() throws Exception {
        try (var admin = admin(TestBroker.shared())) {
            var forgetful = new NewTopic(topics.record(), 1, (short) 1).configs(Map.of("retention.ms", "3600000"));
            admin.createTopics(List.of(forgetful)).all().get(20, TimeUnit.SECONDS);
        }
        var relay = relay();
        await().until(() -> relay.state().reason().contains("retention.ms=-1"));
        assertThat(relay.state().isWell()).isFalse();
    }

    @Test
    @Tag("crash")
    void it_waits_for_a_broker_that_is_away_and_says_so() {
        try (var broker = new TestBroker()) {
            var relay = relay(broker.bootstrap());
            await().until(() -> relay.state().condition() == LedgerWorker.Condition.RETRYING);
            record(50);
            broker.start();
            await().until(() -> relayed() == 50);
            assertThat(relay.state().isWell()).isTrue();

            broker.stop();
            record(50);
            await().until(() -> relay.state().condition() == LedgerWorker.Condition.RETRYING);
            broker.start();
            await().until(() -> relayed() == 100);

            var applied = TopicReader.apply(TopicReader.entries(broker.bootstrap(), topics.record()));
            assertThat(applied.values().stream().mapToLong(Long::longValue).sum())
                    .isEqualTo(100);
            relay.stop();
        }
    }

    private static Admin admin(String bootstrap) {
        return Admin.create(Map.of("bootstrap.servers", bootstrap));
    }
}
