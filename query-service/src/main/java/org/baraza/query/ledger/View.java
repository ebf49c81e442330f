package org.baraza.query.ledger;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// One generation of a view, for reading. Take it once for an answer, so that the answer comes from one generation.
public final class View {
    private final MongoDatabase database;
    private final Generation generation;

    View(MongoDatabase database, Generation generation) {
        this.database = database;
        this.generation = generation;
    }

    public MongoCollection<Document> collection(String name) {
        return database.getCollection(generation.collection(name));
    }

    /// What the view had seen of a platform's ledger; absent when nothing yet.
    public @Nullable AsOf asOf(Object platform) {
        var position = new Positions(database).of(generation, platform.toString());
        if (position == null || position.recordedAt() == null) {
            return null;
        }
        return new AsOf(position.next() - 1, position.recordedAt());
    }
}
