package org.baraza.record.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import org.baraza.record.Fraction;
import org.junit.jupiter.api.Test;

class TransferableVoteTest {
    private static final CountOptions DEFAULT = CountOptions.DEFAULT;

    /// Ten votes, two seats: the quota is 4. A has 6 and passes 2 on, each ballot at 2/6.
    @Test
    void a_surplus_is_transferred_with_all_ballots_at_a_value_cut_off() {
        var count = TransferableVote.SCOTTISH.count(Elections.of("ABC", 2, "A>B*4", "A>C", "A", "B*1", "C*3"), DEFAULT);
        assertThat(count.quota()).isEqualTo(Fraction.of(4));
        var first = count.rounds().getFirst();
        assertThat(ids(first.elected())).containsExactly("A");
        assertThat(first.tallies().values()).containsExactly(Fraction.of(6), Fraction.of(1), Fraction.of(3));
        var second = count.rounds().get(1);
        var third = Fraction.of(33333, 100_000);
        assertThat(second.transfers())
                .containsExactly(
                        new Transfer(named("A"), named("B"), third.times(4)),
                        new Transfer(named("A"), named("C"), third),
                        new Transfer(named("A"), null, Fraction.of(2).minus(third.times(5))));
        assertThat(second.exhausted()).isEqualTo(Fraction.of(2).minus(third.times(5)));
        assertThat(ids(second.excluded())).containsExactly("B");
        assertThat(ids(count.winners())).containsExactly("A", "C");
        assertThat(count.ranking().stream().map(TransferableVoteTest::ids))
                .containsExactly(List.of("A"), List.of("C"), List.of("B"));
    }

    @Test
    void overvotes_duplicates_and_skipped_ranks_are_read_as_the_options_say() {
        var ballots = new String[] {"A=B>C*5", "B*2", "C*1", "A>A>C*1", "A>>>B>C*1"};
        assertThat(firstTallies(DEFAULT, ballots)).containsExactly(2, 2, 1);
        assertThat(firstTallies(DEFAULT.with(Overvotes.SKIP), ballots)).containsExactly(2, 2, 6);
        var meek = TransferableVote.MEEK.count(
                Elections.of("ABC", 1, ballots),
                TransferableVote.MEEK.defaults().with(lot()));
        assertThat(meek.rounds().getFirst().tallies().values())
                .containsExactly(Fraction.of(9, 2), Fraction.of(9, 2), Fraction.of(1));
        var options = DEFAULT.with(Overvotes.EXHAUST_WHILE_SEVERAL_CONTINUE).with(lot());
        var dynamic = TransferableVote.WIGM.count(
                Elections.of("ABCD", 1, "D>A=B*3", "A*4", "B*5", "C>A=B*2", "C*4"), options);
        // D and its ballots go first, when A and B both stand, so they are exhausted.
        assertThat(dynamic.rounds().get(1).transfers()).containsExactly(new Transfer(named("D"), null, Fraction.of(3)));
        assertThat(dynamic.rounds().get(2).transfers()).containsExactly(new Transfer(named("A"), null, Fraction.of(4)));
        assertThatThrownBy(() ->
                        TransferableVote.WIGM.count(Elections.of("ABC", 1, ballots), DEFAULT.with(Overvotes.SHARE)))
                .isInstanceOf(CountRefused.class);
    }

    @Test
    void after_too_many_skipped_ranks_a_ballot_is_exhausted() {
        var ballots = new String[] {"A>>>B*2", "A>>B", "B*4", "C*6"};
        assertThat(secondOfB(DEFAULT, ballots)).isEqualTo(Fraction.of(7));
        assertThat(secondOfB(DEFAULT.withSkippedRanks(1), ballots)).isEqualTo(Fraction.of(5));
        assertThat(secondOfB(DEFAULT.withSkippedRanks(0), ballots)).isEqualTo(Fraction.of(4));
    }

    @Test
    void a_second_mark_is_passed_over_or_ends_the_ballot() {
        var ballots = new String[] {"A>A>B*3", "B*4", "C*5"};
        assertThat(secondOfB(DEFAULT, ballots)).isEqualTo(Fraction.of(7));
        assertThat(secondOfB(DEFAULT.with(Duplicates.EXHAUST), ballots)).isEqualTo(Fraction.of(4));
    }

