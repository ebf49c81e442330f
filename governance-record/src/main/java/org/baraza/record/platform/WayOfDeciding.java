package org.baraza.record.platform;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// How a decision may come about: by ballots, by a count taken in a meeting, or declared by the chair after a show of
/// hands that nobody counted.
public enum WayOfDeciding {
    BALLOTS,
    MEETING_COUNT,
    DECLARATION;

    /// The public name, in lower case with hyphens: as in events, charters and answers.
    @JsonValue
    public String publicName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
