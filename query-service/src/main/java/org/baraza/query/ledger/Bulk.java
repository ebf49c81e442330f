package org.baraza.query.ledger;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.WriteModel;
import java.util.List;
import org.bson.Document;

/// Ordered bulk writes of guarded upserts.
public final class Bulk {
    private static final int DUPLICATE_KEY = 11000;

    private Bulk() {}

    /// Writes all of them in order. A guarded upsert that meets its own document again, already further on, is refused
    /// with a duplicate key: it has been applied before, and the rest is sent again.
    ///
    /// @throws MongoBulkWriteException for any other refusal; what came before it is written
    public static void write(MongoCollection<Document> collection, List<? extends WriteModel<Document>> models) {
        var rest = models;
        while (!rest.isEmpty()) {
            try {
                collection.bulkWrite(rest);
                return;
            } catch (MongoBulkWriteException e) {
                var first = e.getWriteErrors().getFirst();
                if (first.getCode() != DUPLICATE_KEY) {
                    throw e;
                }
                rest = rest.subList(first.getIndex() + 1, rest.size());
            }
        }
    }
}
