package org.baraza.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// Memory that a process and its descendants hold in RAM.
///
/// @param rssBytes the sum of `VmRSS`; pages that processes share are counted once for each of them
/// @param pssBytes the sum of `Pss`, in which a shared page is divided among those who share it;
///     equals `rssBytes` where the kernel does not tell it
public record ResidentMemory(long rssBytes, long pssBytes) {
    public static final ResidentMemory NONE = new ResidentMemory(0, 0);

    private static final long KIB = 1024;

    public static ResidentMemory of(ProcessHandle root) {
        return Stream.concat(Stream.of(root), root.descendants())
                .map(process -> ofOne(process.pid()))
                .reduce(NONE, ResidentMemory::plus);
    }

    public ResidentMemory plus(ResidentMemory other) {
        return new ResidentMemory(rssBytes + other.rssBytes, pssBytes + other.pssBytes);
    }

    /// Of the process alone, without its descendants.
    public static ResidentMemory ofOne(ProcessHandle process) {
        return ofOne(process.pid());
    }

    private static ResidentMemory ofOne(long pid) {
        long rss = field(pid, "status", "VmRSS:");
        long pss = field(pid, "smaps_rollup", "Pss:");
        return new ResidentMemory(rss, pss == 0 ? rss : pss);
    }

    private static long field(long pid, String file, String name) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid, file), StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> line.startsWith(name))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * KIB)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException goneOrNotOurs) {
            return 0;
        }
    }
}
