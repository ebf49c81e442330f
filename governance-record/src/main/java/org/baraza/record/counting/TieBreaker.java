package org.baraza.record.counting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.baraza.record.Fraction;
import org.baraza.record.counting.Tie.Question;

/// Resolves the ties of a count with the tie-breaks named for it, in their order.
final class TieBreaker {
    private final List<Candidate> candidates;
    private final List<TieBreak> ways;
    private final Map<TieBreak, List<Candidate>> orders = new HashMap<>();

    TieBreaker(List<Candidate> candidates, List<TieBreak> ways) {
        this.candidates = candidates;
        this.ways = ways;
    }

    /// Picks one of those tied.
    ///
    /// @param tied places of candidates, at least one
    /// @param history the tallies of earlier rounds by candidate, oldest first
    /// @throws UnresolvedTie when the named ways leave several
    Tie pick(Question question, List<Integer> tied, List<Fraction[]> history) {
        List<Integer> left = tied;
        for (var way : ways) {
            left = narrow(way, question, left, history);
            if (left.size() == 1) {
                return new Tie(question, named(tied), candidates.get(left.getFirst()), way);
            }
        }
        throw new UnresolvedTie(named(left));
    }

    private List<Integer> narrow(TieBreak way, Question question, List<Integer> tied, List<Fraction[]> history) {
        return switch (way) {
            case TieBreak.PreviousRounds previous -> {
                var rounds = previous.from() == TieBreak.Direction.FORWARDS ? history : history.reversed();
                List<Integer> left = tied;
                for (var round : rounds) {
                    left = extreme(question, left, round);
                }
                yield left;
            }
            case TieBreak.StatusQuo quo -> statusQuo(quo, question, tied);
            case TieBreak.ByLot lot -> {
                var order = orders.computeIfAbsent(way, any -> lot.lot().draw(candidates));
                yield List.of(fromOrder(order, question == Question.EXCLUDE, tied));
            }
            case TieBreak.Written written -> {
                var order = orders.computeIfAbsent(way, any -> written(written));
                boolean last = written.reading() == TieBreak.Reading.BEST_FIRST && question == Question.EXCLUDE;
                yield List.of(fromOrder(order, last, tied));
            }
        };
    }

    /// Those with the most votes, or with the fewest where somebody is excluded.
    private static List<Integer> extreme(Question question, List<Integer> tied, Fraction[] tallies) {
        Comparator<Integer> byVotes = Comparator.comparing(candidate -> tallies[candidate]);
        var wanted = tied.stream()
                .max(question == Question.EXCLUDE ? byVotes.reversed() : byVotes)
                .orElseThrow();
        return tied.stream()
                .filter(candidate -> tallies[candidate].equals(tallies[wanted]))
                .toList();
    }

    private List<Integer> statusQuo(TieBreak.StatusQuo quo, Question question, List<Integer> tied) {
        var kept = tied.stream()
                .filter(candidate -> candidates.get(candidate).id().equals(quo.candidate()))
                .toList();
        if (kept.isEmpty()) {
            return tied;
        }
        return question == Question.EXCLUDE
                ? tied.stream().filter(candidate -> !kept.contains(candidate)).toList()
                : kept;
    }

    private Integer fromOrder(List<Candidate> order, boolean last, List<Integer> tied) {
        Comparator<Integer> byPlace = Comparator.comparingInt(candidate -> order.indexOf(candidates.get(candidate)));
        return (last ? tied.stream().max(byPlace) : tied.stream().min(byPlace)).orElseThrow();
    }

    private List<Candidate> written(TieBreak.Written written) {
        var order = new ArrayList<Candidate>();
        for (var id : written.candidates()) {
            order.add(candidates.stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new CountRefused("the order for ties names " + id + ", who is no candidate")));
        }
        candidates.stream().filter(one -> !order.contains(one)).forEach(order::add);
        return order;
    }

    private List<Candidate> named(List<Integer> places) {
        return places.stream().sorted().map(candidates::get).toList();
    }
}
