package org.baraza.record.platform;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// What a threshold measures against, below its fraction line.
public enum Base {
    FOR_AND_AGAINST,
    VALID_VOTES,
    PRESENT,
    PRESENT_LESS_ABSTENTIONS,
    /// The entries of the roll.
    ENTITLED,
    /// Everybody who was a member when the roll was frozen, with or without a vote. Each counts once, however many
    /// delegates it has.
    MEMBERS,
    /// The members that nothing keeps off the roll but the want of a delegate: their class votes, and they are neither
    /// suspended nor in arrears nor owe their share.
    GOOD_STANDING;

    /// Whether it counts members rather than entries of the roll.
    public boolean countsMembers() {
        return this == MEMBERS || this == GOOD_STANDING;
    }

    /// The public name, in lower case with hyphens: as in events, charters and answers.
    @JsonValue
    public String publicName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
