package org.baraza.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Baraza's two services: their ordinary jars, told about the other parts by the same settings as anywhere else.
final class ServicePart {
    static final String GOVERNANCE = "governance-service";
    static final String QUERY = "query-service";

    private static final int HEAP = 192;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private ServicePart() {}

    static Part governance(Installation installation) {
        StackAddresses at = installation.addresses();
        Map<String, String> settings = common(installation, PortName.GOVERNANCE, PortName.GOVERNANCE_MANAGEMENT);
        settings.put("BARAZA_POSTGRES_URL", at.postgres());
        settings.put("BARAZA_POSTGRES_USER", "baraza");
        settings.put("BARAZA_POSTGRES_PASSWORD", installation.secrets().postgres());
        settings.put("BARAZA_UI_ORIGIN", at.ui());
        return new Part(
                GOVERNANCE,
                Set.of(PostgresPart.NAME, KafkaPart.NAME),
                List.of(PortName.GOVERNANCE, PortName.GOVERNANCE_MANAGEMENT),
                Part.Preparation.NONE,
                () -> launch(installation, GOVERNANCE, settings),
                Probe.http(at.governanceManagement() + "/actuator/health"),
                Part.Preparation.NONE,
                Part.StopSignal.TERM,
                PATIENCE);
    }

    static Part query(Installation installation) {
        StackAddresses at = installation.addresses();
        Map<String, String> settings = common(installation, PortName.UI, PortName.UI_MANAGEMENT);
        settings.put("BARAZA_MONGO_URI", at.mongo());
        settings.put("BARAZA_GOVERNANCE_URL", at.governance());
        return new Part(
                QUERY,
                Set.of(KafkaPart.NAME, MongoPart.NAME),
                List.of(PortName.UI, PortName.UI_MANAGEMENT),
                Part.Preparation.NONE,
                () -> launch(installation, QUERY, settings),
                Probe.http(at.uiManagement() + "/actuator/health").and(Probe.http(at.ui() + "/config.json")),
                Part.Preparation.NONE,
                Part.StopSignal.TERM,
                PATIENCE);
    }

    private static Map<String, String> common(Installation installation, PortName port, PortName management) {
        StackAddresses at = installation.addresses();
        Map<String, String> settings = new HashMap<>();
        settings.put("BARAZA_KAFKA_BOOTSTRAP", at.kafka());
        settings.put("BARAZA_ISSUER", at.issuer());
        settings.put("BARAZA_AUDIENCE", StackAddresses.AUDIENCE);
        settings.put("SERVER_ADDRESS", "127.0.0.1");
        settings.put("SERVER_PORT", Integer.toString(installation.ports().of(port)));
        settings.put(
                "MANAGEMENT_SERVER_PORT", Integer.toString(installation.ports().of(management)));
        return settings;
    }

    private static Part.Launch launch(Installation installation, String name, Map<String, String> settings) {
        try {
            JvmCommand jvm =
                    new JvmCommand(name, HEAP, installation.software().classArchive(name), installation.data());
            Path jar = installation.software().service(name);
            return new Part.Launch(
                    jvm.run(List.of("-jar", jar.toString())),
                    settings,
                    installation.data().root(),
                    jvm.mark());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
