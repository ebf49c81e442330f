package org.baraza.local.stack;

import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.baraza.local.process.BoundedLog;
import org.baraza.local.process.ProcessRecord;

/// The process of a part. It runs in a session of its own, so that Ctrl-C reaches the launcher alone, and writes its
/// output straight into its log, so that it does not depend on the launcher.
record RunningPart(Part part, Process process, PartRecord record) {
    private static final long LOG_BYTES = 8L << 20;
    private static final int LOGS_KEPT = 2;
    private static final int POLLS = 20;
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    /// All that a part sees of the launcher's environment.
    private static final List<String> INHERITED = List.of("PATH", "HOME", "LANG", "LC_ALL", "TZ", "TMPDIR");

    enum Start {
        READY,
        ENDED,
        TOO_SLOW
    }

    static RunningPart start(Part part, DataDirectory data, int restarts, int layer) throws IOException {
        log(data, part.name()).bound();
        Part.Launch launch = part.launch().get();
        List<String> command = new ArrayList<>(List.of("setsid"));
        command.addAll(launch.command());
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(launch.workingDirectory().toFile())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(data.log(part.name()).toFile()));
        Map<String, String> environment = builder.environment();
        environment.keySet().retainAll(INHERITED);
        // Each allocation arena of the C library may keep megabytes for itself.
        environment.put("MALLOC_ARENA_MAX", "2");
        environment.putAll(launch.environment());
        Process process = builder.start();
        PartRecord record = new PartRecord(
                ProcessRecord.of(part.name(), process.pid(), launch.mark()),
                Instant.now().truncatedTo(ChronoUnit.MILLIS),
                restarts,
                layer,
                part.stop());
        record.write(data);
        return new RunningPart(part, process, record);
    }

    static BoundedLog log(DataDirectory data, String part) {
        return new BoundedLog(data.log(part), LOG_BYTES, LOGS_KEPT);
    }

    Start awaitReady() throws InterruptedException {
        long start = System.nanoTime();
        for (long waited = 0; waited < part.patience().toNanos(); waited = System.nanoTime() - start) {
            // A part that takes long is asked less often.
            long pause = Math.clamp(waited / POLLS, SHORTEST_PAUSE.toNanos(), LONGEST_PAUSE.toNanos());
            if (process.waitFor(pause, TimeUnit.NANOSECONDS)) {
                return Start.ENDED;
            }
            if (part.ready().ready()) {
                return Start.READY;
            }
        }
        return Start.TOO_SLOW;
    }

    int awaitEnd() throws InterruptedException {
        return process.waitFor();
    }

    void askToStop() throws IOException {
        Stopping.ask(process.toHandle(), part.stop());
    }

    /// @return false when it had to be forced
    boolean awaitStop() throws InterruptedException {
        return Stopping.await(process.toHandle());
    }
}
