package org.baraza.local.bench;

import org.jspecify.annotations.Nullable;

/// Why a measurement has no result, for the person at the keyboard.
public final class BenchFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BenchFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    BenchFailure(String message) {
        this(message, null);
    }
}
