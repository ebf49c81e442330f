package org.baraza.record.counting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.baraza.record.counting.Remark.Reason.Ground;
import org.baraza.record.counting.StvAction.State;

/// All reservations of an election: which results meet them, and so who is needed and who is in the
/// way. A candidate is *guarded* when no result that meets them is without it, and *doomed* when none
/// is with it.
///
/// Candidates that belong to the same categories are of one kind. A result is looked at as how many of
/// each kind it elects, so that several reservations at once are judged exactly: two that can each be
/// met need not be met together.
final class Reservations {
    private final List<ReservedSeats> all;
    /// How many are elected in the end: the seats, or all who stand.
    private final int filled;
    /// The categories of each kind.
    private final List<BitSet> kinds = new ArrayList<>();
    /// Of each candidate.
    private final int[] kind;

    /// @throws CountRefused when they name somebody who is no candidate, or no result meets them
    Reservations(Profile ballots, List<ReservedSeats> all) {
        this.all = List.copyOf(all);
        this.filled = Math.min(ballots.seats(), ballots.standing());
        this.kind = new int[ballots.candidates().size()];
        for (var one : all) {
            check(one, ballots);
        }
        if (all.stream().map(ReservedSeats::category).distinct().count() < all.size()) {
            throw new CountRefused("seats are reserved twice for the same category");
        }
        for (int candidate = 0; candidate < kind.length; candidate++) {
            var id = ballots.candidates().get(candidate).id();
            var categories = new BitSet();
            for (int one = 0; one < all.size(); one++) {
                categories.set(one, all.get(one).members().contains(id));
            }
            if (!kinds.contains(categories)) {
                kinds.add(categories);
            }
            kind[candidate] = kinds.indexOf(categories);
        }
        var begin = new State[kind.length];
        for (int candidate = 0; candidate < kind.length; candidate++) {
            begin[candidate] = ballots.isWithdrawn(candidate) ? State.WITHDRAWN : State.HOPEFUL;
        }
        if (!areMet(begin)) {
            throw new CountRefused("no result meets what is reserved: "
                    + String.join("; ", all.stream().map(ReservedSeats::text).toList()));
        }
    }

    private void check(ReservedSeats one, Profile ballots) {
        var ids = ballots.candidates().stream().map(Candidate::id).toList();
        for (var id : one.members().stream().sorted().toList()) {
            if (!ids.contains(id)) {
                throw new CountRefused("seats are reserved for " + one.category() + ", and " + id + " is no candidate");
            }
        }
        if (one.least() > ballots.seats()) {
            throw new CountRefused(
                    "%s reserved for %s, and there are %d".formatted(reserved(one), one.category(), ballots.seats()));
        }
        long standing = one.members().stream()
                .filter(id -> !ballots.isWithdrawn(ids.indexOf(id)))
                .count();
        if (standing < one.least()) {
            throw new CountRefused(
                    "%s reserved for %s, and %d of them stand".formatted(reserved(one), one.category(), standing));
        }
    }

    private static String reserved(ReservedSeats one) {
        return ReservedSeats.seats(one.least()) + (one.least() == 1 ? " is" : " are");
    }

    boolean none() {
        return all.isEmpty();
    }

    /// Whether those who are elected and some of those who stand make a result that meets them.
    boolean areMet(State[] states) {
        var least = new int[kinds.size()];
        var most = new int[kinds.size()];
        tally(states, least, most);
        return areMet(least, most);
    }

    List<Integer> doomed(State[] states) {
        return hopeful(states, (least, most, one) -> {
            least[one]++;
            return !areMet(least, most);
        });
    }

    /// None when those who stand are just as many as the seats left: they are all elected anyway.
    List<Integer> guarded(State[] states) {
        var needed = hopeful(states, (least, most, one) -> {
            most[one]--;
            return !areMet(least, most);
        });
        return needed.size()
                        == Arrays.stream(states).filter(State.HOPEFUL::equals).count()
                ? List.of()
                : needed;
    }

    private interface Question {
        boolean answer(int[] least, int[] most, int kind);
    }

    private List<Integer> hopeful(State[] states, Question question) {
        if (none() || left(states) <= 0) {
            return List.of();
        }
        var least = new int[kinds.size()];
        var most = new int[kinds.size()];
        tally(states, least, most);
        var yes = new boolean[kinds.size()];
        for (int one = 0; one < yes.length; one++) {
            yes[one] = most[one] > least[one] && question.answer(least.clone(), most.clone(), one);
        }
        return IntStream.range(0, states.length)
                .filter(candidate -> states[candidate] == State.HOPEFUL && yes[kind[candidate]])
                .boxed()
                .toList();
    }

