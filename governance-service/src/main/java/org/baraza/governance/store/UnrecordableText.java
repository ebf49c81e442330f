package org.baraza.governance.store;

/// A text holds what cannot stand in the record: U+0000, or half of a surrogate pair.
public final class UnrecordableText extends RuntimeException {
    UnrecordableText(String type) {
        super("a text of " + type + " holds U+0000 or half of a surrogate pair");
    }
}
