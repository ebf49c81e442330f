package org.baraza.record.counting;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.baraza.record.Fraction;
import org.baraza.record.counting.RunoffPiles.Inactive;
import org.baraza.record.counting.Tie.Question;

/// The rounds of one instant run-off.
final class RunoffCount {
    private static final Fraction HALF = Fraction.of(1, 2);

    private final Profile profile;
    private final CountOptions options;
    private final RunoffRules rules;
    private final List<Candidate> candidates;
    private final RunoffPiles piles;
    private final TieBreaker breaker;

    private final List<Round> rounds = new ArrayList<>();
    private final List<Fraction[]> history = new ArrayList<>();
    private final List<Integer> elected = new ArrayList<>();
    /// The last excluded first; those excluded together by their votes.
    private final List<List<Integer>> excluded = new ArrayList<>();

    private List<Tie> ties = new ArrayList<>();
    private Fraction half = Fraction.ZERO;

    RunoffCount(Profile profile, CountOptions options, RunoffRules rules) {
        this.profile = profile;
        this.options = options;
        this.rules = rules;
        candidates = profile.candidates();
        piles = new RunoffPiles(profile, options);
        breaker = new TieBreaker(candidates, options.tieBreaks());
    }

    Count count(String name) {
        List<Transfer> transfers = List.of();
        boolean done;
        do {
            ties = new ArrayList<>();
            var tallies = tallies();
            setHalf(tallies);
            var winners = elected.isEmpty() ? winners(tallies) : List.<Integer>of();
            elected.addAll(winners);
            var losers = winners.isEmpty() && !isOver() ? losers(tallies) : List.<Integer>of();
            rounds.add(round(transfers, tallies, winners, losers));
            history.add(tallies);
            transfers = exclude(losers, tallies);
            done = losers.isEmpty() && (isOver() || !rules.untilTwo());
        } while (!done);
        return result(name);
    }

    /// Whether the count ends with the round that has just been looked at.
    private boolean isOver() {
        return !elected.isEmpty() && (!rules.untilTwo() || left().size() <= Math.max(2, elected.size()));
    }

    private List<Integer> left() {
        return piles.continuing().stream().boxed().toList();
    }

    private Fraction[] tallies() {
        var tallies = new Fraction[candidates.size()];
        for (int candidate = 0; candidate < tallies.length; candidate++) {
            tallies[candidate] = piles.votes(candidate);
        }
        return tallies;
    }

    /// Half of the votes stays as it is once somebody is elected.
    private void setHalf(Fraction[] tallies) {
        if (rounds.isEmpty() || (!rules.majorityOfFirst() && elected.isEmpty())) {
            half = Stream.of(tallies).reduce(Fraction.ZERO, Fraction::plus).times(HALF);
        }
    }

    private List<Integer> winners(Fraction[] tallies) {
        var left = left();
        if (left.stream().anyMatch(one -> cannotWin(one) && !tallies[one].isZero())) {
            return List.of();
        }
        var able = left.stream().filter(one -> !cannotWin(one)).toList();
        if (able.size() <= 1) {
            return able;
        }
        var best = extreme(able, tallies, Comparator.reverseOrder());
        if (tallies[best.getFirst()].isMoreThan(half)) {
            return best;
        }
        if (options.tieBreaks().isEmpty() && best.size() == left.size()) {
            return best;
        }
        if (left.size() == 2 && (rules.majorityOfFirst() || best.size() == 2)) {
            return List.of(pick(Question.ELECT, best));
        }
        return List.of();
    }

    private boolean cannotWin(int candidate) {
        return rules.cannotWin().contains(candidates.get(candidate).id());
    }

    /// Those with the first figure in an order.
    private static List<Integer> extreme(List<Integer> some, Fraction[] tallies, Comparator<Fraction> order) {
        var first = some.stream().map(one -> tallies[one]).min(order).orElseThrow();
        return some.stream().filter(one -> tallies[one].equals(first)).toList();
    }

    private int pick(Question question, List<Integer> tied) {
        if (tied.size() == 1) {
            return tied.getFirst();
        }
        var tie = breaker.pick(question, tied, history);
        ties.add(tie);
        return candidates.indexOf(tie.picked());
    }

