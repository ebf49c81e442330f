package org.baraza.local.stack;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/// The Kafka broker, in a JVM of its own.
final class KafkaPart {
    static final String NAME = "kafka";
    private static final int HEAP = 112;

    private KafkaPart() {}

    static Part of(Installation installation) {
        int port = installation.ports().of(PortName.KAFKA);
        int controllerPort = installation.ports().of(PortName.KAFKA_CONTROLLER);
        return new Part(
                NAME,
                Set.of(),
                List.of(PortName.KAFKA, PortName.KAFKA_CONTROLLER),
                Part.Preparation.NONE,
                () -> WireServers.launch(
                        installation,
                        NAME,
                        HEAP,
                        KafkaMain.class,
                        List.of(
                                installation.data().kafka().toString(),
                                Integer.toString(port),
                                Integer.toString(controllerPort))),
                Probe.kafka(port),
                Part.Preparation.NONE,
                Part.StopSignal.TERM,
                Duration.ofMinutes(2));
    }
}
