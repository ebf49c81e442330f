package org.baraza.record.counting;

/// A method cannot count these ballots with these options. The message says why, for people.
public final class CountRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CountRefused(String message) {
        super(message);
    }
}
