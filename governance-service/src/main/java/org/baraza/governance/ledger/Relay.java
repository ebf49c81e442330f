package org.baraza.governance.ledger;

import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.baraza.governance.ledger.RelayStore.ContentPlace;
import org.baraza.governance.ledger.RelayStore.StoredContent;
import org.jspecify.annotations.Nullable;

/// Publishes the ledger and the content beside it, at least once and in order. The content that an
/// entry names is always published before the entry.
final class Relay extends LedgerWorker {
    static final String ENTRY_MEDIA_TYPE = "application/vnd.baraza.entry+json";
    private static final Duration POLL = Duration.ofMillis(20);
    private static final Duration LOOK_AT_TOPICS = Duration.ofSeconds(5);
    private static final Duration BETWEEN = Duration.ofMillis(20);
    private static final int BATCH = 500;

    private final String bootstrap;
    private final Topics topics;
    private final Clock clock;
    private final LedgerTail tail;
    private volatile @Nullable Publisher publisher;
    private @Nullable Admin admin;
    private Topics.Ids ids = new Topics.Ids("", "");
    private Instant looked = Instant.EPOCH;
    private long position;
    private ContentPlace place = ContentPlace.BEGINNING;

    Relay(String bootstrap, Topics topics, DataSource dataSource, Clock clock, LedgerSignal signal) {
        super("ledger-relay", dataSource, clock, signal.reader(), POLL);
        this.bootstrap = bootstrap;
        this.topics = topics;
        this.clock = clock;
        tail = signal.tail();
    }

    @Override
    Duration between() {
        return BETWEEN;
    }

    @Override
    void lead(Connection session) throws Exception {
        var connected = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap,
                AdminClientConfig.CLIENT_ID_CONFIG,
                "governance-relay",
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                "5000",
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                "5000"));
        admin = connected;
        ids = topics.ensure(connected);
        looked = clock.instant();
        RelayStore.beginAgainWhereTopicsAreNew(session, ids);
        position = RelayStore.position(session);
        place = RelayStore.place(session);
        publisher = new Publisher(bootstrap);
        writeWithoutFlush(session);
    }

    @Override
    boolean work(Connection session) throws Exception {
        var target = publisher;
        if (target == null || isStopping()) {
            return false;
        }
        lookAtTopics();
        var horizon = RelayStore.horizon(session);
        publishContents(session, target, horizon);
        return publishEntries(session, target, horizon);
    }

    @Override
    void rest() {
        cutShort();
        publisher = null;
        var connected = admin;
        if (connected != null) {
            connected.close(Duration.ZERO);
            admin = null;
        }
    }

    @Override
    void cutShort() {
        var open = publisher;
        if (open != null) {
            open.close();
        }
    }

    private void lookAtTopics() throws InterruptedException, TimeoutException {
        var connected = admin;
        if (connected == null || clock.instant().isBefore(looked.plus(LOOK_AT_TOPICS))) {
            return;
        }
        if (!topics.ids(connected).equals(ids)) {
            throw new IllegalStateException("a topic was made anew; it is filled from the beginning");
        }
        looked = clock.instant();
    }

    /// All content of transactions that were finished when the horizon was taken: whatever an entry below it names.
    private void publishContents(Connection session, Publisher target, RelayStore.Horizon horizon) throws Exception {
        while (!isStopping()) {
            var contents = RelayStore.contents(session, place, horizon);
            if (contents.isEmpty()) {
                return;
            }
            contents.forEach(content -> target.send(message(content)));
            target.flush();
            place = contents.getLast().place();
            RelayStore.store(session, place);
        }
    }

    private boolean publishEntries(Connection session, Publisher target, RelayStore.Horizon horizon) throws Exception {
        if (position >= horizon.position() || isStopping()) {
            return false;
        }
        var most = (int) Math.min(BATCH, horizon.position() - position);
        var entries = tail.after(session, position, most);
        entries.forEach(placed -> target.send(message(placed)));
        target.flush();
        position = entries.getLast().position();
        RelayStore.store(session, position);
        return position < horizon.position();
    }

    /// CloudEvents 1.0 in the binary mode of its Kafka binding: the attributes are headers, the entry is the value.
    private ProducerRecord<byte[], byte[]> message(RecordedEntry recorded) {
        var entry = recorded.entry();
        var message = Publisher.message(topics.record(), entry.platform().toString(), recorded.bytes());
        var headers = message.headers();
        Publisher.header(headers, "ce_specversion", "1.0");
        Publisher.header(headers, "ce_id", entry.eventId().toString());
        Publisher.header(headers, "ce_source", "urn:uuid:" + entry.platform());
        Publisher.header(headers, "ce_type", entry.type());
        Publisher.header(headers, "ce_subject", entry.stream());
        Publisher.header(headers, "ce_time", entry.occurredAt().toString());
        Publisher.header(headers, "ce_sequence", Long.toString(entry.index()));
        Publisher.header(headers, "ce_partitionkey", entry.platform().toString());
        Publisher.header(headers, "content-type", ENTRY_MEDIA_TYPE);
        return message;
    }

    private ProducerRecord<byte[], byte[]> message(StoredContent content) {
        var message = Publisher.message(topics.content(), content.id().toString(), content.bytes());
        var headers = message.headers();
        var salt = content.salt();
        Publisher.header(headers, "baraza-platform", content.platform().toString());
        Publisher.header(headers, "baraza-media-type", content.mediaType());
        Publisher.header(headers, "baraza-hash", content.hash());
        Publisher.header(
                headers, "baraza-salt", salt == null ? "" : HexFormat.of().formatHex(salt));
        return message;
    }
}
