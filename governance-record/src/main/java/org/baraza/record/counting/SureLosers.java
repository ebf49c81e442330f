package org.baraza.record.counting;

import java.util.ArrayList;
import java.util.List;

/// Candidates who cannot be elected any more: all their votes and all surpluses together are less
/// than what the next one has. After the Reference WIGM Rule of the Proportional Representation
/// Foundation, B.2.
final class SureLosers {
    private SureLosers() {}

    /// The largest such set, in the election's order. Candidates that a surplus could bring to the
    /// same votes stay together, and enough are left for the seats.
    static <V> List<Integer> of(StvState<V> state, V surplus) {
        var numbers = state.numbers;
        var groups = groups(state, surplus);
        int most = state.hopeful().size() - state.seatsLeft();
        var votes = state.zero;
        var taken = new ArrayList<Integer>();
        List<Integer> losers = List.of();
        for (int group = 0; group < groups.size() - 1; group++) {
            taken.addAll(groups.get(group));
            if (taken.size() > most) {
                break;
            }
            votes = numbers.plus(votes, state.sum(groups.get(group)));
            var nextLowest = state.votes(groups.get(group + 1).getFirst());
            if (numbers.compare(numbers.plus(votes, surplus), nextLowest) < 0) {
                losers = taken.stream().sorted().toList();
            }
        }
        return losers;
    }

    /// A group begins with its lowest candidate, and has all who are above that by the surplus at most.
    private static <V> List<List<Integer>> groups(StvState<V> state, V surplus) {
        var numbers = state.numbers;
        var groups = new ArrayList<List<Integer>>();
        var reach = state.zero;
        for (int candidate : state.byVotesUpwards(state.hopeful())) {
            boolean inReach = numbers.compare(numbers.plus(reach, surplus), state.votes(candidate)) >= 0;
            if (groups.isEmpty() || !inReach) {
                groups.add(new ArrayList<>());
            }
            if (!inReach) {
                reach = state.votes(candidate);
            }
            groups.getLast().add(candidate);
        }
        return groups;
    }
}
