package org.baraza.record.voting;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// Why a member is not on a roll.
public enum OffRoll {
    /// The body itself keeps the roll of its constituency.
    NOT_RECORDED,
    /// The charter has classes, and the member was given none.
    NO_CLASS,
    CLASS_DOES_NOT_VOTE,
    SUSPENDED,
    /// For longer than the charter lets a member owe and vote.
    IN_ARREARS,
    SHARE_UNPAID,
    /// Its constituency weighs by capital, and it has none.
    NO_CAPITAL,
    /// It holds more of the share capital than the charter lets a member hold.
    CAPITAL_ABOVE_LIMIT,
    /// It has never had a delegate.
    NO_DELEGATE,
    /// Its delegates' seats were ended or their terms are over. An individual's seat was given up.
    TERM_OVER;

    /// The public name, in lower case with hyphens: as in events, charters and answers.
    @JsonValue
    public String publicName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
