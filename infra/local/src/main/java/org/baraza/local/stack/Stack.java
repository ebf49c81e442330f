package org.baraza.local.stack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.baraza.local.process.ListeningSockets;

/// One launcher's work with one data directory, from the lock to the last stop.
public final class Stack {
    private final DataDirectory data;
    private final Software software;
    private final Progress progress;

    /// Guarded by this.
    private boolean stopped;

    public Stack(DataDirectory data, Software software, Progress progress) {
        this.data = data;
        this.software = software;
        this.progress = progress;
    }

    /// What is asked of one start.
    ///
    /// @param ports numbers from the command line
    /// @param parts names of the parts to start; empty for all
    public record Wish(Map<PortName, Integer> ports, Set<String> parts) {}

    static List<Part> parts(Installation installation) {
        return List.of(
                PostgresPart.of(installation),
                KafkaPart.of(installation),
                MongoPart.of(installation),
                KeycloakPart.of(installation),
                ServicePart.governance(installation),
                ServicePart.query(installation));
    }

    /// Unpacks and optimizes what has to be, once.
    ///
    /// @throws StackFailure when this user or machine cannot run a part
    public void installSoftware() throws IOException, InterruptedException {
        PostgresPart.requireUsableUser();
        Files.createDirectories(software.directory());
        Path lock = software.directory().resolve("lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            // Released with the channel.
            channel.lock();
            PostgresDistribution.unpackIfMissing(software, progress);
            KeycloakDistribution.installIfMissing(software, progress);
        }
    }

    /// Starts the parts and keeps them running. Returns only through an exception; when the process is told to end, all
    /// parts are stopped in order before it does.
    ///
    /// @param usable called once, when everything can be used
    /// @throws StackFailure when the stack cannot be started or kept running; all parts are stopped then
    public void run(Wish wish, Runnable usable) throws IOException, InterruptedException {
        DataDirectory.Lock lock = data.lock().orElseThrow(this::alreadyRunning);
        try {
            Leftovers.clear(data, progress);
            Ports ports = Ports.choose(wish.ports(), System.getenv(), data.rememberedPorts());
            requireSameIssuer(ports);
            Installation installation = new Installation(data, software, ports, Secrets.ofOrNew(data));
            List<Part> parts = chosen(installation, wish.parts());
            requireFreePorts(ports, parts);
            data.prepare(ports);
            supervise(parts, usable);
        } finally {
            lock.close();
        }
    }

    private void supervise(List<Part> parts, Runnable usable) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Supervisor supervisor = new Supervisor(parts, data, progress);
        Thread stop = new Thread(() -> stop(supervisor), "stop");
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            LauncherRecord.write(data, LauncherRecord.State.STARTING);
            progress.say("Starting " + parts.stream().map(Part::name).collect(Collectors.joining(", ")));
            supervisor.start();
            progress.say("Usable after " + Progress.seconds(Duration.ofNanos(System.nanoTime() - start)));
            LauncherRecord.write(data, LauncherRecord.State.USABLE);
            usable.run();
            data.rememberUsable();
            supervisor.awaitFailure();
        } finally {
            stop(supervisor);
        }
    }

    /// Reached by the shutdown hook, by a failed start, or by both; the first does the work and the other waits for it.
    private synchronized void stop(Supervisor supervisor) {
        if (stopped) {
            return;
        }
        stopped = true;
        try {
            LauncherRecord.write(data, LauncherRecord.State.STOPPING);
            supervisor.stop();
            LauncherRecord.forget(data);
        } catch (IOException e) {
            progress.say("Stopping went wrong: " + e);
        }
    }

    private StackFailure alreadyRunning() {
        try {
            String who = LauncherRecord.running(data)
                    .map(process -> " (pid " + process.pid() + ")")
                    .orElse("");
            return new StackFailure(
                    "A launcher" + who + " works with " + data.root() + " already; see ./baraza status");
        } catch (IOException e) {
            return new StackFailure("A launcher works with " + data.root() + " already", e);
        }
    }

    /// People are known by issuer and subject, and the issuer's address contains Keycloak's port.
    private void requireSameIssuer(Ports ports) throws IOException {
        Integer before = data.rememberedPorts().get(PortName.KEYCLOAK.label());
        int now = ports.of(PortName.KEYCLOAK);
        if (before != null && before != now && Files.isDirectory(data.keycloak())) {
            throw new StackFailure(("Accounts in %s are known by the issuer at port %d; at port %d everybody would be a"
                            + " stranger. Free port %d, or start anew with --data DIR.")
                    .formatted(data.root(), before, now, before));
        }
    }

    private static List<Part> chosen(Installation installation, Set<String> names) {
        List<Part> all = parts(installation);
        if (names.isEmpty()) {
            return all;
        }
        List<Part> chosen = new ArrayList<>(all);
        chosen.removeIf(part -> !names.contains(part.name()));
        if (chosen.size() != names.size()) {
            throw new StackFailure(
                    "The parts are " + all.stream().map(Part::name).collect(Collectors.joining(", ")));
        }
        return chosen;
    }

    private static void requireFreePorts(Ports ports, List<Part> parts) throws IOException {
        List<PortName> wanted =
                parts.stream().flatMap(part -> part.ports().stream()).toList();
        List<String> busy = ports.busy(wanted, new ListeningSockets());
        if (!busy.isEmpty()) {
            throw new StackFailure(String.join("\n", busy));
        }
    }
}
