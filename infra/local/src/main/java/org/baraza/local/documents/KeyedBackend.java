package org.baraza.local.documents;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.Cursor;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/// The wire server's own backend asks its index only when a query names `_id` and nothing else; any further condition
/// makes it look at every document. Every write of a view has one, so writing a view of n entries would cost n². This
/// one goes to the documents that `_id` can mean, by name or by range, and looks at the other conditions there.
///
/// It keeps its word where a write asks to be journaled: what was acknowledged is in the file, whatever becomes of the
/// process. (Otherwise the file follows within a second.)
///
/// A document in the store is never changed, only replaced.
///
/// A reader who names no size of a batch is given [#BATCH] documents at a time, as MongoDB gives it a first batch and
/// more when it asks; the library would send the whole collection in one answer, for which a small heap has no room.
///
/// It also keeps keys and documents in forms of their own ([KeyType], [DocumentType]): the library's are serialized
/// Java objects, which are serialized again for every comparison.
public final class KeyedBackend extends H2Backend {
    /// Documents in a batch whose reader does not say.
    private static final int BATCH = 1000;

    /// @throws org.h2.mvstore.MVStoreException when the file cannot be read
    public KeyedBackend(String file) {
        super(file);
    }

    /// Whether the store still takes and gives documents.
    public boolean isOpen() {
        return !getMvStore().isClosed();
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        Document asked = message.getDocument();
        if (asked.containsKey("find") || asked.containsKey("getMore")) {
            asked.putIfAbsent("batchSize", BATCH);
        }
        Document answer = super.handleMessage(message);
        if (asked.get("writeConcern") instanceof Document concern && Boolean.TRUE.equals(concern.get("j"))) {
            commit();
        }
        return answer;
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new Database(name, getMvStore(), getCursorRegistry());
    }

    private static final class Database extends H2Database {
        private final MVStore store;

        Database(String name, MVStore store, CursorRegistry cursors) {
            // Before the superclass, which opens its collections at once.
            this.store = store;
            super(name, store, cursors);
        }

        @Override
        protected Index<Object> openOrCreateUniqueIndex(
                String collection, String name, List<IndexKey> keys, boolean sparse) {
            return new KeyedIndex(
                    store.openMap(
                            getDatabaseName() + "." + collection + "._index_" + name,
                            new MVMap.Builder<KeyValue, Object>().keyType(new KeyType())),
                    name,
                    keys,
                    sparse);
        }

