package org.baraza.record.voting;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/// What was counted in one constituency, in heads.
///
/// @param present who took part in the meeting; for ballots, all valid votes
/// @param entitled entries of the roll; absent where the body keeps its own roll
public record CountLine(
        String constituency,
        @JsonProperty("for") long inFavour,
        long against,
        long abstain,
        long present,
        @Nullable Long entitled) {
    public long validVotes() {
        return inFavour + against + abstain;
    }
}
