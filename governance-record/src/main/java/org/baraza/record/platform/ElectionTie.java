package org.baraza.record.platform;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// What resolves a tie in an election.
public enum ElectionTie {
    /// Who had more, or to be excluded less, in the round before, and the rounds before that.
    PREVIOUS_ROUNDS,
    /// The option that the ballot paper names as the existing state of things.
    STATUS_QUO,
    /// A draw whose secret is committed to before the vote opens.
    LOT;

    /// The public name, in lower case with hyphens: as in events, charters and answers.
    @JsonValue
    public String publicName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
