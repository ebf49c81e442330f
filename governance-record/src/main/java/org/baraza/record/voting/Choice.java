package org.baraza.record.voting;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// What a ballot says that adopts or rejects. In an election it is blank, spoilt, or marks options instead.
public enum Choice {
    FOR,
    AGAINST,
    ABSTAIN,
    /// A paper from which nobody can tell what the voter wanted: its voter took part, and it is no valid vote.
    SPOILT;

    /// The public name, in lower case with hyphens: as in events, charters and answers.
    @JsonValue
    public String publicName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
