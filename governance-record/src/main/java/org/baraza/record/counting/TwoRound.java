package org.baraza.record.counting;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baraza.record.Fraction;

/// Two rounds on one ballot, or the contingent vote: who is first on more than half of the ballots
/// that count is elected; otherwise the two who are first most often stand against each other, and
/// each ballot counts for the one it ranks higher. Used in Queensland from 1892.
///
/// Whoever is tied for a place in the second round is in it. With more than two there, or with nobody
/// left out, the most votes elect.
public record TwoRound() implements CountingMethod {
    @Override
    public String name() {
        return "two-round";
    }

    /// @throws CountRefused when there are several seats, or nobody stands
    @Override
    public Count count(Profile profile, CountOptions options) {
        if (profile.seats() > 1 || profile.standing() == 0) {
            throw new CountRefused("two rounds fill one seat, from candidates who stand");
        }
        var rounds = new ArrayList<Round>();
        var ranking = new ArrayList<List<Integer>>();
        var left = FirstChoices.standing(profile);
        var first = FirstChoices.of(profile, options, left);
        var groups = groups(left, first.tallies());
        var inSecond = second(groups);
        boolean ends = hasMajority(groups.getFirst(), first.tallies()) || inSecond.cardinality() == left.cardinality();
        if (ends) {
            ranking.addAll(groups);
            rounds.add(round(profile, 1, left, first, List.of()));
        } else {
            var out = (BitSet) left.clone();
            out.andNot(inSecond);
            rounds.add(round(profile, 1, left, first, named(profile, out)));
            var second = FirstChoices.of(profile, options, inSecond);
            ranking.addAll(groups(inSecond, second.tallies()));
            ranking.addAll(groups(out, first.tallies()));
            rounds.add(round(profile, 2, inSecond, second, List.of()));
        }
        return count(profile, options, rounds, ranking);
    }

    private static List<List<Integer>> groups(BitSet among, Fraction[] tallies) {
        var places = among.stream().boxed().toList();
        return Ranks.byMost(places.stream().map(one -> tallies[one]).toList()).stream()
                .map(group -> group.stream().map(places::get).toList())
                .toList();
    }

    private static BitSet second(List<List<Integer>> groups) {
        var inSecond = new BitSet();
        for (var group : groups) {
            if (inSecond.cardinality() < 2) {
                group.forEach(inSecond::set);
            }
        }
        return inSecond;
    }

    private static boolean hasMajority(List<Integer> best, Fraction[] tallies) {
        var sum = List.of(tallies).stream().reduce(Fraction.ZERO, Fraction::plus);
        return tallies[best.getFirst()].times(2).isMoreThan(sum);
    }

    private static Round round(
            Profile profile, int number, BitSet among, FirstChoices.Result result, List<Candidate> excluded) {
        var tallies = new LinkedHashMap<Candidate, Fraction>();
        among.stream().forEach(one -> tallies.put(profile.candidates().get(one), result.tallies()[one]));
        return Round.of(number, List.of(), tallies, result.exhausted(), List.of(), excluded);
    }

    private static List<Candidate> named(Profile profile, BitSet some) {
        return some.stream().mapToObj(profile.candidates()::get).toList();
    }

    private Count count(Profile profile, CountOptions options, List<Round> rounds, List<List<Integer>> ranking) {
        var ties = new ArrayList<Tie>();
        var winners = Ranks.winners(profile.candidates(), profile.seats(), options, ranking, ties);
        var last = rounds.removeLast();
        rounds.add(new Round(
                last.number(),
                List.of(),
                last.tallies(),
                last.exhausted(),
                null,
                Map.of(),
                winners,
                List.of(),
                ties,
                List.of()));
        return new Count(
                name(),
                profile.seats(),
                profile.candidates(),
                profile.total(),
                null,
                rounds,
                winners,
                Ranks.named(ranking, profile.candidates()),
                null,
                Map.of(),
                List.of());
    }
}
