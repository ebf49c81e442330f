package org.baraza.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/// The programs that the parts run: shared by all data directories and kept between runs.
///
/// @param directory where PostgreSQL, Keycloak and the class archives are kept
/// @param build the staged build: the jars of this launcher and of the two services, never written to again, so that a
///     new `mvn package` does not pull the ground from under a running stack
public record Software(Path directory, Path build, Versions versions) {

    /// As the script `./baraza` names them: `baraza.software` and `baraza.build`.
    public static Software ofThisProcess() throws IOException {
        return new Software(property("baraza.software"), property("baraza.build"), Versions.read());
    }

    private static Path property(String name) {
        return Path.of(Optional.ofNullable(System.getProperty(name))
                        .orElseThrow(
                                () -> new StackFailure("Start with ./baraza; the property " + name + " is missing")))
                .toAbsolutePath();
    }

    /// The `java` that runs this launcher runs the parts too.
    static String java() {
        return Path.of(Objects.requireNonNull(System.getProperty("java.home")), "bin", "java")
                .toString();
    }

    Path postgres() {
        return directory.resolve("postgres-" + versions.postgres());
    }

    Path keycloak() {
        return directory.resolve("keycloak-" + versions.keycloak());
    }

    Path keycloakDownload() {
        return directory.resolve("downloads/keycloak-quarkus-dist-" + versions.keycloak() + ".zip");
    }

    Path launcher() {
        return build.resolve("baraza-local.jar");
    }

    /// The jar of a service, with its libraries unpacked beside it so that a class archive can cover them.
    Path service(String name) {
        return build.resolve(name).resolve(name + ".jar");
    }

    /// Where the class archive of a part is kept; it fits one build only.
    Path classArchive(String part) throws IOException {
        return Files.createDirectories(build.resolve("archives")).resolve(part + ".jsa");
    }

    Path keycloakClassArchive() {
        return keycloak().resolve("classes.jsa");
    }
}
