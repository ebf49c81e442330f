package org.baraza.query.ledger;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// Positions, stored beside the views they belong to: one document per generation and platform, one
/// per generation and partition.
final class Positions {
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
    private final MongoCollection<Document> documents;

    Positions(MongoDatabase database) {
        this.documents = in(database);
    }

    static MongoCollection<Document> in(MongoDatabase database) {
        return database.getCollection("positions");
    }

    /// Where a partition is to be read on.
    ///
    /// @param topic identity of the topic read, so that one made anew under the same name is noticed
    record Offset(int partition, long offset, String topic) {}

    @Nullable
    Position of(Generation generation, String platform) {
        var found = documents.find(eq(platformKey(generation, platform))).first();
        return found == null ? null : position(found);
    }

    @Nullable
    Offset of(Generation generation, int partition) {
        var found = documents.find(eq(partitionKey(generation, partition))).first();
        return found == null ? null : offset(found);
    }

    Map<String, Position> all(Generation generation) {
        var positions = new HashMap<String, Position>();
        documents
                .find(and(eq("generation", generation.key()), exists("next")))
                .forEach(found -> positions.put(found.getString("platform"), position(found)));
        return positions;
    }

    Map<Integer, Offset> offsets(Generation generation) {
        var offsets = new HashMap<Integer, Offset>();
        documents
                .find(and(eq("generation", generation.key()), exists("partition")))
                .forEach(found -> offsets.put(found.getInteger("partition"), offset(found)));
        return offsets;
    }

    /// Everything that stopped a generation, whichever instance met it.
    List<Document> stops(Generation generation) {
        var stops = new ArrayList<Document>();
        documents.find(eq("generation", generation.key())).forEach(found -> {
            var stop = found.get("stopped", Document.class);
            if (stop != null) {
                stops.add(stop);
            }
        });
        return stops;
    }

    /// Stores how far a batch has come, after its views. A position never goes back.
    void save(Generation generation, Collection<Position> positions, Offset offset, @Nullable Stop unnamed) {
        var models = new ArrayList<WriteModel<Document>>();
        for (var position : positions) {
            var stop = position.stop();
            models.add(new UpdateOneModel<>(
                    and(eq(platformKey(generation, position.platform)), lte("next", position.next())),
                    combine(
                            set("generation", generation.key()),
                            set("platform", position.platform),
                            set("next", position.next()),
                            set("recordedAt", position.recordedAt()),
                            set("counters", new Document(position.counters())),
                            set("stopped", stop == null ? null : stop.document())),
                    UPSERT));
        }
        models.add(new UpdateOneModel<>(
                eq(partitionKey(generation, offset.partition())),
                combine(
                        set("generation", generation.key()),
                        set("partition", offset.partition()),
                        set("offset", offset.offset()),
                        set("topic", offset.topic()),
                        set("stopped", unnamed == null ? null : unnamed.document())),
                UPSERT));
        Bulk.write(documents, models);
    }

    void drop(Generation generation) {
        documents.deleteMany(eq("generation", generation.key()));
    }

    private static Position position(Document found) {
        var counters = new HashMap<String, Long>();
        found.get("counters", new Document())
                .forEach((name, count) -> counters.put(name, ((Number) count).longValue()));
        return new Position(found.getString("platform"), found.getLong("next"), instant(found), counters);
    }

    private static @Nullable Instant instant(Document found) {
        var date = found.getDate("recordedAt");
        return date == null ? null : date.toInstant();
    }

    private static Offset offset(Document found) {
        return new Offset(found.getInteger("partition"), found.getLong("offset"), found.getString("topic"));
    }

    static String platformKey(Generation generation, String platform) {
        return generation.key() + "/" + platform;
    }

    private static String partitionKey(Generation generation, int partition) {
        return generation.key() + "#" + partition;
    }
}
