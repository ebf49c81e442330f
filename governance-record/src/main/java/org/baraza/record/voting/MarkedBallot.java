package org.baraza.record.voting;

import java.util.List;
import org.baraza.record.Json;

/// A choice without whose it is, as it is published of confidential and secret votes.
///
/// @param mark as [BallotOpening#mark] makes it
/// @param constituency in which it counts
public record MarkedBallot(String mark, String constituency, Choice choice) {

    /// The content of one [VotingEvent.BallotsOpened] of such a vote, in the order of the marks, which is nobody's.
    public record Marks(List<MarkedBallot> ballots) {
        public byte[] bytes() {
            return Json.canonical(this);
        }
    }
}
