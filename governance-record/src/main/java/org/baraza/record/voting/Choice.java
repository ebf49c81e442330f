package org.baraza.record.voting;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// What a ballot says.
public enum Choice {
    FOR,
    AGAINST,
    ABSTAIN;

    /// The public name, in lower case with hyphens: as in events, charters and answers.
    @JsonValue
    public String publicName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
