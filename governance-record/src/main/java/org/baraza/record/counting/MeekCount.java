package org.baraza.record.counting;

import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.baraza.record.counting.StvAction.Kind;
import org.baraza.record.counting.StvAction.State;
import org.baraza.record.counting.Tie.Question;

/// Single transferable vote by keep factors: every candidate keeps a part of each ballot that reaches
/// it and passes the rest on, and the parts of those elected are lowered until they keep a quota each.
/// The quota falls with the votes that nobody keeps.
///
/// Sources: B. L. Meek's method in the form of Hill, Wichmann and Woodall, Algorithm 123, The Computer
/// Journal 30 (1987); C. H. E. Warren in Voting matters 1 (1994); for `meek-prf` the Proportional
/// Representation Foundation's Reference Meek Rule (2006), 9 decimals and omega of 6.
///
/// A rank with several candidates shares what reaches it in equal parts, and what each of them passes
/// on goes to the next rank.
final class MeekCount<V> {
    private final MeekRule rule;
    private final Numbers<V> numbers;
    private final Profile ballots;
    private final StvState<V> state;
    private final ReservedElection<V> reserved;
    private final List<V> weights = new ArrayList<>();
    private final V omega;
    private V residual;

    private enum Ended {
        NOT_YET,
        ELECTED,
        SMALL_SURPLUS,
        STABLE,
        LOSERS;

        private List<Remark> remarks() {
            return switch (this) {
                case NOT_YET, ELECTED, SMALL_SURPLUS -> List.of();
                case STABLE -> List.of(Remark.Ended.STABLE);
                case LOSERS -> List.of(Remark.Ended.SURE_LOSERS);
            };
        }
    }

    MeekCount(MeekRule rule, Numbers<V> numbers, Profile ballots, List<TieBreak> ways, Reservations reservations) {
        this.rule = rule;
        this.numbers = numbers;
        this.ballots = ballots;
        this.state = new StvState<>(numbers, ballots, ways);
        this.reserved = new ReservedElection<>(state, reservations);
        this.omega = state.inUnits(
                numbers.dividedBy(state.one, numbers.of(BigInteger.TEN.pow(rule.omega())), RoundingMode.DOWN));
        this.residual = state.zero;
        for (int ballot = 0; ballot < ballots.size(); ballot++) {
            weights.add(numbers.of(state.scaled(ballots.weight(ballot))));
        }
    }

    List<StvAction> run() {
        for (int candidate = 0; candidate < state.size; candidate++) {
            boolean stands = state.states[candidate] == State.HOPEFUL;
            state.keepFactors.add(stands ? state.one : state.zero);
        }
        state.quota = state.quotaOf(state.total);
        distribute();
        state.begin();
        while (state.hopeful().size() > state.seatsLeft() && state.seatsLeft() > 0) {
            round();
        }
        finish();
        return state.actions;
    }

    private void round() {
        state.newRound();
        var losers = new ArrayList<Integer>();
        var ended = iterate(losers);
        state.note(Kind.ITERATE, List.of(), List.of(), null, ended.remarks());
        state.remember();
        if (excludesDoomed()) {
            return;
        }
        switch (ended) {
            case LOSERS -> losers.forEach(loser -> exclude(loser, Kind.DEFEAT, List.of()));
            case SMALL_SURPLUS, STABLE -> excludeLowest();
            case ELECTED, NOT_YET -> {}
        }
        excludesDoomed();
    }

    private boolean excludesDoomed() {
        var doomed = reserved.doomed();
        var why = reserved.aboutDoomed();
        for (int candidate : doomed) {
            exclude(candidate, Kind.DEFEAT, why);
            why = List.of();
        }
        return !doomed.isEmpty();
    }

    private Ended iterate(List<Integer> losers) {
        var before = state.total;
        while (true) {
            var ended = step(before, losers);
            if (ended != Ended.NOT_YET) {
                return ended;
            }
            before = state.surplus;
        }
    }

    private Ended step(V before, List<Integer> losers) {
        distribute();
        var standing = new ArrayList<>(state.hopeful());
        standing.addAll(state.elected());
        state.quota = state.quotaOf(state.sum(standing));
        boolean elects = reserved.elect(
                state.hopeful().stream().filter(state::reachesQuota).toList(), State.ELECTED);
        state.surplus = surplus();
        if (elects) {
            return Ended.ELECTED;
        }
        int above = numbers.compare(state.surplus, omega);
        if (rule.reference() ? above < 0 : above <= 0) {
            return Ended.SMALL_SURPLUS;
        }
        if (numbers.compare(state.surplus, before) >= 0) {
            return Ended.STABLE;
        }
        if (!rule.reference()) {
            var sure = SureLosers.of(state, state.surplus);
            if (!sure.isEmpty() && reserved.mayGoTogether(sure)) {
                losers.addAll(sure);
                return Ended.LOSERS;
            }
        }
        for (int candidate : state.elected()) {
            var kept = numbers.times(state.keepFactors.get(candidate), state.quota, RoundingMode.UP);
            state.keepFactors.set(candidate, numbers.dividedBy(kept, state.votes(candidate), RoundingMode.UP));
        }
        return Ended.NOT_YET;
    }

