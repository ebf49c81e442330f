package org.baraza.record.counting;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.baraza.record.Fraction;
import org.baraza.record.counting.Remark.Defeat.Lock;
import org.baraza.record.counting.Strength.Defeat;
import org.jspecify.annotations.Nullable;

/// Ranked pairs: the defeats are locked in one after the other, the strongest first, unless one
/// contradicts what is locked already. T. N. Tideman, *Independence of clones as a criterion for
/// voting rules*, Social Choice and Welfare 4, 1987.
///
/// Of defeats of equal strength the one with fewer votes against comes first (Steve Eppley's
/// *maximize affirmed majorities*). Where that is equal too:
///
/// - and the count has tie-breaks, their order of all candidates decides: first the defeat by the
///   candidate that stands higher in it, then the defeat of the candidate that stands lower (T. M.
///   Zavist and T. N. Tideman, *Complete independence of clones in the ranked pairs rule*, 1989);
/// - and it has none, they are looked at together, and those are skipped that are part of a circle
///   of locked defeats and of each other. This treats all candidates alike, and it can leave a tie.
///
/// The remarks tell each defeat in order, and whether it was locked or skipped.
public record RankedPairs(Strength strength) implements CountingMethod {
    @Override
    public String name() {
        return strength.named("ranked-pairs");
    }

    @Override
    public Count count(Profile profile, CountOptions options) {
        var matrix = PairwiseMatrix.of(profile, options.unranked());
        var locking = new Locking(matrix);
        var order = options.tieBreaks().isEmpty() ? List.<Integer>of() : order(matrix, options);
        for (var group : inOrder(matrix)) {
            if (group.size() == 1) {
                locking.next(group.getFirst());
            } else if (options.tieBreaks().isEmpty()) {
                locking.together(group);
            } else {
                Comparator<Defeat> byWinner = Comparator.comparingInt(defeat -> order.indexOf(defeat.winner()));
                Comparator<Defeat> byLoser = Comparator.comparingInt(defeat -> -order.indexOf(defeat.loser()));
                group.stream().sorted(byWinner.thenComparing(byLoser)).forEach(locking::next);
            }
        }
        return Ranks.count(
                profile,
                options,
                new Ranks.Found(
                        name(),
                        matrix.candidates(),
                        Ranks.unbeatenFirst(matrix.size(), locking::leadsTo),
                        List.of(),
                        Fraction.ZERO,
                        matrix.table(),
                        Map.of(),
                        locking.remarks));
    }

    /// Groups of defeats that neither their strength nor the votes against tell apart, in order.
    private List<List<Defeat>> inOrder(PairwiseMatrix matrix) {
        var groups = new ArrayList<List<Defeat>>();
        for (var level : StrongestPaths.levels(matrix, strength).reversed()) {
            level.sort(Comparator.comparing(Defeat::against));
            @Nullable Fraction last = null;
            for (var defeat : level) {
                if (!defeat.against().equals(last)) {
                    groups.add(new ArrayList<>());
                }
                groups.getLast().add(defeat);
                last = defeat.against();
            }
        }
        return groups;
    }

    /// All candidates, best first: the tie-breaks pick one after the other.
    private static List<Integer> order(PairwiseMatrix matrix, CountOptions options) {
        var left = new ArrayList<Integer>();
        for (int one = 0; one < matrix.size(); one++) {
            left.add(one);
        }
        var breaker = new TieBreaker(matrix.candidates(), options.tieBreaks());
        var order = new ArrayList<Integer>();
        while (left.size() > 1) {
            var picked = breaker.pick(Tie.Question.ELECT, left, List.of()).picked();
            Integer place = matrix.candidates().indexOf(picked);
            order.add(place);
            left.remove(/* element */ place);
        }
        order.addAll(left);
        return order;
    }

    /// What is locked, and whom it leads to.
    private static final class Locking {
        private final List<Candidate> candidates;
        private final List<BitSet> reached = new ArrayList<>();
        private final List<Remark> remarks = new ArrayList<>();

        Locking(PairwiseMatrix matrix) {
            candidates = matrix.candidates();
            for (int one = 0; one < matrix.size(); one++) {
                reached.add(new BitSet());
            }
        }

        boolean leadsTo(int one, int other) {
            return reached.get(one).get(other);
        }

        void next(Defeat defeat) {
            boolean locked = !leadsTo(defeat.loser(), defeat.winner());
            if (locked) {
                lock(reached, defeat);
            }
            remark(locked ? Lock.LOCKED : Lock.SKIPPED, defeat);
        }

        void together(List<Defeat> group) {
            var open = new HashSet<Defeat>();
            group.stream()
                    .filter(defeat -> !leadsTo(defeat.loser(), defeat.winner()))
                    .forEach(open::add);
            var all = reached.stream().map(one -> (BitSet) one.clone()).toList();
            open.forEach(defeat -> lock(all, defeat));
            for (var defeat : group) {
                if (!open.contains(defeat)) {
                    remark(Lock.SKIPPED, defeat);
                } else if (all.get(defeat.loser()).get(defeat.winner())) {
                    remark(Lock.SKIPPED_WITH_ITS_EQUALS, defeat);
                } else {
                    lock(reached, defeat);
                    remark(Lock.LOCKED, defeat);
                }
            }
        }

        private static void lock(List<BitSet> reached, Defeat defeat) {
            var further = (BitSet) reached.get(defeat.loser()).clone();
            further.set(defeat.loser());
            for (int one = 0; one < reached.size(); one++) {
                if (one == defeat.winner() || reached.get(one).get(defeat.winner())) {
                    reached.get(one).or(further);
                }
            }
        }

        private void remark(Lock lock, Defeat defeat) {
            remarks.add(new Remark.Defeat(
                    lock,
                    candidates.get(defeat.winner()),
                    candidates.get(defeat.loser()),
                    defeat.votes(),
                    defeat.against()));
        }
    }
}
