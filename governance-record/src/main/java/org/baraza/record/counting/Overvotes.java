package org.baraza.record.counting;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// What a rank with several candidates does where a method counts one candidate a rank.
public enum Overvotes {
    /// The ballot counts for nobody from there on.
    EXHAUST,

    /// It counts for the one that is still in the count where there is just one, is passed over
    /// where there is none, and the ballot is exhausted otherwise.
    EXHAUST_WHILE_SEVERAL_CONTINUE,

    /// It is passed over, and is read again in no later round.
    SKIP,

    /// The ballot's weight is shared in equal parts; methods that cannot share refuse this.
    SHARE;

    /// The public name, in lower case with hyphens: as in files, commands and answers.
    @JsonValue
    public String publicName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
