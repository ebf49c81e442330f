package org.baraza.record.platform;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// What happens when as many are for as against: nothing changes, or the chair's vote counts a second time.
public enum TieBreak {
    STATUS_QUO,
    CHAIR;

    /// The public name, in lower case with hyphens: as in events, charters and answers.
    @JsonValue
    public String publicName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
