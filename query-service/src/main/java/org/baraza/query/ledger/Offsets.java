package org.baraza.query.ledger;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

/// What a sink without a ledger stores: its documents, then the offset to read on from.
public final class Offsets {
    /// One message can bring fifty thousand documents, and they are not held in memory together.
    private static final int AT_ONCE = 1000;

    private final MongoDatabase database;
    private final Generation generation;
    private final Bell bell;

    public Offsets(MongoDatabase database, Generation generation, Bell bell) {
        this.database = database;
        this.generation = generation;
        this.bell = bell;
    }

    /// Writes guarded upserts, in order.
    public void write(String collection, Stream<Bulk.Guarded> writes) {
        var documents = database.getCollection(generation.collection(collection));
        writes.gather(Gatherers.windowFixed(AT_ONCE)).forEach(some -> Bulk.writeGuarded(documents, some));
    }

    /// Stores the offset and wakes whoever waits.
    public void save(int partition, long next, String topic) {
        new Positions(database).save(generation, List.of(), new Positions.Offset(partition, next, topic), null);
        bell.ring();
    }
}
