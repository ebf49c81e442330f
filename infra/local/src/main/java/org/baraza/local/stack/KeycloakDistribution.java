package org.baraza.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// The Keycloak server: unpacked from its distribution and optimized once for the options that are fixed at build time.
final class KeycloakDistribution {
    private static final String MAIN = "io.quarkus.bootstrap.runner.QuarkusEntryPoint";
    private static final Duration USUAL_BUILD = Duration.ofSeconds(35);

    /// What Keycloak's own start script passes, so that the server can be started without a shell in between.
    private static final List<String> RUNTIME = List.of(
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Duser.language=en",
            "-Duser.country=US",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Dpicocli.disable.closures=true",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                    + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory");

    private KeycloakDistribution() {}

    /// The arguments of `java` that run the server.
    ///
    /// @param distribution whose libraries are loaded; always by the same path, for which the class archive is made
    /// @param home where the server keeps its own; it contains a link to the libraries
    static List<String> command(Path distribution, Path home, List<String> arguments) {
        List<String> command = new ArrayList<>(RUNTIME);
        command.add("-Dkc.home.dir=" + home);
        command.add("-Djboss.server.config.dir=" + home.resolve("conf"));
        command.addAll(
                List.of("-cp", distribution.resolve("lib/quarkus-run.jar").toString(), MAIN));
        command.addAll(arguments);
        return command;
    }

    static void installIfMissing(Software software, Progress progress) throws IOException, InterruptedException {
        Path home = software.keycloak();
        if (Files.isDirectory(home)) {
            return;
        }
        Path download = software.keycloakDownload();
        if (!Files.exists(download)) {
            throw new StackFailure("Keycloak is missing: " + download + "; ./baraza up downloads it");
        }
        Path unpacked = software.directory().resolve("keycloak.new");
        DataDirectory.deleteTree(unpacked);
        unpack(download, unpacked, progress);
        Path top = unpacked.resolve("keycloak-" + software.versions().keycloak());
        optimize(top, unpacked.resolve("build.log"), progress);
        Files.move(top, home, StandardCopyOption.ATOMIC_MOVE);
        DataDirectory.deleteTree(unpacked);
        Files.delete(download);
    }

    private static void unpack(Path archive, Path target, Progress progress) throws IOException {
        Progress.Bar bar = progress.bar("Unpacking Keycloak");
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            int done = 0;
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                Path file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("The archive reaches outside itself: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(Objects.requireNonNull(file.getParent()));
                    try (var in = zip.getInputStream(entry)) {
                        Files.copy(in, file);
                    }
                }
                done++;
                bar.at((double) done / zip.size());
            }
        }
        bar.done();
    }

    /// Runs Keycloak's `build`, which tells nothing of its progress: the bar moves with the time it usually takes.
    private static void optimize(Path home, Path log, Progress progress) throws IOException, InterruptedException {
        Progress.Bar bar = progress.bar("Optimizing Keycloak (half a minute, once)");
        List<String> command = new ArrayList<>(List.of(Software.java(), "-Xmx512m", "-XX:+UseSerialGC"));
        command.addAll(command(home, home, List.of("build", "--db=dev-file", "--health-enabled=true")));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        long start = System.nanoTime();
        while (!process.waitFor(250, TimeUnit.MILLISECONDS)) {
            bar.at(0.98 * (System.nanoTime() - start) / USUAL_BUILD.toNanos());
        }
        if (process.exitValue() != 0) {
            throw new StackFailure("Keycloak's build failed:\n" + Files.readString(log));
        }
        bar.done();
    }
}
