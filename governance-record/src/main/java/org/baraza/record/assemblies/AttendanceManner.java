package org.baraza.record.assemblies;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// How an entry of the roll takes part in an assembly.
public enum AttendanceManner {
    IN_PERSON,
    REMOTELY;

    /// The public name, in lower case with hyphens: as in events, charters and answers.
    @JsonValue
    public String publicName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
