package org.baraza.record.platform;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// What a ballot says of options that it does not rank, for methods that compare options in pairs
/// or give points by rank: that they come after all others, or nothing.
public enum UnrankedOptions {
    LAST,
    IGNORED;

    /// The public name, in lower case with hyphens: as in events, charters and answers.
    @JsonValue
    public String publicName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
