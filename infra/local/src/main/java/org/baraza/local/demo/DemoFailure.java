package org.baraza.local.demo;

/// The demo could not go on. The message is for the person at the keyboard.
public final class DemoFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DemoFailure(String message) {
        super(message);
    }
}
