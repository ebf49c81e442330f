package org.baraza.record.platform;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// Where the members of a constituency are listed: seat by seat in this record, or by the body itself, whose officers
/// then sign counts.
public enum RollKeeping {
    RECORDED,
    KEPT_BY_THE_BODY;

    /// The public name, in lower case with hyphens: as in events, charters and answers.
    @JsonValue
    public String publicName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
