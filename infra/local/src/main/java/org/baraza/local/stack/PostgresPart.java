package org.baraza.local.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.baraza.local.process.WorkingDirectories;

/// PostgreSQL, durable as in production. It is reached by TCP alone, and only by the user `baraza` with a password.
final class PostgresPart {
    static final String NAME = "postgres";

    private static final String ACCESS =
            "# The only way in: the services' user, by password.\nhost baraza baraza 127.0.0.1/32 scram-sha-256\n";

    private static final Duration PATIENCE_WITH_ORPHANS = Duration.ofSeconds(30);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final Installation installation;

    private PostgresPart(Installation installation) {
        this.installation = installation;
    }

    static Part of(Installation installation) {
        PostgresPart part = new PostgresPart(installation);
        Path data = installation.data().postgres();
        int port = installation.ports().of(PortName.POSTGRES);
        return new Part(
                NAME,
                Set.of(),
                List.of(PortName.POSTGRES),
                part::prepare,
                part::launch,
                Probe.postgres(data, port),
                Part.Preparation.NONE,
                Part.StopSignal.INT,
                Duration.ofMinutes(2));
    }

    private Part.Launch launch() {
        Path data = installation.data().postgres();
        List<String> command = new ArrayList<>(withoutRoot());
        command.add(program("postgres"));
        command.addAll(List.of("-D", data.toString()));
        Map<String, String> settings = Map.ofEntries(
                Map.entry("listen_addresses", "127.0.0.1"),
                Map.entry("port", Integer.toString(installation.ports().of(PortName.POSTGRES))),
                Map.entry("unix_socket_directories", ""),
                Map.entry("fsync", "on"),
                Map.entry("synchronous_commit", "on"),
                Map.entry("full_page_writes", "on"),
                Map.entry("max_connections", "120"),
                Map.entry("shared_buffers", "32MB"),
                Map.entry("jit", "off"),
                Map.entry("log_line_prefix", "%m [%p] "));
        settings.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(setting -> command.addAll(List.of("-c", setting.getKey() + "=" + setting.getValue())));
        return new Part.Launch(command, Map.of(), data, data.toString());
    }

    private void prepare() throws IOException, InterruptedException {
        Path data = installation.data().postgres();
        if (Files.isDirectory(data)) {
            awaitOrphans(data);
            clearMistakenLock(data);
        } else {
            initialise(data);
        }
    }

    /// When the server is killed its backends end by themselves a moment later. Two servers on one directory would
    /// destroy it, so the next waits for them.
    private static void awaitOrphans(Path data) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE_WITH_ORPHANS.toNanos();
        List<Long> orphans = WorkingDirectories.processesIn(data);
        while (!orphans.isEmpty()) {
            if (System.nanoTime() > deadline) {
                throw new StackFailure("Another PostgreSQL works on %s (pid %s); stop it first"
                        .formatted(data, orphans.stream().map(Object::toString).collect(Collectors.joining(", "))));
            }
            Thread.sleep(BETWEEN_LOOKS);
            orphans = WorkingDirectories.processesIn(data);
        }
    }

    /// PostgreSQL clears the lock file of a server that has ended, unless its pid has been given to another process,
    /// as happens after a reboot. Nobody works on the directory here, so such a lock is a mistake.
    private static void clearMistakenLock(Path data) throws IOException {
        Path lock = data.resolve("postmaster.pid");
        if (!Files.exists(lock)) {
            return;
        }
        String pid = Files.readString(lock).lines().findFirst().orElse("").strip();
        boolean taken =
                pid.matches("\\d+") && ProcessHandle.of(Long.parseLong(pid)).isPresent();
        if (taken) {
            Files.delete(lock);
        }
    }

    /// Makes the cluster beside its place and moves it there when it is complete, so that an interrupted start leaves
    /// nothing half made.
    private void initialise(Path data) throws IOException, InterruptedException {
        Path fresh = data.resolveSibling("postgres.new");
        DataDirectory.deleteTree(fresh);
        run(
                "",
                program("initdb"),
                "--pgdata=" + fresh,
                "--username=postgres",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--auth=trust");
        Files.writeString(fresh.resolve("pg_hba.conf"), ACCESS);
        String statements = """
                CREATE ROLE baraza LOGIN PASSWORD '%s'
                CREATE DATABASE baraza OWNER baraza
                """.formatted(installation.secrets().postgres());
        run(statements, program("postgres"), "--single", "-D", fresh.toString(), "-c", "exit_on_error=on", "postgres");
        Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private void run(String input, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(withoutRoot());
        command.addAll(List.of(arguments));
        Path log = installation.data().log(NAME);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        try (var in = process.outputWriter(StandardCharsets.UTF_8)) {
            in.write(input);
        }
        int exit = process.waitFor();
        if (exit != 0) {
            throw new StackFailure("%s ended with %d; see %s".formatted(arguments[0], exit, log));
        }
    }

    private String program(String name) {
        return installation.software().postgres().resolve("bin").resolve(name).toString();
    }

    /// PostgreSQL refuses to run as root. In a user namespace of its own it is nobody in particular, and the files stay
    /// those of the one who called.
    private static List<String> withoutRoot() {
        return "root".equals(System.getProperty("user.name")) ? List.of("unshare", "--user") : List.of();
    }

    /// @throws StackFailure when PostgreSQL could not be run by this user
    static void requireUsableUser() throws IOException, InterruptedException {
        if (!withoutRoot().isEmpty()
                && new ProcessBuilder("unshare", "--user", "true")
                                .redirectErrorStream(true)
                                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                                .start()
                                .waitFor()
                        != 0) {
            throw new StackFailure("PostgreSQL does not run as root, and this system does not let root step aside"
                    + " (unshare --user); run ./baraza as an ordinary user");
        }
    }
}
