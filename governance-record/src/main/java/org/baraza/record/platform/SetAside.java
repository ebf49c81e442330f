package org.baraza.record.platform;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// Why an adopted charter amendment did not come into force.
public enum SetAside {
    /// Another amendment came into force after this one was drafted.
    STALE,
    /// The proposed charter cannot be applied, or leaves members without a constituency.
    CONTRADICTORY,
    /// The proposed charter's text is withheld.
    WITHHELD;

    /// The public name, in lower case with hyphens: as in events, charters and answers.
    @JsonValue
    public String publicName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
