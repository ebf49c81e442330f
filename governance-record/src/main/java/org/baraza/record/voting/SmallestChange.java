package org.baraza.record.voting;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.baraza.record.Fraction;
import org.baraza.record.platform.Charter;
import org.baraza.record.platform.SilentConstituency;
import org.baraza.record.voting.Electorate.Cell;
import org.baraza.record.voting.Electorate.Stand;
import org.baraza.record.voting.IntegerProgramme.Row;
import org.jspecify.annotations.Nullable;

/// The fewest people who would have had to act otherwise for a proposal's fate to turn: adopted instead of not, or the
/// other way round. Each of them could have voted for or against, abstained or stayed away. As a rule there are several
/// such changes of the same size; this is one of them. Fewer people could not have done it.
///
/// A function of its arguments, as [Decision] is.
///
/// @param voters how many
/// @param moves who does what instead
/// @param decision that would have been taken then, with its reasons
public record SmallestChange(long voters, List<Move> moves, Decision decision) {
    /// Two to the number of constituencies are tried where silence hands on a share.
    private static final int SILENCES = 6;

    /// Ways of meeting a charter's rules that are looked at.
    private static final int WAYS = 2_000;

    private static final int PIVOTS = 5_000;

    private static final List<Stand> FROM = List.of(Stand.AGAINST, Stand.FOR, Stand.ABSTAIN, Stand.PRESENT, Stand.AWAY);
    private static final List<Stand> TO = List.of(Stand.FOR, Stand.AGAINST, Stand.ABSTAIN, Stand.AWAY);

    /// What some of a constituency would have done instead.
    ///
    /// @param group to which they belong, where rules speak of groups; absent for those in none
    /// @param from absent for those who did not take part
    /// @param to absent for those who would have stayed away
    /// @param present whether they were there without voting
    public record Move(
            String constituency,
            @Nullable String group,
            @Nullable Choice from,
            @Nullable Choice to,
            boolean present,
            long voters) {
        private static Move of(Cell cell, Step step, long voters) {
            return new Move(
                    cell.constituency(),
                    cell.group(),
                    choice(step.from()),
                    choice(step.to()),
                    step.from() == Stand.PRESENT,
                    voters);
        }

        private static @Nullable Choice choice(Stand stand) {
            return switch (stand) {
                case FOR -> Choice.FOR;
                case AGAINST -> Choice.AGAINST;
                case ABSTAIN -> Choice.ABSTAIN;
                case PRESENT, AWAY -> null;
            };
        }
    }

    /// @return absent where nothing that people do could have turned it, where members of several
    ///     groups were not counted one by one, where rules measure weight and entries of one
    ///     constituency weigh differently (a tally says how much weight went where, and not whose),
    ///     and where there are too many ways to look at
    /// @throws IllegalArgumentException as [Decision#of]
    public static Optional<SmallestChange> of(Charter charter, Charter.DecisionType type, Tally tally) {
        if (charter.weighs() && type.countsWeight()) {
            return Optional.empty();
        }
        return Electorate.of(charter, type, tally)
                .flatMap(electorate -> new Search(charter, type, tally, electorate).smallest());
    }

    private record Step(int cell, Stand from, Stand to) {}

    private static final class Search {
        private final Charter charter;
        private final Charter.DecisionType type;
        private final Tally tally;
        private final Electorate electorate;
        private final List<Cell> cells;
        private final boolean toAdopted;
        private int pivots = PIVOTS;
        private long best = Long.MAX_VALUE;
        private long @Nullable [][] counts;
        private List<Move> moves = List.of();

        Search(Charter charter, Charter.DecisionType type, Tally tally, Electorate electorate) {
            this.charter = charter;
            this.type = type;
            this.tally = tally;
            this.electorate = electorate;
            this.cells = electorate.cells();
            this.toAdopted = Decision.of(charter, type, tally).outcome() != Outcome.ADOPTED;
        }

        Optional<SmallestChange> smallest() {
            var all = circumstances();
            if (all.isEmpty()) {
                return Optional.empty();
            }
            try {
                for (var circumstances : all) {
                    var ways = circumstances
                            .turned(toAdopted)
                            .ways()
                            .limit(WAYS + 1L)
                            .collect(Collectors.toCollection(LinkedHashSet::new));
                    if (ways.size() > WAYS) {
                        return Optional.empty();
                    }
                    ways.forEach(way -> look(circumstances, way));
                }
            } catch (IntegerProgramme.TooLong e) {
                return Optional.empty();
            }
            if (counts == null) {
                return Optional.empty();
            }
            var decision = Decision.of(charter, type, Electorate.tally(cells, tally, counts));
            return Optional.of(new SmallestChange(best, moves, decision));
        }

        /// One for each set of constituencies that could be silent, where it matters which are.
        private List<Circumstances> circumstances() {
            if (charter.silentConstituency() != SilentConstituency.REDISTRIBUTED) {
                return List.of(new Circumstances(charter, type, tally, electorate, Set.of(), Set.of()));
            }
            var peopled = tally.lines().stream()
                    .filter(line -> line.entitled() == null || line.entitled() > 0)
                    .map(CountLine::constituency)
                    .toList();
            if (peopled.size() > SILENCES) {
                return List.of();
            }
            return IntStream.range(0, 1 << peopled.size())
                    .mapToObj(bits -> {
                        var silent = new LinkedHashSet<String>();
                        var speaking = new LinkedHashSet<String>();
                        for (int i = 0; i < peopled.size(); i++) {
                            ((bits >> i & 1) == 1 ? silent : speaking).add(peopled.get(i));
                        }
                        return new Circumstances(charter, type, tally, electorate, silent, speaking);
                    })
                    .toList();
        }