    private V surplus() {
        var sum = state.zero;
        for (int candidate : state.elected()) {
            sum = numbers.plus(sum, numbers.minus(state.votes(candidate), state.quota));
        }
        return rule.reference() && numbers.sign(sum) < 0 ? state.zero : sum;
    }

    private void excludeLowest() {
        var among = reserved.unguarded();
        int lowest = state.byVotesUpwards(among).getFirst();
        var reach = numbers.plus(state.votes(lowest), state.surplus);
        var tied = among.stream()
                .filter(candidate -> numbers.compare(reach, state.votes(candidate)) >= 0)
                .toList();
        var why = reserved.aboutGuarded();
        exclude(state.pick(Question.EXCLUDE, tied), Kind.DEFEAT, why);
    }

    private void exclude(int candidate, Kind kind, List<Remark> why) {
        state.turn(candidate, State.DEFEATED, kind, why);
        state.keepFactors.set(candidate, state.zero);
        state.votes.set(candidate, state.zero);
        if (!rule.reference()) {
            distribute();
        }
    }

    private void finish() {
        for (int candidate : state.hopeful()) {
            if (state.seatsLeft() > 0) {
                state.turn(candidate, State.ELECTED, Kind.ELECT_REMAINING, List.of());
                if (!rule.reference()) {
                    distribute();
                }
            } else {
                exclude(candidate, Kind.DEFEAT_REMAINING, List.of());
            }
        }
        state.nonTransferable = numbers.minus(state.total, state.sum(state.elected()));
        state.note(Kind.END, List.of());
    }

    /// Gives every ballot to the candidates that stand, each as much as it keeps.
    private void distribute() {
        for (int candidate = 0; candidate < state.size; candidate++) {
            if (state.states[candidate] != State.DEFEATED) {
                state.votes.set(candidate, state.zero);
            }
        }
        residual = state.zero;
        for (int ballot = 0; ballot < ballots.size(); ballot++) {
            distribute(ballot, ballots.start(ballot), state.one);
            residual = numbers.plus(residual, weights.get(ballot));
        }
        state.nonTransferable = residual;
    }

    private void distribute(int ballot, int from, V reaching) {
        var weight = reaching;
        int place = from;
        int end = ballots.end(ballot);
        while (place < end && numbers.sign(weight) > 0) {
            int next = place + 1;
            while (next < end && !Profile.opensRank(ballots.entry(next))) {
                next++;
            }
            if (next > place + 1) {
                int standing = standing(place, next);
                if (standing > 1) {
                    share(ballot, place, next, numbers.dividedBy(weight, numbers.of(standing), RoundingMode.DOWN));
                    return;
                }
            }
            for (; place < next; place++) {
                int candidate = Profile.candidate(ballots.entry(place));
                if (stands(candidate)) {
                    weight = keep(ballot, candidate, weight);
                }
            }
        }
    }

    private void share(int ballot, int from, int to, V part) {
        for (int place = from; place < to; place++) {
            int candidate = Profile.candidate(ballots.entry(place));
            if (stands(candidate)) {
                distribute(ballot, to, keep(ballot, candidate, part));
            }
        }
    }

    private int standing(int from, int to) {
        int standing = 0;
        for (int place = from; place < to; place++) {
            if (stands(Profile.candidate(ballots.entry(place)))) {
                standing++;
            }
        }
        return standing;
    }

    private boolean stands(int candidate) {
        return state.states[candidate] == State.HOPEFUL || state.states[candidate] == State.ELECTED;
    }

    /// @return what is passed on of the weight that reaches a candidate
    private V keep(int ballot, int candidate, V weight) {
        var factor = state.keepFactors.get(candidate);
        V kept;
        V passed;
        if (rule.keepsAmount()) {
            kept = numbers.compare(factor, weight) < 0 ? factor : weight;
            passed = numbers.minus(weight, kept);
        } else if (rule.reference()) {
            kept = numbers.times(weight, factor, RoundingMode.UP);
            passed = numbers.minus(weight, kept);
        } else {
            kept = numbers.times(weight, factor, RoundingMode.DOWN);
            passed = numbers.times(weight, numbers.minus(state.one, factor), RoundingMode.DOWN);
        }
        var votes = numbers.times(kept, weights.get(ballot), RoundingMode.DOWN);
        state.add(candidate, votes);
        residual = numbers.minus(residual, votes);
        return passed;
    }
}
