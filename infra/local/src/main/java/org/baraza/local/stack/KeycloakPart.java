package org.baraza.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Keycloak with the realm `baraza`, which is imported at the first start. The server's libraries are shared; the
/// directory it takes for its home, with its database, belongs to the data directory.
final class KeycloakPart {
    static final String NAME = "keycloak";
    private static final int HEAP = 256;

    private final Installation installation;
    private final Path home;

    private KeycloakPart(Installation installation) {
        this.installation = installation;
        this.home = installation.data().keycloak();
    }

    static Part of(Installation installation) {
        KeycloakPart part = new KeycloakPart(installation);
        StackAddresses at = installation.addresses();
        return new Part(
                NAME,
                Set.of(),
                List.of(PortName.KEYCLOAK, PortName.KEYCLOAK_MANAGEMENT),
                part::prepare,
                part::launch,
                Probe.http(at.keycloakManagement() + "/health/ready")
                        .and(Probe.http(at.issuer() + "/.well-known/openid-configuration")),
                part::settle,
                Part.StopSignal.TERM,
                Duration.ofMinutes(4));
    }

    private void prepare() throws IOException {
        for (String directory : List.of("conf", "providers", "themes", "data/import")) {
            Files.createDirectories(home.resolve(directory));
        }
        Path libraries = home.resolve("lib");
        if (Files.exists(libraries, LinkOption.NOFOLLOW_LINKS)) {
            Files.delete(libraries);
        }
        Files.createSymbolicLink(libraries, installation.software().keycloak().resolve("lib"));
        if (!isImported()) {
            Json.write(realmFile(), RealmTemplate.ofBaraza().fill(values()));
        }
    }

    private Map<String, String> values() {
        Map<String, String> values = new HashMap<>();
        values.put("BARAZA_UI_ORIGIN", installation.addresses().ui());
        installation
                .secrets()
                .accounts()
                .forEach((account, password) ->
                        values.put("BARAZA_PASSWORD_" + account.toUpperCase(Locale.ROOT), password));
        return values;
    }

    private Part.Launch launch() {
        StackAddresses at = installation.addresses();
        List<String> start = new ArrayList<>(List.of(
                "start",
                "--optimized",
                "--http-enabled=true",
                "--hostname=" + at.keycloak(),
                "--http-host=127.0.0.1",
                "--http-port=" + installation.ports().of(PortName.KEYCLOAK),
                "--http-management-port=" + installation.ports().of(PortName.KEYCLOAK_MANAGEMENT),
                "--cache=local",
                // It reports each health question that it answers with "not yet".
                "--log-level=INFO,io.smallrye.health:WARN"));
        Map<String, String> environment = new HashMap<>();
        if (!isImported()) {
            start.add("--import-realm");
            environment.put("KC_BOOTSTRAP_ADMIN_CLIENT_ID", KeycloakAdministration.CLIENT);
            environment.put(
                    "KC_BOOTSTRAP_ADMIN_CLIENT_SECRET", installation.secrets().keycloakLauncher());
        }
        JvmCommand jvm =
                new JvmCommand(NAME, HEAP, installation.software().keycloakClassArchive(), installation.data());
        return new Part.Launch(
                jvm.run(KeycloakDistribution.command(installation.software().keycloak(), home, start)),
                environment,
                home,
                jvm.mark());
    }

    /// After a start: the import has happened, or the realm is told where the pages are now.
    private void settle() throws IOException {
        String origin = installation.addresses().ui();
        if (!isImported()) {
            Files.deleteIfExists(realmFile());
        } else if (!Files.readString(origin()).strip().equals(origin)) {
            new KeycloakAdministration(
                            installation.addresses().keycloak(),
                            installation.secrets().keycloakLauncher())
                    .moveWebClientTo(origin);
        }
        Files.writeString(origin(), origin + "\n");
    }

    private boolean isImported() {
        return Files.exists(origin());
    }

    /// Holds the origin of the pages that the realm knows; absent until the realm is imported.
    private Path origin() {
        return home.resolve("ui-origin");
    }

    private Path realmFile() {
        return home.resolve("data/import/baraza-realm.json");
    }
}
