package org.baraza.local.client;

import org.jspecify.annotations.Nullable;

/// A server did not serve a request in time. An act may or may not have been performed: sending it
/// again with the same key tells.
public final class Unreachable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unreachable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
