package org.baraza.local.european;

/// Why a list cannot be recorded, for the person at the keyboard.
public final class ImportFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ImportFailure(String message) {
        super(message);
    }
}
