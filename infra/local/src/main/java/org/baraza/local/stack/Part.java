package org.baraza.local.stack;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/// One part of the stack: a program with its own process.
///
/// @param needs the parts that must be ready before this one is started
/// @param ports where it listens
/// @param prepare what must be there before each start, such as an initialised database; changes nothing when it is
/// @param launch how its process is started
/// @param ready whether it does its work
/// @param onceReady what remains to be done after each start, such as telling Keycloak the address of the pages
/// @param stop how it is told to stop
/// @param patience how long a start may take
record Part(
        String name,
        Set<String> needs,
        List<PortName> ports,
        Preparation prepare,
        Supplier<Launch> launch,
        Probe ready,
        Preparation onceReady,
        StopSignal stop,
        Duration patience) {

    /// Work around a start.
    @FunctionalInterface
    interface Preparation {
        Preparation NONE = () -> {};

        void run() throws IOException, InterruptedException;
    }

    /// How a process is started.
    ///
    /// @param environment all that it sees, beside the few variables that every program needs
    /// @param mark text in the command line by which the process is recognised later
    record Launch(List<String> command, Map<String, String> environment, Path workingDirectory, String mark) {}

    /// The signal for a clean and prompt stop.
    enum StopSignal {
        TERM,
        /// PostgreSQL takes TERM as "wait until every client has gone".
        INT
    }
}
