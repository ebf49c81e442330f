package org.baraza.record.platform;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// What becomes of the share of a constituency without seats on the roll: shared among the others in proportion, or
/// kept as weight that nobody can cast.
public enum EmptyConstituency {
    REDISTRIBUTED,
    STAYS_EMPTY;

    /// The public name, in lower case with hyphens: as in events, charters and answers.
    @JsonValue
    public String publicName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
