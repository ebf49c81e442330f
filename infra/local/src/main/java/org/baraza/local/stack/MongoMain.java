package org.baraza.local.stack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;

/// Runs a [MongoWireServer] until the process is told to stop, or its file takes no more: then the process ends, since
/// it would refuse everything, and is started anew with what the file holds.
public final class MongoMain {
    private static final long LOOK_IN_MILLIS = 500;

    private MongoMain() {}

    /// @param arguments directory, port
    public static void main(String[] arguments) throws IOException, InterruptedException {
        MongoWireServer server = MongoWireServer.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        AtomicBoolean stopping = new AtomicBoolean();
        Thread stop = new Thread(
                () -> {
                    stopping.set(true);
                    server.close();
                },
                "stop");
        Runtime.getRuntime().addShutdownHook(stop);
        while (server.takesWrites()) {
            Thread.sleep(LOOK_IN_MILLIS);
        }
        if (!stopping.get()) {
            System.err.println("The file of the views takes no more writes; this part ends and is started anew.");
            Runtime.getRuntime().halt(1);
        }
    }
}
