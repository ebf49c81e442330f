package org.baraza.record.counting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.baraza.record.counting.StvAction.Kind;
import org.baraza.record.counting.StvAction.State;
import org.baraza.record.counting.Tie.Question;

/// A count of transferable votes under reservations: who is elected, excluded at once and kept from
/// exclusion. Without reservations it changes nothing.
///
/// Source: I. D. Hill, STV with constraints, Voting matters 9 (1998), as J. Otten sums it up, STV
/// with multiple constraints, Voting matters 13 (2001). Whoever is doomed is excluded before anything
/// else is done, all of them together; of those who are not guarded the lowest is excluded.
final class ReservedElection<V> {
    private final StvState<V> state;
    private final Reservations reservations;

    ReservedElection(StvState<V> state, Reservations reservations) {
        this.state = state;
        this.reservations = reservations;
    }

    /// Elects those who have a quota, in this order, unless they cannot all be: then the one with the most
    /// votes first, and as long as a result is left that meets what is reserved.
    ///
    /// @return whether anybody is elected
    boolean elect(List<Integer> reached, State elected) {
        if (reservations.none() || meetsWith(reached, elected)) {
            reached.forEach(candidate -> state.turn(candidate, elected, Kind.ELECT, List.of()));
            return !reached.isEmpty();
        }
        var left = new ArrayList<>(reached);
        left.removeAll(doomed());
        boolean elects = !left.isEmpty();
        while (!left.isEmpty()) {
            var first = state.byVotesDownwards(left).getFirst();
            var equal = left.stream()
                    .filter(other -> state.numbers.compare(state.votes(other), state.votes(first)) == 0)
                    .toList();
            var next = meetsWith(equal, elected) ? equal : List.of(state.pick(Question.ELECT, equal));
            next.forEach(candidate -> state.turn(candidate, elected, Kind.ELECT, List.of()));
            left.removeAll(next);
            left.removeAll(doomed());
        }
        return elects;
    }

    private boolean meetsWith(List<Integer> more, State elected) {
        var after = state.states.clone();
        more.forEach(candidate -> after[candidate] = elected);
        return reservations.areMet(after);
    }

    /// Who cannot be elected any more, in the election's order; nobody once all seats are filled.
    List<Integer> doomed() {
        return reservations.doomed(state.states);
    }

    /// Those of whom the lowest may be excluded.
    List<Integer> unguarded() {
        var guarded = reservations.guarded(state.states);
        return state.hopeful().stream().filter(one -> !guarded.contains(one)).toList();
    }

    /// Whether excluding these together is the same as one after the other: it makes nobody guarded or
    /// doomed, whose votes or whose staying could have helped one of them.
    boolean mayGoTogether(List<Integer> losers) {
        if (reservations.none()) {
            return true;
        }
        var after = state.states.clone();
        losers.forEach(candidate -> after[candidate] = State.DEFEATED);
        return reservations.areMet(after)
                && reservations.doomed(after).isEmpty()
                && (state.hopeful().size() - losers.size() <= state.seatsLeft()
                        || reservations.guarded(after).equals(reservations.guarded(state.states)));
    }

    /// Who is doomed and why; nothing when nobody is.
    List<Remark> aboutDoomed() {
        return about(doomed(), reservations::whyDoomed, Remark.Doomed::new);
    }

    /// Who is guarded and why; nothing when nobody is.
    List<Remark> aboutGuarded() {
        return about(reservations.guarded(state.states), reservations::whyGuarded, Remark.Guarded::new);
    }

    private List<Remark> about(
            List<Integer> whom,
            BiFunction<Integer, State[], Remark.Reason> why,
            BiFunction<List<Candidate>, Remark.Reason, Remark> remark) {
        Map<Remark.Reason, List<Candidate>> reasons = new LinkedHashMap<>();
        for (int candidate : whom) {
            reasons.computeIfAbsent(why.apply(candidate, state.states), any -> new ArrayList<>())
                    .add(state.candidate(candidate));
        }
        return reasons.entrySet().stream()
                .map(one -> remark.apply(one.getValue(), one.getKey()))
                .toList();
    }
}
