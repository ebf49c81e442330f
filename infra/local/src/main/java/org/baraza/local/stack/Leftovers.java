package org.baraza.local.stack;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// Parts that run although their launcher has gone, because it was killed. Nothing is taken over from them: they are
/// stopped in order, and a fresh start knows everything about what it started.
public final class Leftovers {
    private Leftovers() {}

    /// Stops what is left of an earlier launcher and says what it found. The caller holds the lock.
    ///
    /// @return whether anything was found
    static boolean clear(DataDirectory data, Progress progress) throws IOException, InterruptedException {
        Optional<LauncherRecord> launcher = LauncherRecord.of(data);
        List<PartRecord> records = PartRecord.all(data);
        if (launcher.isEmpty() && records.isEmpty()) {
            return false;
        }
        launcher.ifPresent(gone -> progress.say("The last launcher (pid "
                + gone.process().pid() + ") was killed, or the machine went down, before it could stop its parts."));
        for (PartRecord record : records) {
            stop(record, progress);
            record.forget(data);
        }
        LauncherRecord.forget(data);
        return true;
    }

    private static void stop(PartRecord record, Progress progress) throws IOException, InterruptedException {
        String name = record.process().name();
        Optional<ProcessHandle> found = record.process().running();
        if (found.isEmpty()) {
            progress.part(name, "has ended (was pid " + record.process().pid() + ")");
            return;
        }
        Stopping.ask(found.get(), record.stop());
        boolean clean = Stopping.await(found.get());
        progress.part(name, "still ran (pid " + found.get().pid() + ") and was " + (clean ? "stopped" : "killed"));
    }
}
