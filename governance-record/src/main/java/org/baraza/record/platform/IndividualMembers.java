package org.baraza.record.platform;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// Whether people may join a constituency for themselves: beside organisations, or alone.
public enum IndividualMembers {
    ADMITTED,
    ONLY;

    /// The public name, in lower case with hyphens: as in events, charters and answers.
    @JsonValue
    public String publicName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
