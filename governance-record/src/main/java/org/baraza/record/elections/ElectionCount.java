package org.baraza.record.elections;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.baraza.record.Fraction;
import org.baraza.record.Json;
import org.baraza.record.counting.Candidate;
import org.baraza.record.counting.Count;
import org.baraza.record.counting.CountRefused;
import org.baraza.record.counting.Lot;
import org.baraza.record.counting.TieBreak;
import org.baraza.record.counting.UnresolvedTie;
import org.baraza.record.counting.files.CountJson;
import org.baraza.record.platform.ElectionMethod;
import org.baraza.record.platform.ElectionRules;
import org.jspecify.annotations.Nullable;

/// An election counted under its charter. A function of its arguments and nothing else: everybody
/// who has the ballots can repeat it.
///
/// @param count names options by their identifiers alone
/// @param elected identifiers in order of election
/// @param tied who share the next place; none where every place is decided
public record ElectionCount(Count count, List<String> elected, List<String> tied) {
    /// One ballot, or several alike.
    ///
    /// @param weight above zero; 1 where heads count
    public record Ballot(Marks marks, Fraction weight) {}

    /// @param ballots each without fault, see [MarksFault], at least one of them
    /// @param lot that resolves ties; absent where the charter draws none
    /// @throws CountRefused when reserved seats cannot be filled by those who stand
    public static ElectionCount of(
            ElectionRules rules, BallotPaper paper, int seats, List<Ballot> ballots, @Nullable Lot lot) {
        var election = new CountedElection(rules, paper, seats, ballots);
        var options = election.options();
        try {
            return of(election.count(options.with(ties(rules, paper, lot))), seats);
        } catch (UnresolvedTie unresolved) {
            // Methods that exclude always end with a lot, so this one has a ranking, and nobody else is asked.
            return of(election.count(options), seats);
        }
    }

    /// Of figures that a meeting counted. Each stands for as many ballots as it says that mark its
    /// option alone, or give it 1: the sums are the same, and the method looks at nothing else.
    ///
    /// @param counted at least one figure above zero
    public static ElectionCount of(ElectionRules rules, BallotPaper paper, int seats, CountedOptions counted) {
        var byFigures = rules.method().form() == ElectionMethod.Form.FIGURES;
        var ballots = counted.figures().stream()
                .filter(one -> one.figure() > 0)
                .map(one -> new Ballot(
                        byFigures ? Marks.giving(Map.of(one.option(), 1)) : Marks.ranking(List.of(one.option())),
                        Fraction.of(one.figure())))
                .toList();
        var found = of(rules, paper, seats, ballots, null);
        return new ElectionCount(found.count().ofBallots(counted.valid()), found.elected(), found.tied());
    }

    /// Whether those who stand can fill the seats as they are reserved.
    ///
    /// @throws CountRefused when they cannot
    public static void check(ElectionRules rules, BallotPaper paper, int seats) {
        var first = new Ballot(
                rules.method().form() == ElectionMethod.Form.FIGURES
                        ? Marks.giving(Map.of(paper.options().getFirst().id(), 1))
                        : Marks.ranking(List.of(paper.options().getFirst().id())),
                Fraction.ONE);
        of(rules, paper, seats, List.of(first), Lot.ofSeed(new byte[32]));
    }

    /// The content of the record: exact figures, options by their identifiers.
    public byte[] bytes() {
        return Json.canonical(CountJson.whole(count));
    }

    private static ElectionCount of(Count count, int seats) {
        var winners = ids(count.winners());
        if (winners.size() <= seats) {
            return new ElectionCount(count, winners, List.of());
        }
        var elected = new ArrayList<String>();
        for (var group : count.ranking()) {
            if (elected.size() == seats) {
                break;
            }
            if (elected.size() + group.size() > seats) {
                return new ElectionCount(count, elected, ids(group));
            }
            elected.addAll(ids(group));
        }
        return new ElectionCount(count, elected, List.of());
    }

    private static List<String> ids(List<Candidate> candidates) {
        return candidates.stream().map(Candidate::id).toList();
    }

    private static List<TieBreak> ties(ElectionRules rules, BallotPaper paper, @Nullable Lot lot) {
        var ties = new ArrayList<TieBreak>();
        for (var tie : rules.tieBreaks()) {
            switch (tie) {
                case PREVIOUS_ROUNDS -> ties.add(new TieBreak.PreviousRounds(TieBreak.Direction.BACKWARDS));
                case STATUS_QUO -> {
                    if (paper.statusQuo() != null) {
                        ties.add(new TieBreak.StatusQuo(paper.statusQuo()));
                    }
                }
                case LOT -> ties.add(new TieBreak.ByLot(Objects.requireNonNull(lot, "the charter draws one")));
            }
        }
        return ties;
    }
}
