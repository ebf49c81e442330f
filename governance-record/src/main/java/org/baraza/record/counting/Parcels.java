package org.baraza.record.counting;

import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.baraza.record.counting.StvAction.State;
import org.jspecify.annotations.Nullable;

/// The ballots of a count by candidate and value.
final class Parcels<V> {
    private static final int NONE = -1;

    private final StvState<V> state;
    private final Profile ballots;
    /// The next ballot of the same parcel.
    private final int[] next;
    /// The last place of the rank at which a ballot lies.
    private final int[] at;
    private final BigInteger @Nullable [] scaled;
    private final List<List<Parcel<V>>> held = new ArrayList<>();

    /// What ballots did when they were passed on.
    ///
    /// @param gains of each candidate
    record Passed<V>(List<V> gains, V exhausted) {}

    private static final class Parcel<V> {
        private final V value;
        private int first = NONE;
        private int last = NONE;
        private long whole;
        private BigInteger exact = BigInteger.ZERO;

        private Parcel(V value) {
            this.value = value;
        }
    }

    Parcels(StvState<V> state) {
        this.state = state;
        this.ballots = state.ballots;
        this.next = new int[ballots.size()];
        this.at = new int[ballots.size()];
        for (int candidate = 0; candidate < state.size; candidate++) {
            held.add(new ArrayList<>());
        }
        scaled = ballots.isWhole() ? null : new BigInteger[ballots.size()];
        for (int ballot = 0; scaled != null && ballot < scaled.length; ballot++) {
            scaled[ballot] = state.scaled(ballots.weight(ballot));
        }
    }

    /// Gives every ballot to its first choice, at the value of one.
    Passed<V> deal() {
        var all = new Parcel<>(state.one);
        for (int ballot = ballots.size() - 1; ballot >= 0; ballot--) {
            at[ballot] = ballots.start(ballot) - 1;
            next[ballot] = all.first;
            all.first = ballot;
        }
        return pass(List.of(all), UnaryOperator.identity());
    }

    /// Gives all ballots of a candidate to their next choices.
    Passed<V> pass(int from, UnaryOperator<V> value) {
        var leaving = List.copyOf(held.get(from));
        held.get(from).clear();
        return pass(leaving, value);
    }

    private Passed<V> pass(List<Parcel<V>> leaving, UnaryOperator<V> lower) {
        var standing = standing();
        var gains = new ArrayList<>(Collections.nCopies(state.size, state.zero));
        var exhausted = state.zero;
        for (var parcel : leaving) {
            var value = lower.apply(parcel.value);
            // Everything that leaves with this parcel, by who gets it; the last for nobody.
            var targets = new ArrayList<Parcel<V>>();
            for (int to = 0; to <= state.size; to++) {
                targets.add(new Parcel<>(value));
            }
            distribute(parcel, targets, standing);
            for (int to = 0; to < state.size; to++) {
                var target = targets.get(to);
                if (target.first != NONE) {
                    gains.set(to, state.numbers.plus(gains.get(to), votes(target)));
                    join(held.get(to), target);
                }
            }
            exhausted = state.numbers.plus(exhausted, votes(targets.get(state.size)));
        }
        return new Passed<>(gains, exhausted);
    }

    private void distribute(Parcel<V> parcel, List<Parcel<V>> targets, boolean[] standing) {
        int ballot = parcel.first;
        while (ballot != NONE) {
            int following = next[ballot];
            var target = targets.get(advance(ballot, standing));
            next[ballot] = target.first;
            if (target.first == NONE) {
                target.last = ballot;
            }
            target.first = ballot;
            if (scaled == null) {
                target.whole += ballots.wholeWeight(ballot);
            } else {
                target.exact = target.exact.add(scaled[ballot]);
            }
            ballot = following;
        }
    }

    private boolean[] standing() {
        var standing = new boolean[state.size];
        for (int candidate = 0; candidate < state.size; candidate++) {
            standing[candidate] = state.states[candidate] == State.HOPEFUL;
        }
        return standing;
    }

    /// The next standing candidate of a ballot, or the number of candidates when it is exhausted: it
    /// has no other, or a rank with several.
    private int advance(int ballot, boolean[] standing) {
        int place = at[ballot] + 1;
        int end = ballots.end(ballot);
        while (place < end) {
            int found = NONE;
            boolean several = false;
            do {
                int candidate = Profile.candidate(ballots.entry(place));
                if (standing[candidate]) {
                    several = found != NONE;
                    found = candidate;
                }
                place++;
            } while (place < end && !several && !Profile.opensRank(ballots.entry(place)));
            if (several) {
                break;
            }
            if (found != NONE) {
                at[ballot] = place - 1;
                return found;
            }
        }
        at[ballot] = end;
        return state.size;
    }

    private V votes(Parcel<V> parcel) {
        var weight = scaled == null ? BigInteger.valueOf(parcel.whole) : parcel.exact;
        return state.numbers.times(parcel.value, state.numbers.of(weight), RoundingMode.DOWN);
    }

    /// Lays a parcel on one of the same value, or beside the others.
    private void join(List<Parcel<V>> parcels, Parcel<V> more) {
        for (var parcel : parcels) {
            if (parcel.value.equals(more.value)) {
                next[more.last] = parcel.first;
                parcel.first = more.first;
                parcel.whole += more.whole;
                parcel.exact = parcel.exact.add(more.exact);
                return;
            }
        }
        parcels.add(more);
    }
}
