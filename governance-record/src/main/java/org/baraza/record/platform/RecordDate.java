package org.baraza.record.platform;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// On which day it is decided who counts as a member in an assembly: when notice of it is given, or
/// when it opens.
public enum RecordDate {
    AT_THE_NOTICE,
    AT_THE_OPENING;

    /// The public name, in lower case with hyphens: as in events, charters and answers.
    @JsonValue
    public String publicName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
