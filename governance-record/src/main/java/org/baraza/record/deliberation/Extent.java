package org.baraza.record.deliberation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// How much of an objection is maintained after its answer.
public enum Extent {
    WHOLE,
    PART;

    /// The public name, in lower case: as in events and answers.
    @JsonValue
    public String publicName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
