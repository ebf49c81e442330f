package org.baraza.query.support;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.ServerVersion;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// The document store of one test process, with its files, and a database for each test.
public final class LocalMongo {
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static @Nullable LocalMongo running;
    private final String address;
    private final MongoClient client;

    private LocalMongo() {
        try {
            Path directory = Files.createTempDirectory("baraza-views");
            var backend = new H2Backend(directory.resolve("views").toString());
            backend.version(ServerVersion.MONGO_5_0);
            var bound = new MongoServer(backend).bind();
            address = "mongodb://127.0.0.1:" + bound.getPort() + "/";
            client = MongoClients.create(address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static synchronized LocalMongo started() {
        var current = running;
        if (current == null) {
            current = new LocalMongo();
            running = current;
        }
        return current;
    }

    /// A connection string with the name of a database nobody else uses.
    public String newUri() {
        return address + "test" + DATABASES.incrementAndGet();
    }

    public MongoDatabase newDatabase() {
        return client.getDatabase("test" + DATABASES.incrementAndGet());
    }

    /// The database that a connection string names.
    public MongoDatabase database(String uri) {
        return client.getDatabase(uri.substring(uri.lastIndexOf('/') + 1));
    }
}
