package org.baraza.record.counting;

import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.baraza.record.Fraction;
import org.baraza.record.counting.StvAction.Kind;
import org.baraza.record.counting.StvAction.State;
import org.jspecify.annotations.Nullable;

/// Who stands where in a count of transferable votes, and what was done so far.
///
/// Weights that are no whole numbers are counted in their common denominator: a ballot of 2/3 as two
/// thirds. All figures here are in that unit; actions have them in votes.
///
/// @param <V> a figure
final class StvState<V> {
    final Numbers<V> numbers;
    final Profile ballots;
    final int size;
    final BigInteger unit;
    final V zero;
    final V one;
    /// Of all valid ballots.
    final V total;
    final List<V> votes;
    final List<V> keepFactors = new ArrayList<>();
    final State[] states;
    V quota;
    V nonTransferable;
    V surplus;
    int round;
    final List<StvAction> actions = new ArrayList<>();
    private final TieBreaker ties;
    private final List<Fraction[]> history = new ArrayList<>();

    StvState(Numbers<V> numbers, Profile ballots, List<TieBreak> ways) {
        this.numbers = numbers;
        this.ballots = ballots;
        this.size = ballots.candidates().size();
        this.unit = ballots.denominator();
        this.zero = numbers.of(0);
        this.one = numbers.of(1);
        this.total = numbers.of(scaled(ballots.total()));
        this.votes =
                new ArrayList<>(IntStream.range(0, size).mapToObj(any -> zero).toList());
        this.states = new State[size];
        for (int candidate = 0; candidate < size; candidate++) {
            states[candidate] = ballots.isWithdrawn(candidate) ? State.WITHDRAWN : State.HOPEFUL;
        }
        this.quota = zero;
        this.nonTransferable = zero;
        this.surplus = zero;
        this.ties = new TieBreaker(ballots.candidates(), ways);
    }

    /// A weight, in units.
    BigInteger scaled(Fraction weight) {
        return weight.numerator().multiply(unit.divide(weight.denominator()));
    }

    /// A figure that a rule states in votes, in units.
    V inUnits(V figure) {
        return unit.equals(BigInteger.ONE) ? figure : numbers.times(figure, numbers.of(unit), RoundingMode.DOWN);
    }

    /// A whole number of votes by another, cut off, plus the smallest figure where figures are cut off.
    V quotaOf(V all) {
        var parts = numbers.of(unit.multiply(BigInteger.valueOf(ballots.seats() + 1L)));
        var quotient = numbers.dividedBy(all, parts, RoundingMode.DOWN);
        return inUnits(numbers.isExact() ? quotient : numbers.plus(quotient, numbers.smallest()));
    }

    V votes(int candidate) {
        return votes.get(candidate);
    }

    void add(int candidate, V more) {
        votes.set(candidate, numbers.plus(votes.get(candidate), more));
    }

    List<Integer> hopeful() {
        return in(State.HOPEFUL::equals);
    }

    List<Integer> pending() {
        return in(State.PENDING::equals);
    }

    List<Integer> elected() {
        return in(state -> state == State.PENDING || state == State.ELECTED);
    }

    private List<Integer> in(Predicate<State> wanted) {
        return IntStream.range(0, size)
                .filter(candidate -> wanted.test(states[candidate]))
                .boxed()
                .toList();
    }

    int seatsLeft() {
        return ballots.seats() - elected().size();
    }

    V sum(List<Integer> candidates) {
        var sum = zero;
        for (int candidate : candidates) {
            sum = numbers.plus(sum, votes(candidate));
        }
        return sum;
    }

    /// Whether a candidate has what is needed to be elected: more than the quota where figures are
    /// exact, and as much where the quota has been made larger.
    boolean reachesQuota(int candidate) {
        int difference = numbers.compare(votes(candidate), quota);
        return numbers.isExact() ? difference > 0 : difference >= 0;
    }

    /// Most votes first; of equal ones the later candidate, which decides nothing.
    List<Integer> byVotesDownwards(List<Integer> candidates) {
        Comparator<Integer> upwards = this::compareVotes;
        return candidates.stream()
                .sorted(upwards.thenComparing(Comparator.naturalOrder()).reversed())
                .toList();
    }

    List<Integer> byVotesUpwards(List<Integer> candidates) {
        Comparator<Integer> upwards = this::compareVotes;
        return candidates.stream()
                .sorted(upwards.thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private int compareVotes(Integer one, Integer other) {
        return numbers.compareExactly(votes(one), votes(other));
    }

    /// Picks one of several that are tied, and says so; or the only one.
    int pick(Tie.Question question, List<Integer> tied) {
        if (tied.size() == 1) {
            return tied.getFirst();
        }
        var tie = ties.pick(question, tied, history);
        note(Kind.TIE, tied, List.of(), tie, List.of());
        return ballots.candidates().indexOf(tie.picked());
    }

    /// Remembers what the candidates have, for ties in later rounds.
    void remember() {
        history.add(exact(votes));
    }

    void begin() {
        note(Kind.BEGIN, List.of());
    }

    void newRound() {
        round++;
        note(Kind.ROUND, List.of());
    }

    void turn(int candidate, State state, Kind kind, List<Remark> why) {
        states[candidate] = state;
        note(kind, List.of(candidate), List.of(), null, why);
    }

    void note(Kind kind, List<Integer> candidates) {
        note(kind, candidates, List.of(), null, List.of());
    }

    void note(Kind kind, List<Integer> candidates, List<Transfer> transfers, @Nullable Tie tie, List<Remark> why) {
        actions.add(new StvAction(
                round,
                kind,
                List.copyOf(candidates),
                exact(quota),
                exact(votes),
                states.clone(),
                factors(),
                exact(nonTransferable),
                exact(surplus),
                transfers,
                tie,
                why));
    }

    /// A figure in votes.
    Fraction exact(V figure) {
        var exact = numbers.exact(figure);
        return unit.equals(BigInteger.ONE) ? exact : exact.dividedBy(new Fraction(unit, BigInteger.ONE));
    }

    private Fraction[] exact(List<V> figures) {
        return figures.stream().map(this::exact).toArray(Fraction[]::new);
    }

    private Fraction[] factors() {
        return keepFactors.stream().map(numbers::exact).toArray(Fraction[]::new);
    }

    Candidate candidate(int place) {
        return ballots.candidates().get(place);
    }
}
