package org.baraza.query.ledger;

import com.mongodb.client.MongoDatabase;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The views in use.
public final class Views {
    private final MongoDatabase database;
    private final Map<String, Generation> active = new ConcurrentHashMap<>();

    Views(MongoDatabase database) {
        this.database = database;
    }

    /// The generation in use now.
    ///
    /// @throws NotThereYet when this process has not found out yet which one that is
    public View of(String view) {
        return new View(database, generation(view));
    }

    Generation generation(String view) {
        var generation = active.get(view);
        if (generation == null) {
            throw new NotThereYet("The view " + view + " is being opened.");
        }
        return generation;
    }

    void use(Generation generation) {
        active.put(generation.view(), generation);
    }
}
