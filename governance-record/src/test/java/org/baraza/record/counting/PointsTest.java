package org.baraza.record.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.baraza.record.Fraction;
import org.baraza.record.counting.RandomElections.Ballot;
import org.junit.jupiter.api.Test;

/// Methods that add up what each ballot gives.
class PointsTest {
    private static final CountOptions USUAL = CountOptions.DEFAULT;
    private static final List<CountingMethod> ALL = List.of(
            new Plurality(),
            new Approval(null),
            new Approval(2),
            new TwoRound(),
            new Borda(Borda.Points.FROM_ZERO),
            new Borda(Borda.Points.FROM_ONE),
            new Borda(Borda.Points.DOWDALL));

    @Test
    void plurality_counts_whom_a_ballot_ranks_first() {
        var profile = Elections.of("ABC", 1, "A>B * 4", "B>C * 3", "A=C * 2", "");
        assertThat(tallies(new Plurality(), profile, USUAL)).containsExactly("4", "3", "0");
        assertThat(new Plurality().count(profile, USUAL).rounds().getFirst().exhausted())
                .isEqualTo(Fraction.of(3));
        assertThat(tallies(new Plurality(), profile, USUAL.with(Overvotes.SHARE).with(Unranked.IGNORED)))
                .containsExactly("5", "3", "1");
        // Who ranks nobody says that all are alike.
        assertThat(tallies(new Plurality(), profile, USUAL.with(Overvotes.SHARE)))
                .containsExactly("16/3", "10/3", "4/3");
    }

    @Test
    void a_tie_for_the_last_seat_stays_or_is_broken() {
        var profile = Elections.of("ABCD", 2, "A * 5", "B * 3", "C * 3", "D * 1");
        assertThat(winners(new Plurality(), profile, USUAL)).containsExactly("A", "B", "C");
        var order = new TieBreak.Written(List.of("D", "C", "B", "A"), TieBreak.Reading.BEST_FIRST);
        assertThat(winners(new Plurality(), profile, USUAL.with(List.of(order))))
                .containsExactly("A", "C");
    }