        private void look(Circumstances circumstances, Set<Condition.Sign> way) {
            var signs = List.copyOf(way);
            var steps = IntStream.range(0, cells.size())
                    .boxed()
                    .flatMap(cell -> FROM.stream().flatMap(from -> useful(circumstances, signs, cell, from)))
                    .toList();
            var rows = new ArrayList<Row>();
            for (var sign : signs) {
                var row = row(circumstances, sign, steps);
                if (row.least().numerator().signum() > 0
                        || Arrays.stream(row.coefficients())
                                .anyMatch(one -> one.numerator().signum() < 0)) {
                    rows.add(row);
                }
            }
            var programme = new IntegerProgramme(steps.size(), pools(steps), pivots);
            programme.least(rows, best).ifPresent(numbers -> keep(steps, numbers));
            pivots = programme.pivotsLeft();
        }

        /// What one of those who took this stand could have done, without what another thing to do is
        /// better than for every sign.
        private Stream<Step> useful(Circumstances circumstances, List<Condition.Sign> signs, int cell, Stand from) {
            var unlisted = from == Stand.AWAY && !cells.get(cell).listed();
            if (cells.get(cell).count(from) == 0 && !unlisted) {
                return Stream.empty();
            }
            var gains = new ArrayList<List<Fraction>>();
            var kept = new ArrayList<Step>();
            var nothing = signs.stream().map(_ -> Fraction.ZERO).toList();
            for (var to : TO) {
                if (to == from) {
                    continue;
                }
                var gain = signs.stream()
                        .map(sign -> gain(circumstances, sign, cell, from, to))
                        .toList();
                if (isNoBetter(gain, nothing) || gains.stream().anyMatch(other -> isNoBetter(gain, other))) {
                    continue;
                }
                for (int i = gains.size() - 1; i >= 0; i--) {
                    if (isNoBetter(gains.get(i), gain)) {
                        gains.remove(i);
                        kept.remove(i);
                    }
                }
                gains.add(gain);
                kept.add(new Step(cell, from, to));
            }
            return kept.stream();
        }

        private static boolean isNoBetter(List<Fraction> gain, List<Fraction> than) {
            return IntStream.range(0, gain.size()).noneMatch(i -> gain.get(i).isMoreThan(than.get(i)));
        }

        private static Fraction gain(Circumstances circumstances, Condition.Sign sign, int cell, Stand from, Stand to) {
            var change = circumstances.change(sign.figure(), cell, from, to);
            return sign.above() ? change : Fraction.ZERO.minus(change);
        }

        /// Every figure is a multiple of one over the common denominator, so that more than zero is that at least.
        private static Row row(Circumstances circumstances, Condition.Sign sign, List<Step> steps) {
            var gains = steps.stream()
                    .map(step -> gain(circumstances, sign, step.cell(), step.from(), step.to()))
                    .toArray(Fraction[]::new);
            var now = circumstances.now(sign.figure());
            var least = sign.above() ? Fraction.ZERO.minus(now) : now;
            if (!sign.zero()) {
                var denominator = Stream.concat(Stream.of(now), Arrays.stream(gains))
                        .map(Fraction::denominator)
                        .reduce(BigInteger.ONE, (a, b) -> a.divide(a.gcd(b)).multiply(b));
                least = least.plus(new Fraction(BigInteger.ONE, denominator));
            }
            return new Row(gains, least);
        }

        /// No more can act otherwise than there were.
        private List<Row> pools(List<Step> steps) {
            return steps.stream()
                    .map(step -> new Step(step.cell(), step.from(), step.from()))
                    .distinct()
                    .filter(pool ->
                            pool.from() != Stand.AWAY || cells.get(pool.cell()).listed())
                    .map(pool -> {
                        var drawn = steps.stream()
                                .map(step -> step.cell() == pool.cell() && step.from() == pool.from())
                                .map(own -> own ? Fraction.of(-1) : Fraction.ZERO)
                                .toArray(Fraction[]::new);
                        var there = cells.get(pool.cell()).count(pool.from());
                        return new Row(drawn, Fraction.of(-there));
                    })
                    .toList();
        }

        private void keep(List<Step> steps, long[] numbers) {
            best = Arrays.stream(numbers).sum();
            var after = cells.stream().map(cell -> cell.counts().clone()).toArray(long[][]::new);
            var made = new ArrayList<Move>();
            for (int i = 0; i < numbers.length; i++) {
                if (numbers[i] > 0) {
                    var step = steps.get(i);
                    after[step.cell()][step.from().place] -= numbers[i];
                    after[step.cell()][step.to().place] += numbers[i];
                    made.add(Move.of(cells.get(step.cell()), step, numbers[i]));
                }
            }
            counts = after;
            moves = List.copyOf(made);
        }
    }
}
