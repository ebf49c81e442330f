package org.baraza.record.counting;

import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.baraza.record.counting.StvAction.Kind;
import org.baraza.record.counting.StvAction.State;
import org.baraza.record.counting.Tie.Question;

/// Single transferable vote by the weighted inclusive Gregory method: a surplus is transferred with
/// all ballots of the elected candidate, each at a lower value.
///
/// Sources: for `scottish-stv` The Scottish Local Government Elections Order 2007, rules 45 to 52; for
/// `wigm-prf` the Proportional Representation Foundation's Reference WIGM Rule; `wigm` is the
/// same without its four decimals. The reference counts transfer a surplus of nothing, and the votes
/// of the candidate whose exclusion fills the last seats: so does this one, which changes no result.
///
/// Ballots lie in parcels of one candidate and one value, linked by their places: a stage touches
/// those that move and no others, and calculates once for each value.
final class GregoryCount<V> {
    private final GregoryRule rule;
    private final Numbers<V> numbers;
    private final Profile ballots;
    private final StvState<V> state;
    private final Parcels<V> parcels;
    private final ReservedElection<V> reserved;

    GregoryCount(
            GregoryRule rule, Numbers<V> numbers, Profile ballots, List<TieBreak> ways, Reservations reservations) {
        this.rule = rule;
        this.numbers = numbers;
        this.ballots = ballots;
        this.state = new StvState<>(numbers, ballots, ways);
        this.parcels = new Parcels<>(state);
        this.reserved = new ReservedElection<>(state, reservations);
    }

    List<StvAction> run() {
        state.quota = quota();
        var first = parcels.deal();
        for (int candidate = 0; candidate < state.size; candidate++) {
            state.add(candidate, first.gains().get(candidate));
        }
        state.begin();
        if (rule.electsAtOnce()) {
            stages();
        } else {
            rounds();
        }
        finish();
        return state.actions;
    }

    /// The next whole number above an equal part for each seat and one more; or that part itself.
    private V quota() {
        if (!rule.wholeQuota()) {
            return state.quotaOf(state.total);
        }
        var all = ballots.total();
        var parts = all.denominator().multiply(BigInteger.valueOf(ballots.seats() + 1L));
        var whole = all.numerator().divide(parts).add(BigInteger.ONE);
        return state.inUnits(numbers.of(whole));
    }

    /// The Scottish order: whoever has the quota is elected at the end of the stage before.
    private void stages() {
        while (true) {
            electWithQuota();
            if (isComplete()) {
                return;
            }
            state.remember();
            state.newRound();
            if (excludesDoomed()) {
                continue;
            }
            if (!state.pending().isEmpty()) {
                transferSurplus();
                continue;
            }
            excludeLowest();
            if (isComplete()) {
                return;
            }
        }
    }

    /// The reference order: whoever has the quota is elected at the beginning of a round.
    private void rounds() {
        while (!isComplete()) {
            state.remember();
            state.newRound();
            electWithQuota();
            if (excludesDoomed()) {
                continue;
            }
            if (rule.batches()) {
                var losers = SureLosers.of(state, surpluses());
                if (!losers.isEmpty() && reserved.mayGoTogether(losers)) {
                    for (int loser : losers) {
                        state.turn(loser, State.DEFEATED, Kind.DEFEAT, List.of());
                    }
                    if (state.hopeful().size() <= state.seatsLeft()) {
                        return;
                    }
                    transfer(losers);
                    continue;
                }
            }
            if (!state.pending().isEmpty()) {
                transferSurplus();
            } else if (!state.hopeful().isEmpty()) {
                excludeLowest();
            }
        }
    }

    private boolean isComplete() {
        return state.seatsLeft() <= 0 || state.hopeful().size() <= state.seatsLeft();
    }

    private V surpluses() {
        var sum = numbers.of(0);
        for (int candidate : state.pending()) {
            sum = numbers.plus(sum, numbers.minus(state.votes(candidate), state.quota));
        }
        return sum;
    }

