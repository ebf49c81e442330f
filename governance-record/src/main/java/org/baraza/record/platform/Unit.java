package org.baraza.record.platform;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// Whether a threshold counts heads or voting weight.
public enum Unit {
    HEADS,
    WEIGHT;

    /// The public name, in lower case with hyphens: as in events, charters and answers.
    @JsonValue
    public String publicName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
