package org.baraza.record.counting;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.baraza.record.Fraction;
import org.baraza.record.counting.RandomElections.Ballot;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PairwisePropertiesTest {
    private static final int TRIALS = 400;

    private static final List<CountingMethod> CONDORCET = List.of(
            new Schulze(Strength.WINNING),
            new Schulze(Strength.MARGINS),
            new Schulze(Strength.RATIO),
            new RankedPairs(Strength.WINNING),
            new RankedPairs(Strength.MARGINS),
            new Minimax(Minimax.Worst.WINNING),
            new Minimax(Minimax.Worst.MARGINS),
            new Copeland());

    @ParameterizedTest
    @EnumSource
    void the_matrix_is_what_each_ballot_says_added_up(Unranked unranked) {
        var elections = new RandomElections(1);
        for (int trial = 0; trial < TRIALS; trial++) {
            int size = elections.between(2, 7);
            var ballots = elections.ballots(size, 30);
            check(size, ballots, unranked);
            check(size, weighing(ballots, new Fraction(BigInteger.ONE, BigInteger.valueOf(7))), unranked);
            // Too large for a `long`: the sums are taken limb by limb.
            check(size, weighing(ballots, new Fraction(BigInteger.TEN.pow(40), BigInteger.valueOf(9))), unranked);
        }
    }

    private static void check(int size, List<Ballot> ballots, Unranked unranked) {
        var matrix = PairwiseMatrix.of(RandomElections.profile(size, ballots), unranked);
        for (int one = 0; one < size; one++) {
            for (int other = 0; other < size; other++) {
                var sum = Fraction.ZERO;
                for (var ballot : ballots) {
                    boolean counts = unranked == Unranked.LAST || ballot.rank(other) != Integer.MAX_VALUE;
                    if (counts && ballot.rank(one) < ballot.rank(other)) {
                        sum = sum.plus(ballot.weight());
                    }
                }
                assertThat(matrix.preferring(one, other)).isEqualTo(sum);
            }
        }
    }

    private static List<Ballot> weighing(List<Ballot> ballots, Fraction factor) {
        return ballots.stream()
                .map(one -> new Ballot(one.ranks(), one.weight().times(factor)))
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void who_wins_every_pair_wins_and_is_alone_at_the_top(Unranked unranked) {
        var elections = new RandomElections(2);
        int found = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            int size = elections.between(2, 6);
            var profile = RandomElections.profile(size, elections.ballots(size, 25));
            var matrix = PairwiseMatrix.of(profile, unranked);
            for (int one = 0; one < size; one++) {
                int winner = one;
                if (IntStream.range(0, size).allMatch(other -> other == winner || matrix.beats(winner, other))) {
                    found++;
                    for (var method : CONDORCET) {
                        assertThat(method.count(profile, CountOptions.DEFAULT.with(unranked))
                                        .winners())
                                .as(method.name())
                                .containsExactly(profile.candidates().get(winner));
                    }
                }
            }
        }
        assertThat(found).isGreaterThan(TRIALS / 4);
    }

    @ParameterizedTest
    @EnumSource
    void neither_the_order_of_ballots_nor_their_packing_matters(Unranked unranked) {
        var elections = new RandomElections(3);
        var options = CountOptions.DEFAULT.with(unranked);
        for (int trial = 0; trial < TRIALS / 4; trial++) {
            int size = elections.between(2, 6);
            var ballots = elections.ballots(size, 20);
            var single = new ArrayList<Ballot>();
            for (var ballot : ballots) {
                for (int one = 0; one < ballot.weight().numerator().intValueExact(); one++) {
                    single.add(new Ballot(ballot.ranks(), Fraction.ONE));
                }
            }
            var profile = RandomElections.profile(size, ballots);
            for (var method : CONDORCET) {
                var count = method.count(profile, options);
                assertThat(method.count(RandomElections.profile(size, elections.shuffled(single)), options))
                        .as(method.name())
                        .isEqualTo(count);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_strongest_path_is_the_widest_of_all_paths(Strength strength) {
        var elections = new RandomElections(4);
        for (int trial = 0; trial < TRIALS / 4; trial++) {
            int size = elections.between(3, 5);
            var matrix = PairwiseMatrix.of(RandomElections.profile(size, elections.ballots(size, 9)), Unranked.LAST);
            var paths = StrongestPaths.of(matrix, strength);
            for (int from = 0; from < size; from++) {
                for (int to = 0; to < size; to++) {
                    if (from != to) {
                        checkPath(matrix, paths, strength, from, to);
                    }
                }
            }
        }
    }

    private static void checkPath(PairwiseMatrix matrix, StrongestPaths paths, Strength strength, int from, int to) {
        var widths = all(matrix, from, to, List.of(from)).stream()
                .map(path -> width(matrix, path, strength))
                .sorted(strength.order())
                .toList();
        var path = paths.path(from, to);
        if (widths.isEmpty()) {
            assertThat(path).isEmpty();
            assertThat(paths.strength(from, to)).isEqualTo(Fraction.ZERO);
            return;
        }
        assertThat(path).startsWith(from).endsWith(to).doesNotHaveDuplicates();
        assertThat(strength.order().compare(width(matrix, path, strength), widths.getLast()))
                .isZero();
        assertThat(paths.strength(from, to)).isEqualTo(strength.figure(widths.getLast()));
    }

    private static List<List<Integer>> all(PairwiseMatrix matrix, int at, int to, List<Integer> path) {
        if (at == to) {
            return List.of(path);
        }
        var found = new ArrayList<List<Integer>>();
        for (int next = 0; next < matrix.size(); next++) {
            if (matrix.beats(at, next) && !path.contains(next)) {
                var longer = new ArrayList<>(path);
                longer.add(next);
                found.addAll(all(matrix, next, to, longer));
            }
        }
        return found;
    }

    private static Strength.Defeat width(PairwiseMatrix matrix, List<Integer> path, Strength strength) {
        return IntStream.range(1, path.size())
                .mapToObj(at -> new Strength.Defeat(
                        path.get(at - 1),
                        path.get(at),
                        matrix.preferring(path.get(at - 1), path.get(at)),
                        matrix.preferring(path.get(at), path.get(at - 1))))
                .min(strength.order())
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void of_two_candidates_the_one_with_more_votes_wins_by_every_method(Unranked unranked) {
        var elections = new RandomElections(5);
        for (int trial = 0; trial < TRIALS; trial++) {
            var profile = RandomElections.profile(2, elections.ballots(2, 8));
            var options = CountOptions.DEFAULT.with(unranked);
            var pairs = requireNonNull(new Copeland().count(profile, options).pairs());
            var both = profile.candidates();
            int lead = pairs.of(both.getFirst(), both.getLast()).compareTo(pairs.of(both.getLast(), both.getFirst()));
            var expected = lead == 0 ? both : List.of(lead > 0 ? both.getFirst() : both.getLast());
            for (var method : CONDORCET) {
                assertThat(method.count(profile, options).winners())
                        .as(method.name())
                        .isEqualTo(expected);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void ranked_pairs_locks_no_circle_and_skips_nothing_that_fits(Strength strength) {
        var elections = new RandomElections(6);
        var lot = CountOptions.DEFAULT.with(List.of(new TieBreak.ByLot(Lot.ofSeed(new byte[32]))));
        for (int trial = 0; trial < TRIALS / 4; trial++) {
            int size = elections.between(3, 6);
            var profile = RandomElections.profile(size, elections.ballots(size, 9));
            var matrix = PairwiseMatrix.of(profile, Unranked.LAST);
            var resolved = new RankedPairs(strength).count(profile, lot);
            assertThat(resolved.winners()).hasSize(1);
            long defeats = StrongestPaths.levels(matrix, strength).stream()
                    .mapToLong(List::size)
                    .sum();
            assertThat(resolved.remarks()).hasSize((int) defeats);
            // Every defeat that agrees with the ranking could be locked, so it was.
            var order = new ArrayList<Candidate>();
            resolved.ranking().forEach(order::addAll);
            for (var remark : resolved.remarks()) {
                var defeat = (Remark.Defeat) remark;
                boolean agrees = place(resolved, defeat.winner()) < place(resolved, defeat.loser());
                assertThat(defeat.lock() == Remark.Defeat.Lock.LOCKED)
                        .as(remark.text())
                        .isEqualTo(agrees);
            }
            assertThat(order).hasSize(size);
        }
    }

    private static int place(Count count, Candidate candidate) {
        return IntStream.range(0, count.ranking().size())
                .filter(at -> count.ranking().get(at).stream().anyMatch(one -> one.equals(candidate)))
                .boxed()
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }
}
