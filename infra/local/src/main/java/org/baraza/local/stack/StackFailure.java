package org.baraza.local.stack;

import org.jspecify.annotations.Nullable;

/// Why the stack cannot do what was asked. The message is for the person at the keyboard and says what to do.
public final class StackFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StackFailure(String message) {
        super(message);
    }

    public StackFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
