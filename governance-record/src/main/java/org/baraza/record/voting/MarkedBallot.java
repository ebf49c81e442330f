package org.baraza.record.voting;

import java.util.List;
import org.baraza.record.Json;
import org.baraza.record.elections.Marks;
import org.jspecify.annotations.Nullable;

/// A choice without whose it is, as it is published of confidential and secret votes.
///
/// @param mark as [BallotOpening#mark] makes it
/// @param constituency in which it counts
/// @param choice absent where the ballot marks options of an election
/// @param marks absent where there is a choice
public record MarkedBallot(
        String mark,
        String constituency,
        @Nullable Choice choice,
        @Nullable Marks marks) {

    /// The content of one [VotingEvent.BallotsOpened] of such a vote, in the order of the marks, which is nobody's.
    public record PublishedBallots(List<MarkedBallot> ballots) {
        public byte[] bytes() {
            return Json.canonical(this);
        }
    }
}
