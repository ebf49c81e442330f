package org.baraza.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// How the servers whose main classes are in this module are started.
final class WireServers {
    /// One line for each message, and the level that an operator wants.
    private static final List<String> LOGGING = List.of(
            "-Djava.util.logging.SimpleFormatter.format=%1$tFT%1$tT.%1$tL %4$-7s %3$s %5$s%6$s%n",
            "-Djava.util.logging.config.class=" + ServerLogging.class.getName());

    private WireServers() {}

    static Part.Launch launch(
            Installation installation, String part, int heapMebibytes, Class<?> main, List<String> arguments) {
        try {
            Software software = installation.software();
            JvmCommand jvm = new JvmCommand(part, heapMebibytes, software.classArchive(part), installation.data());
            List<String> tail = new ArrayList<>(LOGGING);
            tail.addAll(List.of("-cp", software.launcher().toString(), main.getName()));
            tail.addAll(arguments);
            return new Part.Launch(jvm.run(tail), Map.of(), installation.data().root(), jvm.mark());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
