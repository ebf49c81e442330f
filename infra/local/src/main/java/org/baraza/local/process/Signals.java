package org.baraza.local.process;

import java.io.IOException;

/// Signals that [ProcessHandle] cannot send.
public final class Signals {
    private Signals() {}

    /// Sends SIGINT. Nothing happens when the process has ended.
    public static void interrupt(ProcessHandle process) throws IOException {
        new ProcessBuilder("sh", "-c", "kill -INT " + process.pid())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
