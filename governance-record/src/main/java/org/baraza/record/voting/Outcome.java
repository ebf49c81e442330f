package org.baraza.record.voting;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// What a vote decided. A decision that misses its quorum, or fails a safeguard, is not valid, whatever the majority;
/// where the charter says so, one that misses its quorum lapsed.
public enum Outcome {
    ADOPTED,
    REJECTED,
    NOT_VALID,
    LAPSED;

    /// The public name, in lower case with hyphens: as in events, charters and answers.
    @JsonValue
    public String publicName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
