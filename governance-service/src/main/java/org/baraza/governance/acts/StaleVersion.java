package org.baraza.governance.acts;

/// Somebody else acted on the same thing meanwhile. Nothing was recorded.
public final class StaleVersion extends RuntimeException {
    private final long current;

    StaleVersion(long current) {
        super("the version now is " + current);
        this.current = current;
    }

    public long current() {
        return current;
    }
}