    private List<Integer> losers(Fraction[] tallies) {
        var left = left();
        var without = left.stream()
                .filter(one -> cannotWin(one) && !tallies[one].isZero())
                .toList();
        if (!without.isEmpty()) {
            return without;
        }
        var below = left.stream()
                .filter(one -> rules.leastVotes().isMoreThan(tallies[one]))
                .toList();
        if (!below.isEmpty() && below.size() < left.size()) {
            return below;
        }
        var together = rules.batch() ? together(left, tallies) : List.<Integer>of();
        if (together.size() > 1) {
            return together;
        }
        return List.of(pick(Question.EXCLUDE, extreme(left, tallies, Comparator.naturalOrder())));
    }

    /// The most candidates who together have fewer votes than whoever is next; two stay where the
    /// count goes on until then.
    private List<Integer> together(List<Integer> left, Fraction[] tallies) {
        var ascending =
                left.stream().sorted(Comparator.comparing(one -> tallies[one])).toList();
        int most = ascending.size() - (rules.untilTwo() ? 2 : 1);
        int number = 0;
        var sum = Fraction.ZERO;
        for (int next = 1; next <= most; next++) {
            sum = sum.plus(tallies[ascending.get(next - 1)]);
            if (tallies[ascending.get(next)].isMoreThan(sum)) {
                number = next;
            }
        }
        return ascending.subList(0, number);
    }

    private List<Transfer> exclude(List<Integer> losers, Fraction[] tallies) {
        if (losers.isEmpty()) {
            return List.of();
        }
        var out = new BitSet();
        losers.forEach(out::set);
        piles.exclude(out);
        var byVotes = Ranks.byMost(losers.stream().map(one -> tallies[one]).toList()).stream()
                .map(group -> group.stream().map(losers::get).toList())
                .toList();
        excluded.addAll(0, byVotes);
        var transfers = new ArrayList<Transfer>();
        for (int loser : losers) {
            var moved = piles.move(loser);
            for (int to = 0; to < candidates.size(); to++) {
                if (!moved.votes()[to].isZero()) {
                    transfers.add(new Transfer(candidates.get(loser), candidates.get(to), moved.votes()[to]));
                }
            }
            if (!moved.inactive().isZero()) {
                transfers.add(new Transfer(candidates.get(loser), null, moved.inactive()));
            }
        }
        return transfers;
    }

    private Round round(List<Transfer> transfers, Fraction[] tallies, List<Integer> winners, List<Integer> losers) {
        var shown = new LinkedHashMap<Candidate, Fraction>();
        for (int candidate : left()) {
            shown.put(candidates.get(candidate), tallies[candidate]);
        }
        var lost = new LinkedHashMap<String, Fraction>();
        for (var why : Inactive.values()) {
            if (!piles.inactive(why).isZero()) {
                lost.put(why.publicName(), piles.inactive(why));
            }
        }
        return new Round(
                rounds.size() + 1,
                transfers,
                shown,
                piles.inactive(),
                half,
                Map.of(),
                named(winners),
                named(losers),
                ties,
                lost.isEmpty() ? List.of() : List.of(new Remark.Uncounted(lost)));
    }

    private List<Candidate> named(List<Integer> some) {
        return some.stream().map(candidates::get).toList();
    }

    private Count result(String name) {
        var groups = new ArrayList<List<Candidate>>();
        if (!elected.isEmpty()) {
            groups.add(named(elected));
        }
        var rest = left().stream().filter(one -> !elected.contains(one)).toList();
        var last = history.getLast();
        Ranks.byMost(rest.stream().map(one -> last[one]).toList())
                .forEach(group -> groups.add(named(group.stream().map(rest::get).toList())));
        excluded.forEach(group -> groups.add(named(group)));
        var votes = rounds.getFirst().tallies().values().stream()
                .reduce(rounds.getFirst().exhausted(), Fraction::plus);
        return new Count(
                name,
                profile.seats(),
                candidates,
                votes,
                rounds.getFirst().quota(),
                rounds,
                named(elected),
                groups,
                null,
                Map.of(),
                List.of());
    }
}
