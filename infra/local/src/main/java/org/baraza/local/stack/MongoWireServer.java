package org.baraza.local.stack;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.ServerVersion;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.baraza.local.documents.KeyedBackend;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;

/// A server that speaks MongoDB's wire protocol and keeps its data in a file. It stands in for MongoDB on one machine;
/// what it cannot do is not used by Baraza.
public final class MongoWireServer implements AutoCloseable {
    private static final String FILE = "documents.mv";

    private final KeyedBackend backend;
    private final MongoServer server;
    private final InetSocketAddress address;

    private MongoWireServer(KeyedBackend backend, MongoServer server, InetSocketAddress address) {
        this.backend = backend;
        this.server = server;
        this.address = address;
    }

    /// Starts a server with its file in the directory.
    ///
    /// @param port on 127.0.0.1; 0 chooses a free one
    /// @throws IOException when the directory cannot be made
    public static MongoWireServer start(Path directory, int port) throws IOException {
        Files.createDirectories(directory);
        KeyedBackend backend = open(directory.resolve(FILE));
        // Below 4.0 and the driver refuses the connection.
        backend.version(ServerVersion.MONGO_5_0);
        MongoServer server = new MongoServer(backend);
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        return new MongoWireServer(backend, server, server.getLocalAddress());
    }

    /// Opens the file. A damaged one, as a loss of power can leave it, is put aside: the views in it
    /// are made again from the record.
    private static KeyedBackend open(Path file) throws IOException {
        try {
            return new KeyedBackend(file.toString());
        } catch (MVStoreException e) {
            if (e.getErrorCode() != DataUtils.ERROR_FILE_CORRUPT) {
                throw e;
            }
            Path aside = file.resolveSibling(FILE + ".damaged");
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            System.err.println("The file of the views was damaged; it is kept as " + aside
                    + " and the views are filled again. " + e.getMessage());
            return new KeyedBackend(file.toString());
        }
    }

    /// Connection string, without a database name.
    public String uri() {
        return "mongodb://127.0.0.1:" + address.getPort();
    }

    /// Whether the file is open. Its store closes for good when it cannot write.
    boolean takesWrites() {
        return backend.isOpen();
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
