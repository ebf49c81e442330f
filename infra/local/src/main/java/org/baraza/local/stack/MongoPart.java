package org.baraza.local.stack;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/// The MongoDB wire server, in a JVM of its own.
final class MongoPart {
    static final String NAME = "mongo";
    private static final int HEAP = 128;

    private MongoPart() {}

    static Part of(Installation installation) {
        int port = installation.ports().of(PortName.MONGO);
        return new Part(
                NAME,
                Set.of(),
                List.of(PortName.MONGO),
                Part.Preparation.NONE,
                () -> WireServers.launch(
                        installation,
                        NAME,
                        HEAP,
                        MongoMain.class,
                        List.of(installation.data().mongo().toString(), Integer.toString(port))),
                Probe.connects(port),
                Part.Preparation.NONE,
                Part.StopSignal.TERM,
                Duration.ofMinutes(2));
    }
}
