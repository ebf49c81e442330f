package org.baraza.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.baraza.query.support.LocalMongo;
import org.baraza.query.support.RandomHistory;
import org.baraza.record.ledger.LedgerEntry;
import org.bson.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/// Whatever is applied again, in whatever pieces, the views are the same.
class RepetitionTest {
    private static final List<Projection> PROJECTIONS = new ArrayList<>();
    private static final int ACTS = 40;

    @BeforeAll
    static void every_projection() throws ClassNotFoundException {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Projection.class));
        try (var context = new AnnotationConfigApplicationContext()) {
            for (var found : scanner.findCandidateComponents("org.baraza.query")) {
                var type = Class.forName(found.getBeanClassName());
                if (type.isAnnotationPresent(org.springframework.stereotype.Component.class)) {
                    context.register(type);
                }
            }
            context.refresh();
            PROJECTIONS.clear();
            PROJECTIONS.addAll(context.getBeansOfType(Projection.class).values());
        }
        assertThat(PROJECTIONS).hasSize(7);
    }

    private static void take(MongoDatabase database, Projection projection, List<LedgerEntry> entries) {
        var sink = new LedgerSink(projection, new Generation(projection.name(), 1), database, new Progress());
        sink.take(0, Applying.messages(entries), entries.size(), "topic");
    }

    private static MongoDatabase once(Projection projection, List<LedgerEntry> entries) {
        var database = LocalMongo.started().newDatabase();
        take(database, projection, entries);
        assertThat(new Positions(database).stops(new Generation(projection.name(), 1)))
                .isEmpty();
        return database;
    }

    private static Object views(MongoDatabase database, Projection projection) {
        return Applying.everything(database, projection.name(), 1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void any_prefix_may_be_applied_twice(long seed) {
        var entries = RandomHistory.of(seed, ACTS).entries();
        var random = new SplittableRandom(seed);
        for (var projection : PROJECTIONS) {
            var expected = views(once(projection, entries), projection);
            var database = LocalMongo.started().newDatabase();
            var prefix = random.nextInt(entries.size());
            take(database, projection, entries.subList(0, prefix));
            database.getCollection("positions").drop();
            take(database, projection, entries);
            assertThat(views(database, projection)).as(projection.name()).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void a_batch_whose_position_was_never_stored_is_applied_again_without_a_trace(long seed) {
        var entries = RandomHistory.of(seed, ACTS).entries();
        var random = new SplittableRandom(seed);
        for (var projection : PROJECTIONS) {
            var expected = views(once(projection, entries), projection);
            var database = LocalMongo.started().newDatabase();
            var at = 0;
            while (at < entries.size()) {
                var before = positions(database);
                var to = Math.min(entries.size(), at + 1 + random.nextInt(30));
                take(database, projection, entries.subList(at, to));
                if (random.nextInt(3) == 0) {
                    database.getCollection("positions").drop();
                    if (!before.isEmpty()) {
                        database.getCollection("positions").insertMany(before);
                    }
                } else {
                    at = to;
                }
            }
            assertThat(views(database, projection)).as(projection.name()).isEqualTo(expected);
        }
    }

    private static List<Document> positions(MongoDatabase database) {
        return database.getCollection("positions").find().into(new ArrayList<>());
    }
}
