package org.baraza.record.elections;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.baraza.record.Fraction;
import org.baraza.record.counting.Approval;
import org.baraza.record.counting.Borda;
import org.baraza.record.counting.Candidate;
import org.baraza.record.counting.Copeland;
import org.baraza.record.counting.Count;
import org.baraza.record.counting.CountOptions;
import org.baraza.record.counting.CountingMethod;
import org.baraza.record.counting.InstantRunoff;
import org.baraza.record.counting.Minimax;
import org.baraza.record.counting.Plurality;
import org.baraza.record.counting.Profile;
import org.baraza.record.counting.ProfileBuilder;
import org.baraza.record.counting.RankedPairs;
import org.baraza.record.counting.ReservedSeats;
import org.baraza.record.counting.Schulze;
import org.baraza.record.counting.ScoredBallots;
import org.baraza.record.counting.Scores;
import org.baraza.record.counting.Strength;
import org.baraza.record.counting.TransferableVote;
import org.baraza.record.counting.Unranked;
import org.baraza.record.elections.ElectionCount.Ballot;
import org.baraza.record.platform.ElectionMethod;
import org.baraza.record.platform.ElectionRules;
import org.baraza.record.platform.UnrankedOptions;

/// Brings a charter's election to the methods that count: its rules as their options, its ballots
/// as what they read.
final class CountedElection {
    private final ElectionRules rules;
    private final BallotPaper paper;
    private final int seats;
    private final List<Ballot> ballots;
    private final List<Candidate> candidates;

    CountedElection(ElectionRules rules, BallotPaper paper, int seats, List<Ballot> ballots) {
        this.rules = rules;
        this.paper = paper;
        this.seats = seats;
        this.ballots = ballots;
        this.candidates = paper.options().stream()
                .map(one -> new Candidate(one.id(), one.id()))
                .toList();
    }

    /// What the charter leaves open is the method's own.
    CountOptions options() {
        var options = isByFigures() ? CountOptions.DEFAULT : ranking().defaults();
        return rules.unranked() == UnrankedOptions.IGNORED ? options.with(Unranked.IGNORED) : options;
    }

    Count count(CountOptions options) {
        return isByFigures() ? figures().count(scored(), options) : ranking().count(profile(), options);
    }

    private boolean isByFigures() {
        return rules.method().form() == ElectionMethod.Form.FIGURES;
    }

    private Scores figures() {
        var most = Fraction.of(Objects.requireNonNull(rules.most(), "the charter was reviewed"));
        return rules.method() == ElectionMethod.SCORE ? new Scores.Score(most) : new Scores.Allocation(most);
    }

    private CountingMethod ranking() {
        return switch (rules.method()) {
            case PLURALITY -> new Plurality();
            case BLOCK_VOTE -> new Approval(rules.most());
            case APPROVAL -> new Approval(null);
            case BORDA -> new Borda(Borda.Points.FROM_ZERO);
            case INSTANT_RUNOFF -> InstantRunoff.USUAL;
            case SCHULZE -> new Schulze(Strength.WINNING);
            case RANKED_PAIRS -> new RankedPairs(Strength.WINNING);
            case MINIMAX -> new Minimax(Minimax.Worst.WINNING);
            case COPELAND -> new Copeland();
            case SCOTTISH_STV -> TransferableVote.SCOTTISH.reserving(reserved());
            case WIGM -> TransferableVote.WIGM.reserving(reserved());
            case MEEK -> TransferableVote.MEEK.reserving(reserved());
            case SCORE, POINTS -> throw new IllegalStateException("figures are no ranks");
        };
    }

    private List<ReservedSeats> reserved() {
        return rules.reservations().stream()
                .map(one -> new ReservedSeats(
                        one.id(),
                        paper.options().stream()
                                .filter(option -> option.standsFor(one.id()))
                                .map(BallotPaper.Option::id)
                                .collect(Collectors.toSet()),
                        one.least() == null ? 0 : one.least(),
                        one.most()))
                .toList();
    }

    private Profile profile() {
        var places = new HashMap<String, Integer>();
        candidates.forEach(one -> places.put(one.id(), places.size()));
        var builder = new ProfileBuilder(candidates).seats(seats);
        for (var ballot : ballots) {
            for (var rank : ballot.marks().ranked()) {
                builder.rank(Objects.requireNonNull(places.get(rank.getFirst())));
                rank.stream().skip(1).forEach(one -> builder.share(Objects.requireNonNull(places.get(one))));
            }
            builder.ballot(ballot.weight());
        }
        return builder.build();
    }

    private ScoredBallots scored() {
        return new ScoredBallots(
                candidates,
                seats,
                ballots.stream()
                        .map(one -> new ScoredBallots.Ballot(exact(one.marks().given()), one.weight()))
                        .toList());
    }

    private static Map<String, Fraction> exact(Map<String, Integer> figures) {
        var exact = new TreeMap<String, Fraction>();
        figures.forEach((option, figure) -> exact.put(option, Fraction.of(figure)));
        return exact;
    }
}
