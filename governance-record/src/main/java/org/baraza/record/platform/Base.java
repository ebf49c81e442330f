package org.baraza.record.platform;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// What a threshold measures against, below its fraction line.
public enum Base {
    FOR_AND_AGAINST,
    VALID_VOTES,
    PRESENT,
    PRESENT_LESS_ABSTENTIONS,
    ENTITLED;

    /// The public name, in lower case with hyphens: as in events, charters and answers.
    @JsonValue
    public String publicName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
