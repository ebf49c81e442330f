package org.baraza.record.voting;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// By which a ballot arrived, other than from the voter over the web.
public enum Channel {
    /// Entered by two clerks from a paper that the voter filled in.
    PAPER;

    /// The public name, in lower case with hyphens: as in events, charters and answers.
    @JsonValue
    public String publicName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
