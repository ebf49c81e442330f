package org.baraza.query.ledger;

import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.baraza.record.ledger.LedgerEntry;
import org.bson.Document;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/// Lets tests of other packages apply entries without a broker.
public final class Applying {
    /// The moment at which readers read.
    public static final Instant NOW = Instant.parse("2026-03-05T12:00:00Z");

    private Applying() {}

    /// The parts of the engine that readers need, at a fixed moment.
    public static void register(AnnotationConfigApplicationContext context, MongoDatabase database) {
        var views = new Views(database);
        List.of("platforms", "proposals", "deliberation", "votes", "assemblies", "commitments", "record", "contents")
                .forEach(view -> views.use(new Generation(view, 1)));
        var progress = new Progress();
        context.registerBean(MongoDatabase.class, () -> database);
        context.registerBean(Views.class, () -> views);
        context.registerBean(Clock.class, () -> Clock.fixed(NOW, ZoneOffset.UTC));
        context.registerBean(Bell.class, () -> progress::came);
        context.registerBean(Freshness.class, () -> new Freshness(views, database, progress));
    }

    /// Applies entries to the first generation of a projection, as one batch read from the beginning.
    public static void apply(MongoDatabase database, Projection projection, List<LedgerEntry> entries) {
        var sink = new LedgerSink(projection, new Generation(projection.name(), 1), database, new Progress());
        sink.take(0, messages(entries), entries.size(), "topic");
    }

    static List<ConsumerRecord<byte[], byte[]>> messages(List<LedgerEntry> entries) {
        var messages = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        for (var entry : entries) {
            messages.add(message(messages.size(), entry.platform().toString(), entry.bytes()));
        }
        return messages;
    }

    static ConsumerRecord<byte[], byte[]> message(long offset, String key, byte[] value) {
        return new ConsumerRecord<>(
                "governance.record",
                0,
                offset,
                0L,
                TimestampType.CREATE_TIME,
                0,
                0,
                key.getBytes(StandardCharsets.UTF_8),
                value,
                new RecordHeaders(),
                Optional.empty());
    }

    /// Everything a generation of a view holds, by collection and identifier.
    public static Map<String, Map<String, Document>> everything(MongoDatabase database, String view, int generation) {
        var all = new TreeMap<String, Map<String, Document>>();
        var prefix = new Generation(view, generation).key() + ".";
        for (var name : database.listCollectionNames()) {
            if (name.startsWith(prefix)) {
                var documents = new TreeMap<String, Document>();
                database.getCollection(name).find().forEach(found -> documents.put(found.getString("_id"), found));
                if (!documents.isEmpty()) {
                    all.put(name.substring(prefix.length()), documents);
                }
            }
        }
        return all;
    }
}