    private void tally(State[] states, int[] elected, int[] possible) {
        for (int candidate = 0; candidate < states.length; candidate++) {
            if (isElected(states[candidate])) {
                elected[kind[candidate]]++;
                possible[kind[candidate]]++;
            } else if (states[candidate] == State.HOPEFUL) {
                possible[kind[candidate]]++;
            }
        }
    }

    /// Kind by kind, all sums that so many of each can make: of seats first, then of each category.
    private boolean areMet(int[] least, int[] most) {
        Set<List<Integer>> sums =
                Set.of(IntStream.rangeClosed(0, all.size()).mapToObj(any -> 0).toList());
        for (int one = 0; one < kinds.size(); one++) {
            var next = new HashSet<List<Integer>>();
            for (var sum : sums) {
                for (int number = least[one]; number <= most[one]; number++) {
                    var more = plus(sum, number, kinds.get(one));
                    if (more.getFirst() <= filled && staysBelow(more)) {
                        next.add(more);
                    }
                }
            }
            sums = next;
        }
        return sums.stream()
                .anyMatch(sum -> sum.getFirst() == filled
                        && IntStream.range(0, all.size())
                                .allMatch(
                                        one -> sum.get(one + 1) >= all.get(one).least()));
    }

    private static List<Integer> plus(List<Integer> sum, int number, BitSet categories) {
        var more = new ArrayList<>(sum);
        more.set(0, sum.getFirst() + number);
        categories.stream().forEach(one -> more.set(one + 1, sum.get(one + 1) + number));
        return more;
    }

    private boolean staysBelow(List<Integer> sum) {
        return IntStream.range(0, all.size()).allMatch(one -> {
            var most = all.get(one).most();
            return most == null || sum.get(one + 1) <= most;
        });
    }

    /// Why a candidate is doomed, as far as one category alone tells.
    Remark.Reason whyDoomed(int candidate, State[] states) {
        int left = left(states);
        for (int one = 0; one < all.size(); one++) {
            var reserved = all.get(one);
            int has = count(states, one, true);
            if (belongs(candidate, one) && reserved.most() != null && has >= reserved.most()) {
                return new Remark.Reason(Ground.MOST_REACHED, reserved.category(), reserved.most());
            }
            if (!belongs(candidate, one) && reserved.least() - has >= left) {
                return new Remark.Reason(Ground.SEATS_LEFT, reserved.category(), left);
            }
        }
        return new Remark.Reason(Ground.NO_RESULT_WITH, null, 0);
    }

    /// Why a candidate is guarded, as far as one category alone tells.
    Remark.Reason whyGuarded(int candidate, State[] states) {
        for (int one = 0; one < all.size(); one++) {
            var reserved = all.get(one);
            int needed = reserved.least() - count(states, one, true);
            if (belongs(candidate, one) && needed > 0 && needed == count(states, one, false)) {
                return new Remark.Reason(Ground.ALL_NEEDED, reserved.category(), needed);
            }
            if (!belongs(candidate, one) && reserved.most() != null) {
                int others = left(states) - (reserved.most() - count(states, one, true));
                if (others > 0 && others == hopefulOthers(states, one)) {
                    return new Remark.Reason(Ground.ALL_OTHERS_NEEDED, reserved.category(), others);
                }
            }
        }
        return new Remark.Reason(Ground.NO_RESULT_WITHOUT, null, 0);
    }

    private boolean belongs(int candidate, int category) {
        return kinds.get(kind[candidate]).get(category);
    }

    private int count(State[] states, int category, boolean elected) {
        return (int) IntStream.range(0, states.length)
                .filter(candidate -> belongs(candidate, category))
                .filter(candidate -> elected ? isElected(states[candidate]) : states[candidate] == State.HOPEFUL)
                .count();
    }

    private int hopefulOthers(State[] states, int category) {
        return (int) Arrays.stream(states).filter(State.HOPEFUL::equals).count() - count(states, category, false);
    }

    private int left(State[] states) {
        return filled
                - (int) Arrays.stream(states).filter(Reservations::isElected).count();
    }

    private static boolean isElected(State state) {
        return state == State.PENDING || state == State.ELECTED;
    }
}
