package org.baraza.record.counting;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// What a ballot says of candidates that it does not rank.
public enum Unranked {
    /// They are all below those ranked, tied with each other.
    LAST,

    /// Nothing.
    IGNORED;

    /// The public name, in lower case with hyphens: as in files, commands and answers.
    @JsonValue
    public String publicName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
