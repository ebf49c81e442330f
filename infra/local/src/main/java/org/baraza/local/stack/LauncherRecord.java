package org.baraza.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.baraza.local.process.ProcessRecord;

/// What is kept on disk about the launcher that works with a data directory.
public record LauncherRecord(ProcessRecord process, State state) {
    public enum State {
        STARTING,
        USABLE,
        STOPPING
    }

    /// Whether or not that launcher still runs.
    public static Optional<LauncherRecord> of(DataDirectory data) throws IOException {
        return Json.read(file(data), LauncherRecord.class);
    }

    /// The launcher that runs now.
    public static Optional<ProcessHandle> running(DataDirectory data) throws IOException {
        return of(data).flatMap(record -> record.process().running());
    }

    static void write(DataDirectory data, State state) throws IOException {
        String mark = "-Dbaraza.software=";
        ProcessRecord self =
                ProcessRecord.of("launcher", ProcessHandle.current().pid(), mark);
        Json.write(file(data), new LauncherRecord(self, state));
    }

    static void forget(DataDirectory data) throws IOException {
        Files.deleteIfExists(file(data));
    }

    private static Path file(DataDirectory data) {
        return data.run().resolve("launcher.json");
    }
}