    @Test
    void approval_counts_every_mark_once_and_a_ballot_with_too_many_not_at_all() {
        var profile = Elections.of("ABC", 1, "A=B * 2", "B>C>B * 3", "A=B=C * 4");
        assertThat(tallies(new Approval(null), profile, USUAL)).containsExactly("6", "9", "7");
        assertThat(tallies(new Approval(2), profile, USUAL)).containsExactly("2", "5", "3");
        assertThat(new Approval(2).count(profile, USUAL).rounds().getFirst().exhausted())
                .isEqualTo(Fraction.of(4));
        assertThatThrownBy(() -> new Approval(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void borda_gives_the_tied_the_mean_of_their_places() {
        var profile = Elections.of("ABCD", 1, "A=B>C * 2");
        assertThat(tallies(new Borda(Borda.Points.FROM_ZERO), profile, USUAL)).containsExactly("5", "5", "2", "0");
        assertThat(tallies(new Borda(Borda.Points.FROM_ONE), profile, USUAL)).containsExactly("7", "7", "4", "2");
        assertThat(tallies(new Borda(Borda.Points.DOWDALL), profile, USUAL))
                .containsExactly("3/2", "3/2", "2/3", "1/2");
        assertThat(tallies(new Borda(Borda.Points.FROM_ONE), profile, USUAL.with(Unranked.IGNORED)))
                .containsExactly("7", "7", "4", "0");
    }

    @Test
    void exactly_half_needs_a_second_round_and_one_more_does_not() {
        var half = Elections.of("ABC", 1, "A * 4", "B * 3", "C>B * 1");
        assertThat(new TwoRound().count(half, USUAL).rounds()).hasSize(2);
        var more = Elections.of("ABC", 1, "A * 5", "B * 3", "C>B * 1");
        assertThat(new TwoRound().count(more, USUAL).rounds()).hasSize(1);
        var turned = Elections.of("ABC", 1, "A * 4", "B * 3", "C>B * 2");
        assertThat(winners(new TwoRound(), turned, USUAL)).containsExactly("B");
        assertThatThrownBy(() -> new TwoRound().count(Elections.of("AB", 2, "A"), USUAL))
                .isInstanceOf(CountRefused.class);
    }

    @Test
    void who_has_withdrawn_takes_no_place_and_no_votes() {
        var builder = new ProfileBuilder(Elections.candidates("A", "B", "C")).withdraw(0);
        Elections.write(builder, "ABC", "A>B>C");
        builder.ballot(2);
        var profile = builder.build();
        assertThat(tallies(new Plurality(), profile, USUAL)).containsExactly("2", "0");
        assertThat(tallies(new Approval(null), profile, USUAL)).containsExactly("2", "2");
        assertThat(tallies(new Borda(Borda.Points.FROM_ZERO), profile, USUAL)).containsExactly("2", "0");
        assertThat(winners(new TwoRound(), profile, USUAL)).containsExactly("B");
    }

    @Test
    void neither_the_order_of_ballots_nor_their_packing_matters() {
        var elections = new RandomElections(21);
        for (int trial = 0; trial < 200; trial++) {
            int size = elections.between(2, 6);
            var ballots = elections.ballots(size, 15);
            var single = new ArrayList<Ballot>();
            for (var ballot : ballots) {
                for (int one = 0; one < ballot.weight().numerator().intValueExact(); one++) {
                    single.add(new Ballot(ballot.ranks(), Fraction.ONE));
                }
            }
            var profile = RandomElections.profile(size, ballots);
            for (var overvotes : Overvotes.values()) {
                var options = USUAL.with(overvotes).with(trial % 2 == 0 ? Unranked.LAST : Unranked.IGNORED);
                for (var method : ALL) {
                    assertThat(method.count(RandomElections.profile(size, elections.shuffled(single)), options))
                            .as(method.name())
                            .isEqualTo(method.count(profile, options));
                }
            }
        }
    }

    @Test
    void votes_are_conserved_and_borda_gives_each_ballot_as_many_points() {
        var elections = new RandomElections(22);
        for (int trial = 0; trial < 300; trial++) {
            int size = elections.between(2, 6);
            var profile = RandomElections.profile(size, elections.ballots(size, 15));
            for (var overvotes : Overvotes.values()) {
                for (var method : List.of(new Plurality(), new TwoRound())) {
                    for (var round :
                            method.count(profile, USUAL.with(overvotes)).rounds()) {
                        assertThat(round.tallies().values().stream().reduce(round.exhausted(), Fraction::plus))
                                .isEqualTo(profile.total());
                    }
                }
            }
            var points = new Borda(Borda.Points.FROM_ZERO)
                    .count(profile, USUAL)
                    .rounds()
                    .getFirst()
                    .tallies();
            assertThat(points.values().stream().reduce(Fraction.ZERO, Fraction::plus))
                    .isEqualTo(profile.total().times(size * (size - 1L) / 2));
        }
    }

    @Test
    void borda_from_zero_is_what_the_pairs_add_up_to() {
        var elections = new RandomElections(23);
        for (int trial = 0; trial < 200; trial++) {
            int size = elections.between(2, 6);
            var profile = RandomElections.profile(size, elections.strict(size, 12));
            var matrix = PairwiseMatrix.of(profile, Unranked.LAST);
            var points = new Borda(Borda.Points.FROM_ZERO)
                    .count(profile, USUAL)
                    .rounds()
                    .getFirst()
                    .tallies();
            for (int one = 0; one < size; one++) {
                var sum = Fraction.ZERO;
                for (int other = 0; other < size; other++) {
                    sum = sum.plus(matrix.preferring(one, other));
                }
                assertThat(points).containsEntry(profile.candidates().get(one), sum);
            }
        }
    }

    @Test
    void of_two_candidates_who_are_ranked_by_all_every_method_of_majorities_elects_the_same() {
        var elections = new RandomElections(24);
        for (int trial = 0; trial < 300; trial++) {
            var profile = RandomElections.profile(2, elections.strict(2, 9));
            var expected = new Copeland().count(profile, USUAL).winners();
            for (var method : List.of(
                    new Plurality(),
                    new TwoRound(),
                    InstantRunoff.USUAL,
                    new Borda(Borda.Points.FROM_ZERO),
                    new Borda(Borda.Points.DOWDALL))) {
                assertThat(method.count(profile, USUAL).winners())
                        .as(method.name())
                        .isEqualTo(expected);
            }
        }
    }

    private static List<String> tallies(CountingMethod method, Profile profile, CountOptions options) {
        return method.count(profile, options).rounds().getFirst().tallies().values().stream()
                .map(Fraction::toString)
                .toList();
    }

    private static List<String> winners(CountingMethod method, Profile profile, CountOptions options) {
        return method.count(profile, options).winners().stream()
                .map(Candidate::id)
                .toList();
    }
}
