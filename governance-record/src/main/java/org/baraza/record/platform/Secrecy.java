package org.baraza.record.platform;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// Who learns how somebody voted. Until the closing nobody does, whichever it is.
public enum Secrecy {
    /// Everybody, from the closing on.
    OPEN,
    /// Whoever runs the system. The record says how many voted how, and each voter finds their own ballot among these.
    CONFIDENTIAL,
    /// Nobody from the closing on: what leads from a ballot to its voter is destroyed then.
    SECRET;

    /// The public name, in lower case with hyphens: as in events, charters and answers.
    @JsonValue
    public String publicName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
