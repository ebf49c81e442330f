package org.baraza.query.ledger;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.WriteModel;
import java.util.List;
import org.bson.Document;

/// What a sink without a ledger stores: its documents, then the offset to read on from.
public final class Offsets {
    private final MongoDatabase database;
    private final Generation generation;
    private final Bell bell;

    public Offsets(MongoDatabase database, Generation generation, Bell bell) {
        this.database = database;
        this.generation = generation;
        this.bell = bell;
    }

    /// Writes guarded upserts, in order.
    public void write(String collection, List<WriteModel<Document>> models) {
        Bulk.write(database.getCollection(generation.collection(collection)), models);
    }

    /// Stores the offset and wakes whoever waits.
    public void save(int partition, long next, String topic) {
        new Positions(database).save(generation, List.of(), new Positions.Offset(partition, next, topic), null);
        bell.ring();
    }
}
