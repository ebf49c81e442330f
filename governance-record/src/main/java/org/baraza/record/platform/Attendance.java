package org.baraza.record.platform;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// What a group's share is taken of: those who voted, those who were present, or the entries of the roll.
public enum Attendance {
    VALID_VOTES,
    PRESENT,
    ENTITLED;

    /// The public name, in lower case with hyphens: as in events, charters and answers.
    @JsonValue
    public String publicName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
