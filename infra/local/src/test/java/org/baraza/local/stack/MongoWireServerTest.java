package org.baraza.local.stack;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.UpdateOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MongoWireServerTest {
    @Test
    void what_was_written_is_there_after_a_clean_stop(@TempDir Path directory) throws Exception {
        try (MongoWireServer server = MongoWireServer.start(directory, 0);
                MongoClient client = MongoClients.create(server.uri())) {
            client.getDatabase("baraza").getCollection("platforms").insertOne(new Document("_id", "cooperative"));
        }
        assertThat(documents(directory)).isEqualTo(1);
    }

    /// Pages are cut out of a range of identifiers without sorting all of it.
    @Test
    void a_page_of_a_range_is_in_order_whatever_was_written_first(@TempDir Path directory) throws Exception {
        try (MongoWireServer server = MongoWireServer.start(directory, 0);
                MongoClient client = MongoClients.create(server.uri())) {
            MongoCollection<Document> members = client.getDatabase("baraza").getCollection("members");
            for (String name : List.of("p/d", "q/a", "p/a", "p/e", "p/c", "o/z", "p/b")) {
                members.insertOne(new Document("_id", name).append("left", name.equals("p/c")));
            }
            Bson here = and(gt("_id", "p/a"), lt("_id", "p/g"), ne("left", true));
            assertThat(members.find(here).sort(new Document("_id", 1)).limit(2).map(one -> one.getString("_id")))
                    .containsExactly("p/b", "p/d");
            assertThat(members.find(here).sort(new Document("_id", -1)).limit(2).map(one -> one.getString("_id")))
                    .containsExactly("p/e", "p/d");
        }
    }

    /// The file is written by one thread while others change documents.
    @Test
    void documents_are_changed_while_the_file_is_written(@TempDir Path directory) throws Exception {
        try (MongoWireServer server = MongoWireServer.start(directory, 0);
                MongoClient client = MongoClients.create(server.uri())) {
            MongoCollection<Document> changed = client.getDatabase("baraza").getCollection("changed");
            changed.insertOne(new Document("_id", "one"));
            Thread changing = Thread.ofVirtual()
                    .start(() -> IntStream.range(0, 1500)
                            .mapToObj(turn -> IntStream.range(0, 300)
                                    .boxed()
                                    .collect(
                                            Document::new,
                                            (made, n) -> made.append("f" + (turn + n), turn),
                                            Document::putAll))
                            .forEach(other -> changed.replaceOne(eq("_id", "one"), other)));
            MongoCollection<Document> journaled =
                    client.getDatabase("baraza").getCollection("journaled").withWriteConcern(WriteConcern.JOURNALED);
            long written = 0;
            while (changing.isAlive()) {
                journaled.insertOne(new Document("_id", "n" + written++));
            }
            assertThat(journaled.countDocuments()).isEqualTo(written);
            assertThat(changed.find(eq("_id", "one")).map(Document::size).first())
                    .isEqualTo(301);
        }
    }

    /// A copy of the file, made while the server runs, is what a killed one leaves behind.
    @Test
    void what_was_journaled_is_in_the_file_when_it_is_acknowledged(@TempDir Path directory, @TempDir Path left)
            throws Exception {
        try (MongoWireServer server = MongoWireServer.start(directory, 0);
                MongoClient client = MongoClients.create(server.uri())) {
            MongoCollection<Document> platforms =
                    client.getDatabase("baraza").getCollection("platforms").withWriteConcern(WriteConcern.JOURNALED);
            platforms.insertMany(IntStream.range(0, 500)
                    .mapToObj(i -> new Document("_id", "platform/" + i))
                    .toList());
            Files.copy(directory.resolve("documents.mv"), left.resolve("documents.mv"));
        }
        assertThat(documents(left)).isEqualTo(500);
    }

    @Test
    void documents_are_the_same_after_a_stop(@TempDir Path directory) throws Exception {
        BsonDocument kept = BsonDocument.parse("""
                {"_id": "vote", "seen": {"$numberLong": "12"}, "version": 3, "open": false, "nothing": null,
                 "closedAt": {"$date": "2026-06-01T09:00:00.123Z"}, "openings": ["a", {"b": {"$numberLong": "1"}}],
                 "bytes": {"$binary": {"base64": "4piV", "subType": "00"}}}""");
        try (MongoWireServer server = MongoWireServer.start(directory, 0);
                MongoClient client = MongoClients.create(server.uri())) {
            MongoCollection<BsonDocument> votes =
                    client.getDatabase("baraza").getCollection("votes", BsonDocument.class);
            votes.insertOne(kept);
            votes.insertMany(IntStream.range(0, 2000)
                    .mapToObj(i -> new BsonDocument("_id", new BsonString("ballot/" + i)))
                    .toList());
        }
        try (MongoWireServer server = MongoWireServer.start(directory, 0);
                MongoClient client = MongoClients.create(server.uri())) {
            MongoCollection<BsonDocument> votes =
                    client.getDatabase("baraza").getCollection("votes", BsonDocument.class);
            assertThat(votes.find(eq("vote"))).containsExactly(kept);
            assertThat(votes.find(eq("ballot/1999"))).hasSize(1);
            assertThat(votes.countDocuments()).isEqualTo(2001);
            assertThatThrownBy(() -> votes.insertOne(kept)).hasMessageContaining("E11000");
        }
    }

    @Test
    void a_damaged_file_is_put_aside(@TempDir Path directory) throws Exception {
        Files.write(directory.resolve("documents.mv"), new byte[64 << 10]);

        assertThat(documents(directory)).isZero();
        assertThat(directory.resolve("documents.mv.damaged")).exists();
    }

    /// What the backend finds by `_id` first must be what it finds by looking at everything.
    @ParameterizedTest
    @MethodSource
    void conditions_beside_the_identifier_count(Bson query, List<String> found, @TempDir Path directory)
            throws Exception {
        try (MongoWireServer server = MongoWireServer.start(directory, 0);
                MongoClient client = MongoClients.create(server.uri())) {
            MongoCollection<Document> seats = client.getDatabase("baraza").getCollection("seats");
            for (String id : List.of("a/1", "a/2", "a/3", "b/1")) {
                seats.insertOne(new Document("_id", id).append("seen", Long.parseLong(id.substring(2))));
            }
            assertThat(seats.find(query).map(one -> one.getString("_id"))).containsExactlyElementsOf(found);
        }
    }

    static Stream<Arguments> conditions_beside_the_identifier_count() {
        return Stream.of(
                arguments(and(eq("a/2"), lt("seen", 3L)), List.of("a/2")),
                arguments(and(eq("a/2"), lt("seen", 2L)), List.of()),
                arguments(and(lt("seen", 3L), eq("a/2")), List.of("a/2")),
                arguments(new Document("_id", "a/2").append("seen", 2L), List.of("a/2")),
                arguments(new Document("_id", "a/2").append("seen", 3L), List.of()),
                arguments(and(in("_id", "b/1", "a/1", "c/1", "a/1"), lt("seen", 9L)), List.of("b/1", "a/1")),
                arguments(and(gt("_id", "a/1"), lt("_id", "b")), List.of("a/2", "a/3")),
                arguments(and(gte("_id", "a/1"), lt("_id", "b"), ne("seen", 2L)), List.of("a/1", "a/3")),
                arguments(gt("_id", "a/2"), List.of("a/3", "b/1")),
                arguments(and(eq("a/1"), eq("a/2")), List.of()),
                arguments(or(eq("a/1"), eq("b/1")), List.of("a/1", "b/1")));
    }

    @Test
    void an_upsert_on_a_condition_writes_once(@TempDir Path directory) throws Exception {
        try (MongoWireServer server = MongoWireServer.start(directory, 0);
                MongoClient client = MongoClients.create(server.uri())) {
            MongoCollection<Document> votes = client.getDatabase("baraza").getCollection("votes");
            UpdateOptions upsert = new UpdateOptions().upsert(true);
            votes.updateOne(and(eq("v"), lt("seen", 4L)), combine(inc("ballots", 1), set("seen", 4L)), upsert);
            votes.updateOne(and(eq("v"), lt("seen", 5L)), combine(inc("ballots", 1), set("seen", 5L)), upsert);

            assertThatThrownBy(() -> votes.updateOne(and(eq("v"), lt("seen", 5L)), combine(inc("ballots", 1)), upsert))
                    .hasMessageContaining("E11000");
            assertThat(votes.find())
                    .containsExactly(
                            new Document("_id", "v").append("ballots", 2).append("seen", 5L));
        }
    }

    /// The reader names no size of a batch, as most do.
    @Test
    void a_reader_is_given_a_whole_collection_in_batches(@TempDir Path directory) throws Exception {
        try (MongoWireServer server = MongoWireServer.start(directory, 0);
                MongoClient client = MongoClients.create(server.uri())) {
            MongoCollection<Document> ballots = client.getDatabase("baraza").getCollection("ballots");
            ballots.insertMany(IntStream.range(10_000, 13_500)
                    .mapToObj(i -> new Document("_id", "v/" + i).append("counted", i % 2 == 0))
                    .toList());

            List<String> read = new ArrayList<>();
            try (MongoCursor<Document> cursor = ballots.find().iterator()) {
                assertThat(cursor.available()).isEqualTo(1000);
                while (cursor.hasNext()) {
                    read.add(cursor.next().getString("_id"));
                    if (read.size() == 500) {
                        ballots.deleteOne(eq("v/11000"));
                    }
                }
            }
            assertThat(read).hasSize(3499).doesNotHaveDuplicates().doesNotContain("v/11000");
            assertThat(ballots.find(eq("counted", true)).batchSize(10)).hasSize(1749);
            assertThat(ballots.find(and(gt("_id", "v/10001"), lt("_id", "v/12003")))
                            .sort(new Document("_id", 1))
                            .map(one -> one.getString("_id"))
                            .into(new ArrayList<>()))
                    .hasSize(2000)
                    .isSorted();
            assertThat(ballots.find().projection(new Document("counted", 1)).sort(new Document("counted", 1)))
                    .hasSize(3499)
                    .allMatch(one -> one.size() == 2);
        }
    }

    /// As `./baraza up` starts it, with half the memory.
    @Test
    void more_than_the_memory_holds_can_be_read(@TempDir Path directory) throws Exception {
        int port = Ports.free();
        Process server = new ProcessBuilder(
                        Software.java(),
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MongoMain.class.getName(),
                        directory.toString(),
                        Integer.toString(port))
                .inheritIO()
                .start();
        try (MongoClient client = MongoClients.create("mongodb://127.0.0.1:" + port)) {
            MongoCollection<Document> votes = client.getDatabase("baraza").getCollection("votes");
            for (int part = 0; part < 100; part++) {
                int base = 1_000 * (100 + part);
                votes.insertMany(IntStream.range(base, base + 200)
                        .mapToObj(i -> new Document("_id", "v/" + i).append("text", "ä".repeat(3000)))
                        .toList());
            }

            assertThat(votes.find().map(one -> one.getString("_id"))).hasSize(20_000);
            assertThat(server.isAlive()).isTrue();
        } finally {
            server.destroy();
            server.waitFor();
        }
    }

    private static long documents(Path directory) throws Exception {
        try (MongoWireServer server = MongoWireServer.start(directory, 0);
                MongoClient client = MongoClients.create(server.uri())) {
            return client.getDatabase("baraza").getCollection("platforms").countDocuments();
        }
    }
}
