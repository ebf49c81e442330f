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
import java.util.Optional;
import java.util.Set;

/// PostgreSQL, durable as in production. It is reached by TCP alone, and only by the user `baraza` with a password.
final class PostgresPart {
    static final String NAME = "postgres";

    private static final String ACCESS =
            "# The only way in: the services' user, by password.\nhost baraza baraza 127.0.0.1/32 scram-sha-256\n";

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
                Map.entry("shared_buffers", "64MB"),
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
            clearStaleLock(data);
        } else {
            initialise(data);
        }
    }

    /// PostgreSQL takes any live process with the pid in its lock file for a server that still runs, and after a reboot
    /// or a crash that may be anybody.
    private static void clearStaleLock(Path data) throws IOException {
        Path lock = data.resolve("postmaster.pid");
        if (!Files.exists(lock)) {
            return;
        }
        List<String> lines = Files.readAllLines(lock);
        Optional<ProcessHandle> holder = lines.isEmpty()
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).filter(ProcessHandle::isAlive);
        if (holder.isPresent() && isPostgresOn(data, holder.get())) {
            throw new StackFailure("A PostgreSQL that this launcher did not start runs on %s (pid %d); stop it first"
                    .formatted(data, holder.get().pid()));
        }
        Files.delete(lock);
    }

    private static boolean isPostgresOn(Path data, ProcessHandle process) throws IOException {
        Path commandLine = Path.of("/proc", Long.toString(process.pid()), "cmdline");
        try {
            return Files.readString(commandLine, StandardCharsets.ISO_8859_1).contains(data.toString());
        } catch (java.nio.file.NoSuchFileException gone) {
            return false;
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
