package org.baraza.record.counting.files;

/// A file of ballots that cannot be read. The message names the line and what is wrong there.
public final class MalformedBallots extends Exception {
    private static final long serialVersionUID = 1L;

    private final int line;

    MalformedBallots(int line, String what) {
        super("line " + line + ": " + what);
        this.line = line;
    }

    /// From 1.
    public int line() {
        return line;
    }
}