    private void electWithQuota() {
        var reached = state.hopeful().stream().filter(this::reachesQuota).toList();
        reserved.elect(state.byVotesDownwards(reached), State.PENDING);
    }

    /// Before any surplus, so that those who can be elected have what those votes say next.
    private boolean excludesDoomed() {
        var doomed = reserved.doomed();
        var why = reserved.aboutDoomed();
        for (int candidate : doomed) {
            state.turn(candidate, State.DEFEATED, Kind.DEFEAT, why);
            why = List.of();
        }
        if (!doomed.isEmpty()) {
            transfer(doomed);
        }
        return !doomed.isEmpty();
    }

    private boolean reachesQuota(int candidate) {
        return rule.wholeQuota()
                ? numbers.compare(state.votes(candidate), state.quota) >= 0
                : state.reachesQuota(candidate);
    }

    private void transferSurplus() {
        var highest = state.byVotesDownwards(state.pending()).getFirst();
        int from = state.pick(Question.TRANSFER, equal(highest, state.pending()));
        state.turn(from, State.ELECTED, Kind.UNPEND, List.of());
        var all = state.votes(from);
        var surplus = numbers.minus(all, state.quota);
        UnaryOperator<V> lower = rule.cutsOffOnce()
                ? value -> numbers.timesDividedBy(value, surplus, all)
                : value -> numbers.dividedBy(numbers.times(value, surplus, RoundingMode.DOWN), all, RoundingMode.DOWN);
        var transfers = move(from, lower, state.quota);
        state.note(Kind.TRANSFER, List.of(from), transfers, null, List.of());
    }

    private void excludeLowest() {
        var among = reserved.unguarded();
        var why = reserved.aboutGuarded();
        var lowest = state.byVotesUpwards(among).getFirst();
        int out = state.pick(Question.EXCLUDE, equal(lowest, among));
        state.turn(out, State.DEFEATED, Kind.DEFEAT, why);
        transfer(List.of(out));
    }

    private List<Integer> equal(int candidate, List<Integer> among) {
        return among.stream()
                .filter(other -> numbers.compare(state.votes(other), state.votes(candidate)) == 0)
                .toList();
    }

    private void transfer(List<Integer> excluded) {
        var transfers = new ArrayList<Transfer>();
        for (int candidate : excluded) {
            transfers.addAll(move(candidate, UnaryOperator.identity(), state.zero));
        }
        state.note(Kind.TRANSFER, excluded, transfers, null, List.of());
    }

    /// Passes all ballots of a candidate on, and leaves it with so many votes.
    private List<Transfer> move(int from, UnaryOperator<V> value, V kept) {
        var passed = parcels.pass(from, value);
        var transfers = new ArrayList<Transfer>();
        var nobodys = state.exact(numbers.minus(state.votes(from), kept));
        for (int to = 0; to < state.size; to++) {
            var gain = passed.gains().get(to);
            state.add(to, gain);
            var votes = state.exact(gain);
            if (!votes.isZero()) {
                transfers.add(new Transfer(state.candidate(from), state.candidate(to), votes));
                nobodys = nobodys.minus(votes);
            }
        }
        if (!nobodys.isZero()) {
            transfers.add(new Transfer(state.candidate(from), null, nobodys));
        }
        state.votes.set(from, kept);
        state.nonTransferable = numbers.plus(state.nonTransferable, passed.exhausted());
        return transfers;
    }

    private void finish() {
        for (int candidate : state.pending()) {
            state.states[candidate] = State.ELECTED;
        }
        for (int candidate : state.hopeful()) {
            if (state.seatsLeft() > 0) {
                state.turn(candidate, State.ELECTED, Kind.ELECT_REMAINING, List.of());
            } else {
                state.turn(candidate, State.DEFEATED, Kind.DEFEAT_REMAINING, List.of());
            }
        }
        state.note(Kind.END, List.of());
    }
}
