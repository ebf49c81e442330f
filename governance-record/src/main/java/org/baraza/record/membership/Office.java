package org.baraza.record.membership;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// An office of a platform. Who holds it is a fact of the record, never a claim of a token.
public enum Office {
    CHAIR,
    SECRETARY,
    FACILITATOR,
    TREASURER,
    AUDITOR;

    /// The public name, in lower case with hyphens: as in events, charters and answers.
    @JsonValue
    public String publicName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
