package org.baraza.record.platform;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// What a vote is that misses its quorum: not valid, or lapsed, where silence is an answer of its own.
public enum UnmetQuorum {
    NOT_VALID,
    LAPSED;

    /// The public name, in lower case with hyphens: as in events, charters and answers.
    @JsonValue
    public String publicName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
