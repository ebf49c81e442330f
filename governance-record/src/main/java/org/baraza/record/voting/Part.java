package org.baraza.record.voting;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// Whether a rule decides on validity or on adoption.
public enum Part {
    QUORUM,
    MAJORITY;

    /// The public name, in lower case with hyphens: as in events, charters and answers.
    @JsonValue
    public String publicName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
