package org.baraza.query.voting;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import org.baraza.query.ledger.AsOf;
import org.baraza.record.voting.OffRoll;
import org.jspecify.annotations.Nullable;

/// Whether a seat or a member is on a frozen roll, and why not.
///
/// @param seats that are on it for the member
/// @param weight of the seat asked for, or of all those of the member asked for, of 1 for the whole
///     body; absent where it is not on the roll
/// @param reasons every one there was when the roll was frozen
/// @param note where no reason says it
record RollStanding(
        boolean onRoll,
        List<String> seats,
        @Nullable String weight,
        List<OffRoll> reasons,
        @Nullable Note note,
        @Nullable AsOf asOf) {
    enum Note {
        /// Observers and the founder do not vote.
        HAS_NO_VOTE,
        /// The member is on it by other seats: this one was given after the roll was frozen.
        BY_OTHER_SEATS,
        /// It was no member when the roll was frozen, or rolls did not say yet who is not on them.
        WAS_NO_MEMBER;

        @JsonValue
        String publicName() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
