package org.baraza.record.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.baraza.record.Fraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReservedSeatsTest {
    static Stream<TransferableVote> methods() {
        return TransferableVote.all().stream();
    }

    /// 21 votes, three seats: A and B have a quota. The votes of C decide between W and X.
    @ParameterizedTest
    @MethodSource("methods")
    void just_the_least_number_is_elected_where_nobody_would_be(TransferableVote method) {
        var profile = Elections.of("ABCDWX", 3, "A*7", "B*6", "C>X*5", "W*2", "X*1");
        assertThat(elected(method, profile)).containsExactlyInAnyOrder("A", "B", "C");
        var reserving = method.reserving(List.of(ReservedSeats.atLeast(1, "women", Set.of("W", "X"))));
        var count = reserving.count(profile, method.defaults());
        assertThat(ids(count.winners())).containsExactlyInAnyOrder("A", "B", "X");
        var first = count.rounds().getFirst();
        assertThat(ids(first.elected())).containsExactly("A", "B");
        assertThat(ids(first.excluded())).containsExactly("C", "D");
        assertThat(first.notes()).containsExactly("Doomed: C, D; the seat left is reserved for women.");
        assertThat(count.notes()).containsExactly("Reserved: women, at least 1 seat (W, X).");
    }

    /// 18 votes, two seats: nobody has more than 6. W is last; C goes instead, and B is elected with its votes.
    @ParameterizedTest
    @MethodSource("methods")
    void who_is_guarded_is_not_excluded_and_who_is_doomed_is_though_it_leads(TransferableVote method) {
        var profile = Elections.of("ABCW", 2, "A*6", "B*5", "C>B*4", "W>A*3");
        assertThat(elected(method, profile)).containsExactlyInAnyOrder("A", "B");
        var count = method.reserving(List.of(ReservedSeats.atLeast(1, "women", Set.of("W"))))
                .count(profile, method.defaults());
        var first = count.rounds().getFirst();
        assertThat(ids(first.excluded())).containsExactly("C");
        assertThat(first.tallies().get(named("W"))).isLessThan(first.tallies().get(named("C")));
        assertThat(first.notes()).contains("Guarded: W; of women no more are left than are still to be elected, 1.");
        var second = count.rounds().get(1);
        assertThat(ids(second.elected())).containsExactly("B");
        assertThat(ids(second.excluded())).containsExactly("A");
        assertThat(second.tallies().get(named("A")))
                .isEqualTo(Fraction.of(6))
                .isGreaterThan(second.tallies().get(named("W")));
        assertThat(second.notes()).contains("Doomed: A; the seat left is reserved for women.");
        assertThat(ids(count.winners())).containsExactly("B", "W");
    }

    /// 22 votes, two seats: A and B both have a quota, and only one of them may be elected.
    @ParameterizedTest
    @MethodSource("methods")
    void when_as_many_are_elected_as_may_be_the_others_are_doomed(TransferableVote method) {
        var profile = Elections.of("ABCWX", 2, "A*9", "B>C>X*8", "W*3", "X*2");
        assertThat(elected(method, profile)).containsExactlyInAnyOrder("A", "B");
        var count = method.reserving(List.of(ReservedSeats.atMost(1, "men", Set.of("A", "B", "C"))))
                .count(profile, method.defaults());
        var first = count.rounds().getFirst();
        assertThat(ids(first.elected())).containsExactly("A");
        assertThat(ids(first.excluded())).containsExactly("B", "C");
        assertThat(first.notes()).containsExactly("Doomed: B, C; men may have no more than 1 seat.");
        assertThat(ids(count.winners())).containsExactly("A", "X");
    }

    /// A and B are equal, and have a quota each: who is elected is for the tie-break, and nobody else.
    @ParameterizedTest
    @MethodSource("methods")
    void a_tie_for_the_last_seat_of_a_category_is_resolved_like_any_other(TransferableVote method) {
        var profile = Elections.of("ABW", 2, "A*5", "B*5", "W*1");
        var reserving = method.reserving(List.of(ReservedSeats.atMost(1, "men", Set.of("A", "B"))));
        assertThatThrownBy(() -> reserving.count(profile, method.defaults())).isInstanceOf(UnresolvedTie.class);
        for (var order : List.of(List.of("A", "B"), List.of("B", "A"))) {
            var way = new TieBreak.Written(order, TieBreak.Reading.BEST_FIRST);
            var count = reserving.count(profile, method.defaults().with(List.of(way)));
            assertThat(ids(count.winners())).containsExactly(order.getFirst(), "W");
            var usual = method.count(profile, method.defaults().with(List.of(way)));
            assertThat(ids(usual.winners())).containsExactlyInAnyOrder("A", "B");
            assertThat(count.rounds().getFirst().ties())
                    .containsExactly(
                            new Tie(Tie.Question.ELECT, Elections.candidates("A", "B"), named(order.getFirst()), way));
        }
    }

    /// 60 votes, five seats: I and G go first, F next; then H with 7 votes would, behind E with 8.
    @ParameterizedTest
    @MethodSource("methods")
    void five_of_nine_are_elected_with_one_seat_reserved(TransferableVote method) {
        var profile =
                Elections.of("ABCDEFGHI", 5, "A*12", "B*11", "C*10", "D*9", "E*8", "F>D*3", "G>H*2", "H*4", "I>H*1");
        assertThat(elected(method, profile)).containsExactlyInAnyOrder("A", "B", "C", "D", "E");
        var count = method.reserving(List.of(ReservedSeats.atLeast(1, "youth", Set.of("H", "I"))))
                .count(profile, method.defaults());
        assertThat(ids(count.winners())).containsExactlyInAnyOrder("A", "B", "C", "D", "H");
        var out = count.rounds().stream()
                .filter(round -> ids(round.excluded()).contains("E"))
                .findFirst()
                .orElseThrow();
        assertThat(out.tallies().get(named("E"))).isEqualTo(Fraction.of(8));
        assertThat(out.tallies().get(named("H"))).isEqualTo(Fraction.of(7));
    }

    /// W alone belongs to both, so that W is elected with the fewest votes.
    @ParameterizedTest
    @MethodSource("methods")
    void several_reservations_are_met_together(TransferableVote method) {
        var profile = Elections.of("AXWB", 1, "A*5", "X*4", "W*1", "B*3");
        var count = method.reserving(List.of(
                        ReservedSeats.atLeast(1, "women", Set.of("W", "X")),
                        ReservedSeats.atLeast(1, "youth", Set.of("W", "A"))))
                .count(profile, method.defaults());
        assertThat(ids(count.winners())).containsExactly("W");
        assertThat(count.rounds().getFirst().notes())
                .containsExactly(
                        "Doomed: A, B; the seat left is reserved for women.",
                        "Doomed: X; the seat left is reserved for youth.");
    }

    /// Hill's example as J. Otten has it, STV with multiple constraints, Voting matters 13 (2001): 14 seats,
    /// 7 English, 6 Scottish, 1 Welsh, and 7 men, 7 women. He lists the eight results that there are. How many
    /// stand of each kind is taken from the list: the most that any result has.
    @Test
    void the_results_that_meet_several_are_those_of_the_published_example() {
        var many = new int[] {4, 7, 6, 3, 1, 1};
        var reservations = published(many);
        var listed = List.of(
                List.of(0, 7, 6, 0, 1, 0),
                List.of(1, 6, 5, 1, 1, 0),
                List.of(1, 6, 6, 0, 0, 1),
                List.of(2, 5, 4, 2, 1, 0),
                List.of(2, 5, 5, 1, 0, 1),
                List.of(3, 4, 3, 3, 1, 0),
                List.of(3, 4, 4, 2, 0, 1),
                List.of(4, 3, 3, 3, 0, 1));
        int looked = 0;
        for (int index = 0; index < 5 * 8 * 7 * 4 * 2 * 2; index++) {
            int rest = index;
            var result = new Integer[6];
            for (int kind = 0; kind < 6; kind++) {
                result[kind] = rest % (many[kind] + 1);
                rest /= many[kind] + 1;
            }
            var states = new StvAction.State[22];
            Arrays.fill(states, StvAction.State.DEFEATED);
            for (int kind = 0, from = 0; kind < 6; from += many[kind++]) {
                Arrays.fill(states, from, from + result[kind], StvAction.State.ELECTED);
            }
            assertThat(reservations.areMet(states)).isEqualTo(listed.contains(List.of(result)));
            looked++;
        }
        assertThat(looked).isEqualTo(4480);
    }

    /// A state such as the paper argues about: three men are elected (two English, one Welsh), no Scot is, and
    /// two Scottish women are left. Of the eight results only 2 5 4 2 1 0 is left: both are needed, and the
    /// two English men and the Welsh woman are in the way.
    @Test
    void when_one_published_result_is_left_who_is_needed_is_guarded_and_who_is_not_in_it_is_doomed() {
        var reservations = published(4, 7, 6, 3, 1, 1);
        var states = new StvAction.State[22];
        Arrays.fill(states, StvAction.State.HOPEFUL);
        Arrays.fill(states, 0, 2, StvAction.State.ELECTED);
        states[17] = StvAction.State.DEFEATED;
        states[20] = StvAction.State.ELECTED;
        assertThat(reservations.guarded(states)).containsExactly(18, 19);
        assertThat(reservations.doomed(states)).containsExactly(2, 3, 21);
        assertThat(reservations.whyGuarded(18, states).text())
                .isEqualTo("no result without them meets all that is reserved");
        assertThat(reservations.whyDoomed(21, states).text()).isEqualTo("Welsh may have no more than 1 seat");
    }

    @Test
    void what_cannot_be_met_is_refused() {
        var profile = Elections.of("ABCW", 2, "A", "W");
        assertThat(refusal(profile, ReservedSeats.atLeast(3, "women", Set.of("A", "B", "W"))))
                .isEqualTo("3 seats are reserved for women, and there are 2");
        assertThat(refusal(profile, ReservedSeats.atLeast(2, "women", Set.of("W"))))
                .isEqualTo("2 seats are reserved for women, and 1 of them stand");
        assertThat(refusal(profile, ReservedSeats.atLeast(1, "women", Set.of("W", "Z"))))
                .isEqualTo("seats are reserved for women, and Z is no candidate");
        assertThat(refusal(
                        profile,
                        ReservedSeats.atLeast(1, "women", Set.of("W")),
                        ReservedSeats.atLeast(2, "men", Set.of("A", "B"))))
                .isEqualTo("no result meets what is reserved: women, at least 1 seat; men, at least 2 seats");
        assertThat(refusal(profile, ReservedSeats.atMost(0, "men", Set.of("A", "B", "C"))))
                .isEqualTo("no result meets what is reserved: men, at most 0 seats");
        assertThat(refusal(
                        profile,
                        ReservedSeats.atLeast(1, "women", Set.of("W")),
                        ReservedSeats.atMost(1, "women", Set.of("W"))))
                .isEqualTo("seats are reserved twice for the same category");
        var withdrawn = new ProfileBuilder(Elections.candidates("A", "B", "W")).withdraw(2);
        Elections.write(withdrawn, "ABW", "A");
        withdrawn.ballot(1);
        assertThat(refusal(withdrawn.build(), ReservedSeats.atLeast(1, "women", Set.of("W"))))
                .isEqualTo("1 seat is reserved for women, and 0 of them stand");
        assertThatThrownBy(() -> new ReservedSeats("women", Set.of("W"), 2, 1))
                .hasMessage("women: at most 1 seats are fewer than at least 2");
        assertThatThrownBy(() -> new ReservedSeats("women", Set.of("W"), -1, null))
                .hasMessage("women: a number of reserved seats is not negative");
    }

    private static String refusal(Profile profile, ReservedSeats... reserved) {
        try {
            TransferableVote.WIGM.reserving(List.of(reserved)).count(profile, CountOptions.DEFAULT);
        } catch (CountRefused e) {
            return String.valueOf(e.getMessage());
        }
        throw new AssertionError("nothing is refused");
    }

    /// English, Scottish and Welsh, of each first men, then women.
    private static Reservations published(int... many) {
        var ids = Stream.iterate(0, one -> one + 1)
                .limit(Arrays.stream(many).sum())
                .map(String::valueOf)
                .toList();
        var starts = new int[many.length + 1];
        for (int kind = 0; kind < many.length; kind++) {
            starts[kind + 1] = starts[kind] + many[kind];
        }
        var builder = new ProfileBuilder(Elections.candidates(ids.toArray(String[]::new))).seats(14);
        return new Reservations(
                builder.build(),
                List.of(
                        exactly(7, "English", ids.subList(starts[0], starts[2]).stream()),
                        exactly(6, "Scottish", ids.subList(starts[2], starts[4]).stream()),
                        exactly(1, "Welsh", ids.subList(starts[4], starts[6]).stream()),
                        exactly(7, "men", kinds(ids, starts, 0)),
                        exactly(7, "women", kinds(ids, starts, 1))));
    }

    private static Stream<String> kinds(List<String> ids, int[] starts, int from) {
        return Stream.of(from, from + 2, from + 4)
                .flatMap(kind -> ids.subList(starts[kind], starts[kind + 1]).stream());
    }

    private static ReservedSeats exactly(int seats, String category, Stream<String> members) {
        return new ReservedSeats(category, Set.copyOf(members.toList()), seats, seats);
    }

    private static List<String> elected(TransferableVote method, Profile profile) {
        return ids(method.count(profile, method.defaults()).winners());
    }

    private static Candidate named(String id) {
        return new Candidate(id, id);
    }

    private static List<String> ids(List<Candidate> candidates) {
        return candidates.stream().map(Candidate::id).toList();
    }
}
