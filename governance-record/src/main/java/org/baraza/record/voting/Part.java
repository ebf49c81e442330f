package org.baraza.record.voting;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// Whether a rule decides on validity, on adoption, or protects somebody from both.
public enum Part {
    QUORUM,
    MAJORITY,
    TIE_BREAK,
    SAFEGUARD;

    /// The public name, in lower case with hyphens: as in events, charters and answers.
    @JsonValue
    public String publicName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
