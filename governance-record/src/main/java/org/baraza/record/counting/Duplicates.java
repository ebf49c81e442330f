package org.baraza.record.counting;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// What the second mark for the same candidate does.
public enum Duplicates {
    /// The ballot counts for nobody from there on.
    EXHAUST,

    /// It is passed over.
    SKIP;

    /// The public name, in lower case with hyphens: as in files, commands and answers.
    @JsonValue
    public String publicName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
