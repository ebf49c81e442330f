package org.baraza.record.platform;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// What a threshold counts, above its fraction line.
public enum Measure {
    FOR,
    AGAINST,
    ABSTAIN,
    VALID_VOTES,
    PRESENT;

    /// The public name, in lower case with hyphens: as in events, charters and answers.
    @JsonValue
    public String publicName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