    @Test
    void whoever_has_withdrawn_is_passed_over_and_blank_ballots_are_not_valid() {
        var builder = new ProfileBuilder(Elections.candidates("A", "B", "C")).withdraw(0);
        for (var ranking : List.of("A>B", "A>B", "A", "C", "", "")) {
            Elections.write(builder, "ABC", ranking);
            builder.ballot(1);
        }
        var count = TransferableVote.SCOTTISH.count(builder.build(), DEFAULT);
        assertThat(count.votes()).isEqualTo(Fraction.of(3));
        assertThat(count.quota()).isEqualTo(Fraction.of(2));
        assertThat(ids(count.winners())).containsExactly("B");
        assertThat(count.rounds().getFirst().tallies()).doesNotContainKey(named("A"));
    }

    @Test
    void a_tie_that_nothing_resolves_stops_the_count() {
        var profile = Elections.of("ABC", 1, "A*2", "B*2", "C*3");
        assertThatThrownBy(() -> TransferableVote.SCOTTISH.count(profile, DEFAULT))
                .isInstanceOf(UnresolvedTie.class)
                .hasMessage("no tie-break resolves the tie between A, B");
        var count = TransferableVote.SCOTTISH.count(profile, DEFAULT.with(lot()));
        assertThat(count.rounds().getFirst().ties()).hasSize(1);
        assertThat(count.rounds().getFirst().ties().getFirst().question()).isEqualTo(Tie.Question.EXCLUDE);
    }

    /// Both pass on 2 votes of 6 at first; then X keeps a quota of what is left.
    @Test
    void warren_keeps_the_same_amount_of_each_ballot_and_meek_the_same_part() {
        var profile = Elections.of("ABCD", 2, "A>B>C*8", "B>C*4", "C*3", "D*3");
        var options = TransferableVote.MEEK.defaults().with(lot()).with(new Arithmetic.Rational());
        var meek = TransferableVote.MEEK.count(profile, options);
        var warren = TransferableVote.WARREN.count(profile, options);
        assertThat(ids(meek.winners())).containsExactly("A", "B");
        assertThat(ids(warren.winners())).containsExactly("A", "B");
        assertThat(meek.quota()).isEqualTo(Fraction.of(6));
        assertThat(meek.rounds().get(1).keepFactors().get(named("A"))).isEqualTo(Fraction.of(3, 4));
        assertThat(warren.rounds().get(1).keepFactors().get(named("A"))).isEqualTo(Fraction.of(3, 4));
    }

    @Test
    void a_rule_with_an_arithmetic_of_its_own_takes_no_other() {
        var profile = Elections.of("AB", 1, "A");
        assertThatThrownBy(() -> TransferableVote.SCOTTISH.count(profile, DEFAULT.with(new Arithmetic.Rational())))
                .hasMessage("scottish-stv has its own arithmetic");
        assertThatThrownBy(() -> TransferableVote.SCOTTISH.count(Elections.of("AB", 1, ""), DEFAULT))
                .hasMessage("no ballot names a candidate who stands");
    }

    private static List<Integer> firstTallies(CountOptions options, String... ballots) {
        return TransferableVote.WIGM
                .count(Elections.of("ABC", 1, ballots), options.with(lot()))
                .rounds()
                .getFirst()
                .tallies()
                .values()
                .stream()
                .map(votes -> votes.numerator().intValueExact())
                .toList();
    }

    private static Fraction secondOfB(CountOptions options, String... ballots) {
        var second = TransferableVote.WIGM
                .count(Elections.of("ABC", 1, ballots), options)
                .rounds()
                .get(1);
        return Objects.requireNonNull(second.tallies().get(named("B")));
    }

    private static List<TieBreak> lot() {
        return List.of(new TieBreak.ByLot(Lot.ofSeed(new byte[32])));
    }

    private static Candidate named(String id) {
        return new Candidate(id, id);
    }

    private static List<String> ids(List<Candidate> candidates) {
        return candidates.stream().map(Candidate::id).toList();
    }
}
