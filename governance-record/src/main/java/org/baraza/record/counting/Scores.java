package org.baraza.record.counting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baraza.record.Fraction;

/// Adds up what ballots give candidates; the most is best. A ballot that gives what the rule does not
/// allow is not counted.
public sealed interface Scores {
    /// Score, or range, voting: each candidate is given a figure from 0 up to a most one. W. D. Smith,
    /// *Range voting*, 2000.
    ///
    /// @param most above zero
    record Score(Fraction most) implements Scores {
        public Score {
            checkAboveZero(most);
        }

        @Override
        public String name() {
            return "score-up-to-" + most;
        }

        @Override
        public boolean allows(List<Fraction> figures) {
            return figures.stream().noneMatch(one -> one.isMoreThan(most));
        }
    }

    /// Each voter shares out a number of points, or fewer: cumulative voting, as in Illinois from 1870.
    ///
    /// @param points above zero
    record Allocation(Fraction points) implements Scores {
        public Allocation {
            checkAboveZero(points);
        }

        @Override
        public String name() {
            return "points-" + points;
        }

        @Override
        public boolean allows(List<Fraction> figures) {
            return !figures.stream().reduce(Fraction.ZERO, Fraction::plus).isMoreThan(points);
        }
    }

    /// The public name, in lower case with hyphens.
    String name();

    /// Whether a ballot may give these figures, none of them negative.
    boolean allows(List<Fraction> figures);

    /// Counts; a tie for the last seat is left, and all in it are named.
    default Count count(ScoredBallots ballots) {
        return count(ballots, CountOptions.DEFAULT);
    }

    /// Counts. The tallies are sums.
    ///
    /// @throws UnresolvedTie when tie-breaks are named and do not resolve the tie
    default Count count(ScoredBallots ballots, CountOptions options) {
        var candidates = ballots.candidates();
        var sums = new ArrayList<Fraction>();
        candidates.forEach(any -> sums.add(Fraction.ZERO));
        var total = Fraction.ZERO;
        var lost = Fraction.ZERO;
        for (var ballot : ballots.ballots()) {
            total = total.plus(ballot.weight());
            var figures = List.copyOf(ballot.figures().values());
            if (figures.stream().anyMatch(one -> one.numerator().signum() < 0) || !allows(figures)) {
                lost = lost.plus(ballot.weight());
                continue;
            }
            for (int one = 0; one < candidates.size(); one++) {
                var figure = ballot.figures().getOrDefault(candidates.get(one).id(), Fraction.ZERO);
                sums.set(one, sums.get(one).plus(figure.times(ballot.weight())));
            }
        }
        var groups = Ranks.byMost(sums);
        var ties = new ArrayList<Tie>();
        var winners = Ranks.winners(candidates, ballots.seats(), options, groups, ties);
        var tallies = new LinkedHashMap<Candidate, Fraction>();
        for (int one = 0; one < candidates.size(); one++) {
            tallies.put(candidates.get(one), sums.get(one));
        }
        return new Count(
                name(),
                ballots.seats(),
                candidates,
                total,
                null,
                List.of(new Round(1, List.of(), tallies, lost, null, Map.of(), winners, List.of(), ties, List.of())),
                winners,
                Ranks.named(groups, candidates),
                null,
                Map.of(),
                List.of());
    }

    private static void checkAboveZero(Fraction figure) {
        if (figure.numerator().signum() <= 0) {
            throw new IllegalArgumentException("more than 0, not " + figure);
        }
    }
}
