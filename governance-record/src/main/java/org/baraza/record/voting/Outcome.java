package org.baraza.record.voting;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// What a vote decided. A decision that misses its quorum is not valid, whatever the majority.
public enum Outcome {
    ADOPTED,
    REJECTED,
    NOT_VALID;

    /// The public name, in lower case with hyphens: as in events, charters and answers.
    @JsonValue
    public String publicName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