        /// Under the names that [H2Database] gives, which drops and moves them by these.
        @Override
        protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
            String full = getDatabaseName() + "." + name;
            return new Keyed(
                    this,
                    name,
                    options,
                    store.openMap(
                            "databases." + full, new MVMap.Builder<Object, Document>().valueType(new DocumentType())),
                    store.openMap("meta." + full),
                    cursorRegistry);
        }
    }

    private static final class Keyed extends H2Collection {
        private static final Document BY_ID = new Document("_id", 1);

        private final MVMap<Object, Document> documents;

        Keyed(
                MongoDatabase database,
                String name,
                CollectionOptions options,
                MVMap<Object, Document> documents,
                MVMap<String, Object> meta,
                CursorRegistry cursors) {
            this.documents = documents;
            super(database, name, options, documents, meta, cursors);
        }

        @Override
        protected QueryResult matchDocuments(
                Document query, Document order, int skip, int limit, int batch, Document fields) {
            Stream<Document> candidates = getIdField() == null ? null : candidates(query);
            boolean natural = order == null || order.isEmpty();
            if (candidates == null && (!natural || getIdField() == null)) {
                return super.matchDocuments(query, order, skip, limit, batch, fields);
            }
            Stream<Document> looked = candidates == null ? documents.values().stream() : candidates;
            // They come in the order of `_id`: a page is read, and not everything that could be sorted into it.
            boolean sorted = natural || (BY_ID.equals(order) && isRange(query));
            boolean whole = skip == 0 && limit == 0 && (fields == null || fields.isEmpty());
            return sorted && whole && batch > 0
                    ? inBatches(looked, query, batch)
                    : matchDocumentsFromStream(looked, query, sorted ? null : order, skip, limit, batch, fields);
        }

        /// Keeps the identifiers of what is still to be read, and not the documents.
        private QueryResult inBatches(Stream<Document> looked, Document query, int batch) {
            List<Document> first = new ArrayList<>();
            List<Object> rest = new ArrayList<>();
            looked.filter(one -> documentMatchesQuery(one, query)).forEach(one -> {
                if (first.size() < batch) {
                    first.add(one.cloneDeeply());
                } else {
                    rest.add(Missing.ofNullable(one.get("_id")));
                }
            });
            if (rest.isEmpty()) {
                return new QueryResult(first);
            }
            Cursor cursor = new KeyedCursor(
                    cursorRegistry.generateCursorId(),
                    rest,
                    key -> Optional.ofNullable(documents.get(key)).filter(one -> documentMatchesQuery(one, query)));
            cursorRegistry.add(cursor);
            return new QueryResult(first, cursor);
        }

        /// Whoever finds a document gets a copy: the library changes what it finds before it puts it back.
        /// Meanwhile the store may be writing that same document to its file, which would close it.
        @Override
        protected QueryResult createQueryResult(List<Document> found, int batch) {
            return super.createQueryResult(
                    found.stream().map(Document::cloneDeeply).toList(), batch);
        }

        /// Whether the candidates are those between two `_id`s.
        private static boolean isRange(Document query) {
            return query.get("$and") instanceof Collection<?> all && Range.of(all.stream()) != null;
        }

        /// All documents that the query can mean, and maybe more; absent when `_id` does not say.
        private @Nullable Stream<Document> candidates(Document query) {
            Stream<Document> named = byId(query.get("_id"));
            if (named == null && query.get("$and") instanceof Collection<?> all) {
                Range range = Range.of(all.stream());
                named = range == null
                        ? all.stream()
                                .filter(Document.class::isInstance)
                                .map(one -> byId(((Document) one).get("_id")))
                                .filter(Objects::nonNull)
                                .findFirst()
                                .orElse(null)
                        : within(range);
            }
            return named;
        }

        private @Nullable Stream<Document> byId(@Nullable Object id) {
            if (id instanceof String) {
                return Stream.of(id).map(documents::get).filter(Objects::nonNull);
            }
            if (id instanceof Document condition) {
                if (condition.get("$in") instanceof Collection<?> ids
                        && ids.stream().allMatch(String.class::isInstance)) {
                    return ids.stream().distinct().map(documents::get).filter(Objects::nonNull);
                }
                Range range = Range.of(Stream.of(new Document("_id", condition)));
                return range == null ? null : within(range);
            }
            return null;
        }

        private Stream<Document> within(Range range) {
            org.h2.mvstore.Cursor<Object, Document> cursor = documents.cursor(range.from(), range.to(), false);
            return StreamSupport.stream(Spliterators.spliteratorUnknownSize(cursor, Spliterator.ORDERED), false)
                    .map(key -> Objects.requireNonNull(cursor.getValue()));
        }
    }

    /// Both ends of the `_id`s that conditions leave, inclusive.
    private record Range(String from, String to) {
        static @Nullable Range of(Stream<?> conditions) {
            String from = null;
            String to = null;
            for (Object one : conditions.toList()) {
                if (one instanceof Document said && said.get("_id") instanceof Document bounds) {
                    from = bounds.getOrDefault("$gte", bounds.get("$gt")) instanceof String lower ? lower : from;
                    to = bounds.getOrDefault("$lte", bounds.get("$lt")) instanceof String upper ? upper : to;
                }
            }
            return from == null || to == null ? null : new Range(from, to);
        }
    }
}
