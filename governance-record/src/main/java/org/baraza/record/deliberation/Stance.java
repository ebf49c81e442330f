package org.baraza.record.deliberation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// How a contribution stands to its proposal.
public enum Stance {
    SUPPORT,
    CONCERN,
    QUESTION,
    ALTERNATIVE,
    EXPERIENCE;

    /// The public name, in lower case: as in events and answers.
    @JsonValue
    public String publicName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
