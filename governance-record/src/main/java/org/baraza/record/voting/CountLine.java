package org.baraza.record.voting;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/// What was counted in one constituency, in heads.
///
/// @param present who took part in the meeting; for ballots, all valid votes
/// @param entitled entries of the roll; absent where the body keeps its own roll
/// @param members everybody who was a member when the roll was frozen; absent where `entitled` is, and for
///     rolls that did not count them yet
/// @param goodStanding how many of these were in good standing; absent where `members` is
public record CountLine(
        String constituency,
        @JsonProperty("for") long inFavour,
        long against,
        long abstain,
        long present,
        @Nullable Long entitled,
        @Nullable Long members,
        @Nullable Long goodStanding) {
    /// Without a count of members.
    public CountLine(
            String constituency, long inFavour, long against, long abstain, long present, @Nullable Long entitled) {
        this(constituency, inFavour, against, abstain, present, entitled, null, null);
    }

    /// As many people of the same constituency, who acted otherwise.
    public CountLine counting(long inFavour, long against, long abstain, long present) {
        return new CountLine(constituency, inFavour, against, abstain, present, entitled, members, goodStanding);
    }

    public long validVotes() {
        return inFavour + against + abstain;
    }
}
