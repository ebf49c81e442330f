package org.baraza.record.voting;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.baraza.record.Fraction;
import org.jspecify.annotations.Nullable;

/// What was counted in one constituency, in heads.
///
/// @param present who took part in the meeting; for ballots, all valid votes
/// @param entitled entries of the roll; absent where the body keeps its own roll
/// @param members everybody who was a member when the roll was frozen; absent where `entitled` is, and for
///     rolls that did not count them yet
/// @param goodStanding how many of these were in good standing; absent where `members` is
/// @param weight of those counted, where the entries of the constituency weigh differently;
///     absent elsewhere
public record CountLine(
        String constituency,
        @JsonProperty("for") long inFavour,
        long against,
        long abstain,
        long present,
        @Nullable Long entitled,
        @Nullable Long members,
        @Nullable Long goodStanding,
        @Nullable LineWeight weight) {
    /// In parts of the weight of all entries of the constituency, exact.
    public record LineWeight(
            @JsonProperty("for") Fraction inFavour, Fraction against, Fraction abstain, Fraction present) {}

    /// Of entries that weigh the same.
    public CountLine(
            String constituency,
            long inFavour,
            long against,
            long abstain,
            long present,
            @Nullable Long entitled,
            @Nullable Long members,
            @Nullable Long goodStanding) {
        this(constituency, inFavour, against, abstain, present, entitled, members, goodStanding, null);
    }

    public CountLine weighing(LineWeight weight) {
        return new CountLine(
                constituency, inFavour, against, abstain, present, entitled, members, goodStanding, weight);
    }

    /// Without a count of members.
    public CountLine(
            String constituency, long inFavour, long against, long abstain, long present, @Nullable Long entitled) {
        this(constituency, inFavour, against, abstain, present, entitled, null, null);
    }

    /// As many people of the same constituency, who acted otherwise. What they weigh is not
    /// known.
    public CountLine counting(long inFavour, long against, long abstain, long present) {
        return new CountLine(constituency, inFavour, against, abstain, present, entitled, members, goodStanding);
    }

    public long validVotes() {
        return inFavour + against + abstain;
    }
}
