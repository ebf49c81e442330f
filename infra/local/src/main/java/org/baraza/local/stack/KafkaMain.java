package org.baraza.local.stack;

import java.io.IOException;
import java.nio.file.Path;

/// Runs a [KafkaBroker] until the process is told to stop.
public final class KafkaMain {
    private KafkaMain() {}

    /// @param arguments directory, port, port of the controller
    public static void main(String[] arguments) throws IOException {
        KafkaBroker broker = KafkaBroker.start(
                Path.of(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "stop"));
        broker.await();
    }
}
