package org.baraza.record.commitments;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// How far a commitment was kept, as a report or an assessment says it. The two are never averaged.
public enum Completion {
    /// Nothing shows whether anything was done.
    NO_EVIDENCE,
    NOT_STARTED,
    LIMITED,
    SUBSTANTIAL,
    COMPLETE;

    /// The public name, in lower case with hyphens: as in events and answers.
    @JsonValue
    public String publicName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
