package org.baraza.local.stack;

import java.io.IOException;
import java.nio.file.Path;

/// Runs a [MongoWireServer] until the process is told to stop.
public final class MongoMain {
    private MongoMain() {}

    /// @param arguments directory, port
    public static void main(String[] arguments) throws IOException {
        MongoWireServer server = MongoWireServer.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop"));
    }
}
