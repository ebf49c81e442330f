package org.baraza.local.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// Who listens on which TCP port of this machine, as `/proc/net/tcp`, `/proc/net/tcp6` and `/proc/PID/fd` tell it.
public final class ListeningSockets {
    /// The state `TCP_LISTEN` in those tables.
    private static final String LISTEN = "0A";

    private final Path proc;

    public ListeningSockets() {
        this(Path.of("/proc"));
    }

    ListeningSockets(Path proc) {
        this.proc = proc;
    }

    /// The process that listens on the port, or that somebody does.
    ///
    /// @param pid 0 when the process is another user's and may not be looked at
    public record Holder(long pid, String commandLine) {
        private static final int LENGTH_SHOWN = 120;

        @Override
        public String toString() {
            if (pid == 0) {
                return "a process of another user";
            }
            String shown =
                    commandLine.length() > LENGTH_SHOWN ? commandLine.substring(0, LENGTH_SHOWN) + "…" : commandLine;
            return "pid " + pid + " (" + shown + ")";
        }
    }

    /// The holder of the port on any address of this machine; empty when nobody listens there.
    public Optional<Holder> holderOf(int port) throws IOException {
        Set<String> inodes = new HashSet<>();
        for (String table : new String[] {"net/tcp", "net/tcp6"}) {
            Path file = proc.resolve(table);
            if (Files.exists(file)) {
                inodes.addAll(listening(file, port));
            }
        }
        return inodes.isEmpty() ? Optional.empty() : Optional.of(ownerOf(inodes));
    }

    private static Set<String> listening(Path table, int port) throws IOException {
        Set<String> inodes = new HashSet<>();
        String suffix = ":%04X".formatted(port);
        for (String line : Files.readAllLines(table, StandardCharsets.US_ASCII)) {
            // sl local_address rem_address st tx:rx tr:when retrnsmt uid timeout inode …
            String[] fields = line.strip().split("\\s+");
            if (fields.length > 9 && fields[3].equals(LISTEN) && fields[1].endsWith(suffix)) {
                inodes.add("socket:[" + fields[9] + "]");
            }
        }
        return inodes;
    }

    private Holder ownerOf(Set<String> sockets) throws IOException {
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(proc, "[0-9]*")) {
            for (Path process : processes) {
                if (holdsOneOf(process.resolve("fd"), sockets)) {
                    long pid = Long.parseLong(process.getFileName().toString());
                    return new Holder(pid, ProcessTable.commandLine(pid));
                }
            }
        }
        return new Holder(0, "");
    }

    private static boolean holdsOneOf(Path descriptors, Set<String> sockets) {
        try (DirectoryStream<Path> links = Files.newDirectoryStream(descriptors)) {
            for (Path link : links) {
                if (sockets.contains(Files.readSymbolicLink(link).toString())) {
                    return true;
                }
            }
        } catch (IOException | DirectoryIteratorException endedOrNotOurs) {
            return false;
        }
        return false;
    }
}
