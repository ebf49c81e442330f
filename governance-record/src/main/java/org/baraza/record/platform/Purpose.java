package org.baraza.record.platform;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// What decisions of a type are for, where adopting one does something by itself.
public enum Purpose {
    /// It carries a proposed charter, which comes into force when it is adopted.
    AMENDS_CHARTER;

    /// The public name, in lower case with hyphens: as in events, charters and answers.
    @JsonValue
    public String publicName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
