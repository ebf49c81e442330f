package org.baraza.query.ledger;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// What a batch of entries writes to one generation of a view.
///
/// Every document carries `seen`, the index of the last entry that changed it, and `platform`. A write applies only
/// where that entry has not been seen, so a batch may be applied again, whole or in part.
public final class Writes {
    private static final String FACTS = "facts";
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
    private static final int MOST_FACTS_HELD = 50_000;

    private final MongoDatabase database;
    private final Generation generation;
    private final List<WriteModel<Document>> facts = new ArrayList<>();
    private final Map<String, List<Bulk.Guarded>> pending = new LinkedHashMap<>();
    private final Map<String, Document> unwritten = new HashMap<>();
    private final Map<String, Document> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Document> eldest) {
            return size() > MOST_FACTS_HELD;
        }
    };

    private final List<Change> changes = new ArrayList<>();
    private final Set<String> changed = new HashSet<>();
    private final Map<String, Document> told = new HashMap<>();
    private final Map<String, Long> counted = new HashMap<>();
    private String platform = "";
    private long index;
    private Map<String, Long> counters = Map.of();

    private record Change(String collection, Bulk.Guarded write) {}

    Writes(MongoDatabase database, Generation generation) {
        this.database = database;
        this.generation = generation;
    }

    /// Changes one document, making it when it is not there. An entry MUST NOT change a document twice.
    ///
    /// @param id as [Entry#id] makes it
    public void update(String collection, String id, Bson... updates) {
        if (!changed.add(collection + " " + id)) {
            throw new IllegalStateException("entry " + index + " changes " + collection + " " + id + " twice");
        }
        var all = new ArrayList<>(List.of(updates));
        all.add(set(Bulk.SEEN, index));
        all.add(set("platform", platform));
        var model = new UpdateOneModel<Document>(and(eq(id), lt(Bulk.SEEN, index)), combine(all), UPSERT);
        changes.add(new Change(collection, new Bulk.Guarded(id, index, model)));
    }

    /// Keeps something that this platform's ledger says once and never changes, for [#recall] at a later entry.
    public void remember(String id, Document fact) {
        told.put(platform + "/" + id, fact);
    }

    /// @throws IllegalStateException when the ledger has never said it, and then the entry makes no sense
    public Document recall(String id) {
        var fact = find(platform + "/" + id);
        if (fact == null) {
            throw new IllegalStateException("nothing earlier in the ledger tells of " + id);
        }
        return fact;
    }

    private @Nullable Document find(String id) {
        var fact = told.get(id);
        if (fact == null) {
            fact = unwritten.get(id);
        }
        if (fact == null) {
            fact = known.get(id);
        }
        if (fact == null) {
            var stored = database.getCollection(generation.collection(FACTS))
                    .find(eq(id))
                    .first();
            if (stored != null) {
                fact = stored.get("fact", Document.class);
                known.put(id, fact);
            }
        }
        return fact;
    }

    /// The next number of a series of this platform's ledger, from 1: the same one whenever the entry is applied.
    public long next(String counter) {
        var number = counted.getOrDefault(counter, counters.getOrDefault(counter, 0L)) + 1;
        counted.put(counter, number);
        return number;
    }

    /// Forgets what was not sent: it will be read again.
    void discard() {
        facts.clear();
        pending.clear();
        unwritten.clear();
    }

    void begin(Position position, long entry) {
        changes.clear();
        changed.clear();
        told.clear();
        counted.clear();
        platform = position.platform;
        counters = position.counters();
        index = entry;
    }

    /// Takes over what the entry changes.
    ///
    /// @return the counters it moved
    Map<String, Long> accept() {
        changes.forEach(change -> pending.computeIfAbsent(change.collection(), name -> new ArrayList<>())
                .add(change.write()));
        told.forEach((id, fact) -> facts.add(new UpdateOneModel<>(
                eq(id), combine(setOnInsert("fact", fact), setOnInsert("platform", platform)), UPSERT)));
        unwritten.putAll(told);
        return Map.copyOf(counted);
    }

    /// Sends the batch: facts first, since later entries rest on them.
    void flush() {
        Bulk.write(database.getCollection(generation.collection(FACTS)), facts);
        facts.clear();
        pending.forEach(
                (name, writes) -> Bulk.writeGuarded(database.getCollection(generation.collection(name)), writes));
        pending.clear();
        known.putAll(unwritten);
        unwritten.clear();
    }
}
