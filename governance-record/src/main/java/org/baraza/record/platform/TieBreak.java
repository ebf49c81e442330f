package org.baraza.record.platform;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// What happens when as many are for as against: nothing changes, the chair's vote counts a second
/// time, or a lot decides.
public enum TieBreak {
    STATUS_QUO,
    CHAIR,
    /// A draw whose secret is committed to before the vote opens. Nothing is drawn where nobody is for.
    LOT;

    /// The public name, in lower case with hyphens: as in events, charters and answers.
    @JsonValue
    public String publicName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
