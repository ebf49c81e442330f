package org.baraza.local.stack;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Stops a stack from outside: through its launcher, or without one if that is gone.
public final class Shutdown {
    /// Longer than the launcher waits for three layers of parts.
    private static final Duration PATIENCE = Duration.ofMinutes(6);

    private Shutdown() {}

    /// @return whether there was anything to stop
    /// @throws StackFailure when the launcher does not end
    public static boolean stop(DataDirectory data, Progress progress) throws IOException, InterruptedException {
        Optional<ProcessHandle> launcher = LauncherRecord.running(data);
        if (launcher.isPresent()) {
            progress.say("Stopping the stack in " + data.root() + " (launcher pid "
                    + launcher.get().pid() + ")");
            launcher.get().destroy();
            try {
                launcher.get().onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            } catch (TimeoutException | ExecutionException e) {
                throw new StackFailure("The launcher does not end; see ./baraza logs launcher", e);
            }
            return true;
        }
        if (!data.exists()) {
            return false;
        }
        DataDirectory.Lock lock =
                data.lock().orElseThrow(() -> new StackFailure("A launcher is just starting; try again"));
        try {
            return Leftovers.clear(data, progress);
        } finally {
            lock.close();
        }
    }
}
