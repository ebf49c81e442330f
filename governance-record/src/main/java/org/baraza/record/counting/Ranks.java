package org.baraza.record.counting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.baraza.record.Fraction;
import org.jspecify.annotations.Nullable;

/// From an order of candidates to a count: groups of those who are alike, and who has the seats.
final class Ranks {
    private Ranks() {}

    /// The best first, whoever compares as equal in one group.
    static List<List<Integer>> sorted(int size, Comparator<Integer> bestFirst) {
        var groups = new ArrayList<List<Integer>>();
        IntStream.range(0, size).boxed().sorted(bestFirst).forEach(one -> {
            if (groups.isEmpty() || bestFirst.compare(groups.getLast().getFirst(), one) != 0) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(one);
        });
        return groups;
    }

    /// The most first.
    static List<List<Integer>> byMost(List<Fraction> figures) {
        return sorted(figures.size(), Comparator.comparing(figures::get, Comparator.reverseOrder()));
    }

    /// First those whom nobody beats, then those whom nobody else of the rest beats, and so on.
    ///
    /// @param beats without cycles
    static List<List<Integer>> unbeatenFirst(int size, BiPredicate<Integer, Integer> beats) {
        var groups = new ArrayList<List<Integer>>();
        var placed = new boolean[size];
        for (int number = 0; number < size; ) {
            var group = new ArrayList<Integer>();
            for (int one = 0; one < size; one++) {
                int candidate = one;
                if (!placed[one]
                        && IntStream.range(0, size)
                                .noneMatch(other -> !placed[other] && beats.test(other, candidate))) {
                    group.add(one);
                }
            }
            if (group.isEmpty()) {
                throw new IllegalArgumentException("some beat each other in a circle: " + Arrays.toString(placed));
            }
            group.forEach(one -> placed[one] = true);
            groups.add(group);
            number += group.size();
        }
        return groups;
    }

    /// What a method without rounds has found.
    ///
    /// @param candidates who were counted; groups and figures call them by their place
    /// @param figures of the candidates, none where the method has none
    /// @param exhausted votes that count for nobody
    record Found(
            String method,
            List<Candidate> candidates,
            List<List<Integer>> groups,
            List<Fraction> figures,
            Fraction exhausted,
            @Nullable PairTable pairs,
            Map<String, PairTable> tables,
            List<Remark> remarks) {
        /// Whoever has the highest figure comes first.
        ///
        /// @param places of those who were counted, in the profile
        static Found byFigures(
                String method, Profile profile, List<Integer> places, List<Fraction> figures, Fraction exhausted) {
            var candidates = places.stream().map(profile.candidates()::get).toList();
            return new Found(method, candidates, byMost(figures), figures, exhausted, null, Map.of(), List.of());
        }
    }

    /// The count of a method without rounds.
    ///
    /// @throws UnresolvedTie when tie-breaks are named and do not resolve the tie
    static Count count(Profile profile, CountOptions options, Found found) {
        var candidates = found.candidates();
        var places = candidates.stream().map(profile.candidates()::indexOf).toList();
        var ties = new ArrayList<Tie>();
        var winners = winners(
                profile.candidates(),
                profile.seats(),
                options,
                found.groups().stream()
                        .map(group -> group.stream().map(places::get).toList())
                        .toList(),
                ties);
        var tallies = new LinkedHashMap<Candidate, Fraction>();
        for (int one = 0; one < found.figures().size(); one++) {
            tallies.put(candidates.get(one), found.figures().get(one));
        }
        var round = new Round(
                1, List.of(), tallies, found.exhausted(), null, Map.of(), winners, List.of(), ties, List.of());
        return new Count(
                found.method(),
                profile.seats(),
                profile.candidates(),
                profile.total(),
                null,
                List.of(round),
                winners,
                named(found.groups(), candidates),
                found.pairs(),
                found.tables(),
                found.remarks());
    }

    /// Seats go to the best groups. Where the last of them has more candidates than seats
    /// are left, the tie-breaks pick; without any, the tie stays and all of the group are named.
    ///
    /// @param candidates of the election
    /// @param groups of candidates by their place in the election, best first
    /// @param ties where those that were resolved are added
    /// @throws UnresolvedTie when tie-breaks are named and do not resolve the tie
    static List<Candidate> winners(
            List<Candidate> candidates, int seats, CountOptions options, List<List<Integer>> groups, List<Tie> ties) {
        var winners = new ArrayList<Candidate>();
        var breaker = new TieBreaker(candidates, options.tieBreaks());
        for (var group : groups) {
            int left = seats - winners.size();
            var tied = new ArrayList<>(group);
            while (!options.tieBreaks().isEmpty() && left > 0 && left < tied.size()) {
                var tie = breaker.pick(Tie.Question.ELECT, tied, List.of());
                ties.add(tie);
                winners.add(tie.picked());
                tied.remove(/* element */ (Integer) candidates.indexOf(tie.picked()));
                left--;
            }
            if (left > 0) {
                tied.forEach(one -> winners.add(candidates.get(one)));
            }
        }
        return winners;
    }

    static List<List<Candidate>> named(List<List<Integer>> groups, List<Candidate> candidates) {
        return groups.stream()
                .map(group -> group.stream().map(candidates::get).toList())
                .toList();
    }
}
