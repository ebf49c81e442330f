package org.baraza.local.european;

/// A voting list that is refused as a whole. The message begins with the line, for the person at the keyboard.
public final class DamagedFile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int line;

    /// @param line from 1
    DamagedFile(int line, int column, String what) {
        super("line %d, column %d: %s".formatted(line, column, what));
        this.line = line;
    }

    public int line() {
        return line;
    }
}
