package org.baraza.local.stack;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.baraza.local.process.Signals;

/// Ends one process of a part: asks first, and forces after a while.
final class Stopping {
    /// Long, because the first clean stop of a Java part writes its class archive.
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private Stopping() {}

    static void ask(ProcessHandle process, Part.StopSignal signal) throws IOException {
        switch (signal) {
            case TERM -> process.destroy();
            case INT -> Signals.interrupt(process);
        }
    }

    /// Waits for the end of a process that was asked to stop.
    ///
    /// @return false when it had to be forced
    static boolean await(ProcessHandle process) throws InterruptedException {
        if (ends(process, PATIENCE)) {
            return true;
        }
        process.destroyForcibly();
        ends(process, PATIENCE);
        return false;
    }

    private static boolean ends(ProcessHandle process, Duration limit) throws InterruptedException {
        try {
            process.onExit().get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillThere) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
