package org.baraza.local.process;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Which processes work in which directory, as `/proc/PID/cwd` tells it.
public final class WorkingDirectories {
    private WorkingDirectories() {}

    /// Pids of the processes whose working directory is this one; those of other users cannot be seen.
    public static List<Long> processesIn(Path directory) throws IOException {
        List<Long> pids = new ArrayList<>();
        if (!Files.isDirectory(directory)) {
            return pids;
        }
        Path real = directory.toRealPath();
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (Path process : processes) {
                if (real.equals(workingDirectory(process))) {
                    pids.add(Long.parseLong(process.getFileName().toString()));
                }
            }
        }
        return pids;
    }

    private static Path workingDirectory(Path process) {
        try {
            return Files.readSymbolicLink(process.resolve("cwd"));
        } catch (IOException endedOrNotOurs) {
            return process;
        }
    }
}
