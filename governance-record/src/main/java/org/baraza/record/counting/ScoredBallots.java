package org.baraza.record.counting;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.baraza.record.Fraction;

/// Ballots that give figures to candidates instead of ranking them.
///
/// @param candidates in the order of the election
/// @param seats to be filled
/// @param ballots all of them
public record ScoredBallots(List<Candidate> candidates, int seats, List<Ballot> ballots) {
    /// @throws IllegalArgumentException when a ballot names somebody else, there is no seat, or two
    ///     candidates have one identifier
    public ScoredBallots {
        candidates = List.copyOf(candidates);
        ballots = List.copyOf(ballots);
        if (seats < 1) {
            throw new IllegalArgumentException("an election is for at least one seat, not " + seats);
        }
        var ids = new HashSet<String>();
        for (var one : candidates) {
            if (!ids.add(one.id())) {
                throw new IllegalArgumentException("two candidates are called " + one.id());
            }
        }
        for (var ballot : ballots) {
            if (!ballot.figures().keySet().stream().allMatch(ids::contains)) {
                throw new IllegalArgumentException("a ballot names somebody who is no candidate");
            }
        }
    }

    /// The same ballots for another number of seats.
    public ScoredBallots forSeats(int other) {
        return new ScoredBallots(candidates, other, ballots);
    }

    /// @param figures by candidates' identifiers; who is not there is given nothing
    /// @param weight above zero
    public record Ballot(Map<String, Fraction> figures, Fraction weight) {
        public Ballot {
            figures = Map.copyOf(figures);
            if (weight.numerator().signum() <= 0) {
                throw new IllegalArgumentException("a ballot's weight is above zero, not " + weight);
            }
        }
    }
}
