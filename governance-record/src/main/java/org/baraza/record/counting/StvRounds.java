package org.baraza.record.counting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baraza.record.Fraction;
import org.baraza.record.counting.StvAction.State;
import org.jspecify.annotations.Nullable;

/// Makes rounds and a result of the acts of a count of transferable votes. A round is what was
/// decided on the same tallies: a transfer, or an iteration, begins the next.
final class StvRounds {
    private final String method;
    private final Profile ballots;
    private final Fraction total;
    private final List<Remark> about;
    private final List<Round> rounds = new ArrayList<>();
    private final List<Candidate> winners = new ArrayList<>();
    private final List<List<Candidate>> excludedFirstToLast = new ArrayList<>();

    private @Nullable StvAction tallied;
    private List<Transfer> transfers = List.of();
    private final List<Integer> elected = new ArrayList<>();
    private final List<Integer> excluded = new ArrayList<>();
    private final List<Tie> ties = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();

    private StvRounds(String method, Profile ballots, List<Remark> about) {
        this.method = method;
        this.ballots = ballots;
        this.about = about;
        this.total = ballots.total();
    }

    /// @param iterates whether rounds are begun by iterations, not by transfers
    /// @param about on the whole count
    static Count of(String method, Profile ballots, List<StvAction> actions, boolean iterates, List<Remark> about) {
        var rounds = new StvRounds(method, ballots, about);
        for (var action : actions) {
            rounds.take(action, iterates);
        }
        return rounds.count(actions.getFirst());
    }

    private void take(StvAction action, boolean iterates) {
        remarks.addAll(action.remarks());
        switch (action.kind()) {
            case BEGIN -> {
                if (!iterates) {
                    tallied = action;
                }
            }
            case ROUND -> {
                if (iterates) {
                    close();
                }
            }
            case ITERATE -> tallied = action;
            case ELECT -> {
                elected.addAll(action.candidates());
                tallied = tallied == null ? action : tallied;
            }
            case ELECT_REMAINING -> {
                if (iterates && !excluded.isEmpty()) {
                    close();
                }
                elected.addAll(action.candidates());
                tallied = tallied == null ? action : tallied;
            }
            case TIE -> {
                if (action.tie() != null) {
                    ties.add(action.tie());
                }
            }
            case DEFEAT -> {
                excluded.addAll(action.candidates());
                tallied = tallied == null ? action : tallied;
            }
            case TRANSFER -> {
                close();
                tallied = action;
                transfers = action.transfers();
            }
            case UNPEND, DEFEAT_REMAINING -> {}
            case END -> close();
        }
    }

    private void close() {
        var after = tallied;
        if (after == null) {
            return;
        }
        Comparator<Integer> byVotes = Comparator.comparing(candidate -> after.votes()[candidate]);
        elected.sort(byVotes.reversed().thenComparing(Comparator.naturalOrder()));
        Map<Candidate, Fraction> tallies = new LinkedHashMap<>();
        Map<Candidate, Fraction> factors = new LinkedHashMap<>();
        var left = total;
        for (int candidate = 0; candidate < after.votes().length; candidate++) {
            if (after.states()[candidate] != State.WITHDRAWN) {
                tallies.put(named(candidate), after.votes()[candidate]);
                left = left.minus(after.votes()[candidate]);
                if (after.keepFactors().length > 0) {
                    factors.put(named(candidate), after.keepFactors()[candidate]);
                }
            }
        }
        var out = named(excluded);
        rounds.add(new Round(
                rounds.size() + 1,
                transfers,
                tallies,
                left,
                after.quota(),
                factors,
                named(elected),
                out,
                ties,
                remarks));
        winners.addAll(named(elected));
        if (!out.isEmpty()) {
            excludedFirstToLast.addAll(out.stream()
                    .sorted(Comparator.comparing(tallies::get))
                    .map(List::of)
                    .toList());
        }
        tallied = null;
        transfers = List.of();
        elected.clear();
        excluded.clear();
        ties.clear();
        remarks.clear();
    }

    private Count count(StvAction begin) {
        var ranking = new ArrayList<List<Candidate>>();
        winners.forEach(one -> ranking.add(List.of(one)));
        ranking.addAll(standing());
        ranking.addAll(excludedFirstToLast.reversed());
        return new Count(
                method,
                ballots.seats(),
                ballots.candidates(),
                total,
                begin.quota(),
                rounds,
                winners,
                ranking,
                null,
                Map.of(),
                about);
    }

    /// Those who were neither elected nor excluded, by their last tallies.
    private List<List<Candidate>> standing() {
        var tallies = rounds.getLast().tallies();
        var left = new LinkedHashMap<Fraction, List<Candidate>>();
        tallies.keySet().stream()
                .filter(one ->
                        !winners.contains(one) && excludedFirstToLast.stream().noneMatch(out -> out.contains(one)))
                .sorted(Comparator.comparing((Candidate one) -> tallies.get(one))
                        .reversed())
                .forEach(one -> left.computeIfAbsent(tallies.get(one), any -> new ArrayList<>())
                        .add(one));
        return List.copyOf(left.values());
    }

    private List<Candidate> named(List<Integer> places) {
        return places.stream().map(this::named).toList();
    }

    private Candidate named(int place) {
        return ballots.candidates().get(place);
    }
}
