package org.baraza.local.stack;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/// What the person at the keyboard sees: one line for each thing that happened, and a bar for what takes long.
/// On a terminal a bar moves in place; elsewhere it becomes a line at each quarter.
public final class Progress {
    private static final int WIDTH = 30;
    private static final int QUARTERS = 4;

    private final PrintStream out;
    private final boolean terminal;

    public Progress(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /// To standard output; the script `./baraza` says in `baraza.terminal` whether that is a terminal.
    public static Progress onStandardOutput() {
        return new Progress(System.out, Boolean.getBoolean("baraza.terminal"));
    }

    public synchronized void say(String line) {
        out.println(line);
        out.flush();
    }

    /// A line about one part.
    void part(String part, String happened) {
        say("  %-20s %s".formatted(part, happened));
    }

    Bar bar(String title) {
        return new Bar(title);
    }

    public static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }

    /// The progress of one thing.
    final class Bar {
        private final String title;
        private final long start = System.nanoTime();
        private int shown = -1;

        private Bar(String title) {
            this.title = title;
            at(0);
        }

        /// @param share from 0 to 1
        void at(double share) {
            int filled = (int) Math.round(Math.clamp(share, 0, 1) * (terminal ? WIDTH : QUARTERS));
            if (filled == shown) {
                return;
            }
            shown = filled;
            synchronized (Progress.this) {
                if (terminal) {
                    out.print("\r  " + title + " [" + "█".repeat(filled) + " ".repeat(WIDTH - filled) + "] ");
                    out.flush();
                } else if (filled < QUARTERS) {
                    out.println("  " + title + (filled == 0 ? " …" : " … " + filled * 100 / QUARTERS + " %"));
                }
            }
        }

        void done() {
            at(1);
            String took = seconds(Duration.ofNanos(System.nanoTime() - start));
            say(terminal ? took : "  " + title + ": done in " + took);
        }
    }
}
