package org.baraza.local.stack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where one stack keeps everything that is its own: data of the parts, secrets, logs, and records of what runs.
/// Only its owner may look inside.
public record DataDirectory(Path root) {
    private static final int LAYOUT = 1;
    private static final List<String> OWN =
            List.of("postgres", "postgres.new", "kafka", "mongo", "keycloak", "logs", "run", "secrets.json");

    public DataDirectory {
        root = root.toAbsolutePath().normalize();
    }

    /// What the directory remembers between starts. Its presence marks the directory as one of ours.
    ///
    /// @param layout version of the arrangement of files
    /// @param firstUsable when a stack here was usable for the first time; until then nobody has seen the passwords
    /// @param ports the ports of the last start, by label
    record Marker(int layout, Instant created, @Nullable Instant firstUsable, Map<String, Integer> ports) {}

    /// Held by the one launcher that works with this directory; the system releases it when that
    /// launcher ends, however it ends.
    public record Lock(FileChannel channel, FileLock lock) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            channel.close();
        }
    }

    public Path postgres() {
        return root.resolve("postgres");
    }

    public Path kafka() {
        return root.resolve("kafka");
    }

    public Path mongo() {
        return root.resolve("mongo");
    }

    public Path keycloak() {
        return root.resolve("keycloak");
    }

    public Path log(String part) {
        return root.resolve("logs").resolve(part + ".log");
    }

    Path run() {
        return root.resolve("run");
    }

    Path secrets() {
        return root.resolve("secrets.json");
    }

    private Path marker() {
        return root.resolve("baraza.json");
    }

    /// Whether a stack was ever started here.
    public boolean exists() {
        return Files.exists(marker());
    }

    Map<String, Integer> rememberedPorts() throws IOException {
        return Json.read(marker(), Marker.class).map(Marker::ports).orElse(Map.of());
    }

    /// Completes the directory and remembers the ports.
    ///
    /// @throws StackFailure when another version made it
    void prepare(Ports ports) throws IOException {
        Optional<Marker> before = Json.read(marker(), Marker.class);
        if (before.isPresent() && before.get().layout() != LAYOUT) {
            throw new StackFailure("%s was made by another version (layout %d, this one knows %d)"
                    .formatted(root, before.get().layout(), LAYOUT));
        }
        for (Path part : List.of(kafka(), mongo(), keycloak())) {
            makePrivate(part);
        }
        Marker now = before.orElseGet(() -> new Marker(LAYOUT, now(), null, Map.of()));
        Json.write(marker(), new Marker(LAYOUT, now.created(), now.firstUsable(), ports.labelled()));
    }

    /// Whether a stack here has ever been usable.
    public boolean wasUsable() throws IOException {
        return Json.read(marker(), Marker.class).map(Marker::firstUsable).isPresent();
    }

    void rememberUsable() throws IOException {
        Optional<Marker> marker = Json.read(marker(), Marker.class);
        if (marker.isPresent() && marker.get().firstUsable() == null) {
            Marker known = marker.get();
            Json.write(marker(), new Marker(LAYOUT, known.created(), now(), known.ports()));
        }
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }

    private static void makePrivate(Path directory) throws IOException {
        Files.createDirectories(
                directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    /// Makes the directory where it is missing.
    ///
    /// @throws StackFailure when the directory belongs to something else
    public void claim() throws IOException {
        if (!exists() && Files.isDirectory(root) && hasForeignContent()) {
            throw new StackFailure(root + " is not empty and holds no stack; name another directory with --data");
        }
        makePrivate(root);
        makePrivate(run());
        makePrivate(root.resolve("logs"));
    }

    /// Claims the directory and locks it. Empty when another launcher holds it.
    Optional<Lock> lock() throws IOException {
        claim();
        FileChannel channel =
                FileChannel.open(run().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return Optional.of(new Lock(channel, lock));
            }
        } catch (OverlappingFileLockException heldInThisVeryProcess) {
            // Answered below, as for any other holder.
        }
        channel.close();
        return Optional.empty();
    }

    /// Deletes what the stack put here, and the directory itself if nothing else is in it.
    public void delete() throws IOException {
        for (String own : OWN) {
            deleteTree(root.resolve(own));
        }
        Files.deleteIfExists(marker());
        if (!hasForeignContent()) {
            Files.deleteIfExists(root);
        }
    }

    private boolean hasForeignContent() throws IOException {
        try (Stream<Path> content = Files.list(root)) {
            return content.map(path -> path.getFileName().toString()).anyMatch(name -> !OWN.contains(name));
        }
    }

    /// Deletes a directory and all below it; links are deleted, never followed.
    static void deleteTree(Path top) throws IOException {
        if (!Files.exists(top, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> all = Files.walk(top)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
