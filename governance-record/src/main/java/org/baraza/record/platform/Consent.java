package org.baraza.record.platform;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// What an objection that its objector maintains does to a proposal that is decided by consent.
public enum Consent {
    /// It stands in the way: the proposal is not agreed.
    BLOCKS,
    /// It stands beside what is adopted, as a minority position that is part of it for ever.
    ATTACHED;

    /// The public name, in lower case with hyphens: as in charters and answers.
    @JsonValue
    public String publicName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
