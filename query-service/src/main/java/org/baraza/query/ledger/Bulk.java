package org.baraza.query.ledger;

import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.WriteModel;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.bson.Document;

/// Ordered bulk writes of guarded upserts.
public final class Bulk {
    /// Where a document keeps the index of the last entry that changed it, or the offset of the last message.
    static final String SEEN = "seen";

    private static final int DUPLICATE_KEY = 11000;

    private Bulk() {}

    /// The upsert of one document by one entry, or by one message that is no entry.
    ///
    /// @param id of the document
    /// @param index of the entry, or offset of the message; the document says under [#SEEN] which it last had
    /// @param model does nothing where that one was seen
    public record Guarded(String id, long index, WriteModel<Document> model) {}

    /// Writes all of them in order. A guarded upsert that meets its own document again, already further on, is refused
    /// with a duplicate key: it has been applied before, and the rest is sent again.
    ///
    /// @throws MongoBulkWriteException for any other refusal; what came before it is written
    public static void write(MongoCollection<Document> collection, List<? extends WriteModel<Document>> models) {
        write(collection, models, one -> one, rest -> rest);
    }

    /// The same for what entries change. Where one was applied before, many were: which ones is asked once, instead of
    /// being told of one with every sending.
    ///
    /// @throws MongoBulkWriteException for any other refusal; what came before it is written
    static void writeGuarded(MongoCollection<Document> collection, List<Guarded> writes) {
        write(collection, writes, Guarded::model, rest -> unseen(collection, rest));
    }

    private static <T> void write(
            MongoCollection<Document> collection,
            List<T> writes,
            Function<? super T, ? extends WriteModel<Document>> model,
            UnaryOperator<List<T>> stillToDo) {
        var rest = writes;
        while (!rest.isEmpty()) {
            try {
                collection.bulkWrite(rest.stream().map(model).toList());
                return;
            } catch (MongoBulkWriteException e) {
                var first = e.getWriteErrors().getFirst();
                if (first.getCode() != DUPLICATE_KEY) {
                    throw e;
                }
                rest = stillToDo.apply(rest.subList(first.getIndex() + 1, rest.size()));
            }
        }
    }

    private static List<Guarded> unseen(MongoCollection<Document> collection, List<Guarded> writes) {
        var seen = new HashMap<String, Long>();
        var ids = writes.stream().map(Guarded::id).distinct().toList();
        collection
                .find(in("_id", ids))
                .projection(include(SEEN))
                .forEach(one -> seen.put(one.getString("_id"), one.getLong(SEEN)));
        return writes.stream()
                .filter(write -> write.index() > seen.getOrDefault(write.id(), -1L))
                .toList();
    }
}
