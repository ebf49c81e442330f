package org.baraza.local.documents;

import de.bwaldvogel.mongo.backend.AbstractCursor;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What is left of a query's answer, by identifier: each document is fetched when its batch is asked for. As in
/// MongoDB, one that was removed meanwhile is left out, and one that was replaced is shown as it is by then.
final class KeyedCursor extends AbstractCursor {
    private final Deque<Object> left;
    private final Function<Object, Optional<Document>> documents;

    /// @param documents the document of an identifier, absent when it is no longer part of the answer
    KeyedCursor(long id, Collection<Object> left, Function<Object, Optional<Document>> documents) {
        super(id);
        this.left = new ArrayDeque<>(left);
        this.documents = documents;
    }

    @Override
    public synchronized boolean isEmpty() {
        return left.isEmpty();
    }

    @Override
    public synchronized List<Document> takeDocuments(int most) {
        List<Document> taken = new ArrayList<>();
        while (taken.size() < most && !left.isEmpty()) {
            documents.apply(left.remove()).map(Document::cloneDeeply).ifPresent(taken::add);
        }
        return taken;
    }
}
