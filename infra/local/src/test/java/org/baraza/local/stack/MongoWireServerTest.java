package org.baraza.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MongoWireServerTest {
    @Test
    void what_was_written_is_there_after_a_clean_stop(@TempDir Path directory) throws Exception {
        try (MongoWireServer server = MongoWireServer.start(directory, 0);
                MongoClient client = MongoClients.create(server.uri())) {
            client.getDatabase("baraza").getCollection("platforms").insertOne(new Document("_id", "cooperative"));
        }
        assertThat(documents(directory)).isEqualTo(1);
    }

    @Test
    void a_damaged_file_is_put_aside(@TempDir Path directory) throws Exception {
        Files.write(directory.resolve("views.mv"), new byte[64 << 10]);

        assertThat(documents(directory)).isZero();
        assertThat(directory.resolve("views.mv.damaged")).exists();
    }

    private static long documents(Path directory) throws Exception {
        try (MongoWireServer server = MongoWireServer.start(directory, 0);
                MongoClient client = MongoClients.create(server.uri())) {
            return client.getDatabase("baraza").getCollection("platforms").countDocuments();
        }
    }
}
