package org.baraza.query.ledger;

/// What was asked for is on its way. The message is fit for readers.
public final class NotThereYet extends RuntimeException {
    public NotThereYet(String message) {
        super(message, null, false, false);
    }
}
