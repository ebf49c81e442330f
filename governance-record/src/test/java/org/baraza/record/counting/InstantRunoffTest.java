package org.baraza.record.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import org.baraza.record.Fraction;
import org.junit.jupiter.api.Test;

class InstantRunoffTest {
    private static final CountOptions USUAL = CountOptions.DEFAULT;
    private static final TieBreak ORDER = new TieBreak.Written(List.of("A", "B", "C"), TieBreak.Reading.BEST_FIRST);

    @Test
    void exactly_half_of_the_votes_do_not_elect_and_one_more_does() {
        var half = Elections.of("ABC", 1, "A * 4", "B * 3", "C>B * 1");
        assertThat(names(InstantRunoff.USUAL.count(half, USUAL.with(List.of(ORDER)))))
                .containsExactly("A");
        assertThat(InstantRunoff.USUAL.count(half, USUAL.with(List.of(ORDER))).rounds())
                .hasSize(2);
        var more = Elections.of("ABC", 1, "A * 5", "B * 3", "C>B * 1");
        assertThat(InstantRunoff.USUAL.count(more, USUAL).rounds()).hasSize(1);
    }

    @Test
    void a_tie_of_all_who_are_left_stays_where_nothing_breaks_it() {
        var profile = Elections.of("ABC", 1, "A * 2", "B * 2");
        assertThat(names(InstantRunoff.USUAL.count(profile, USUAL))).containsExactly("A", "B");
        var broken = InstantRunoff.USUAL.count(profile, USUAL.with(List.of(ORDER)));
        assertThat(names(broken)).containsExactly("A");
        assertThat(broken.rounds().getLast().ties()).hasSize(1);
    }

    @Test
    void a_tie_about_who_is_excluded_is_refused_where_nothing_breaks_it() {
        var profile = Elections.of("ABC", 1, "A * 3", "B * 2", "C * 2");
        assertThatThrownBy(() -> InstantRunoff.USUAL.count(profile, USUAL)).isInstanceOf(UnresolvedTie.class);
        var broken = InstantRunoff.USUAL.count(profile, USUAL.with(List.of(ORDER)));
        assertThat(broken.rounds().getFirst().excluded())
                .extracting(Candidate::id)
                .containsExactly("C");
    }

    @Test
    void an_earlier_round_breaks_a_tie() {
        var profile = Elections.of("ABCD", 1, "A * 6", "B * 3", "C * 2", "D>C * 1");
        var options = USUAL.with(List.of(new TieBreak.PreviousRounds(TieBreak.Direction.BACKWARDS)));
        // A has exactly half. D goes to C; B and C have three each, and B had more before.
        var count = InstantRunoff.USUAL.count(profile, options);
        assertThat(count.rounds().get(1).excluded()).extracting(Candidate::id).containsExactly("C");
    }

    @Test
    void an_overvote_ends_the_ballot_is_passed_over_or_counts_for_the_only_one_left() {
        String[] ballots = {"A=B>C * 3", "A * 2", "C * 4", "D>A=B * 1"};
        assertThat(first(Overvotes.EXHAUST, ballots)).containsExactly(2, 0, 4, 1);
        assertThat(first(Overvotes.SKIP, ballots)).containsExactly(2, 0, 7, 1);
        assertThat(first(Overvotes.EXHAUST_WHILE_SEVERAL_CONTINUE, ballots)).containsExactly(2, 0, 4, 1);
        var later = InstantRunoff.USUAL.count(
                Elections.of("ABC", 1, "A * 3", "B * 1", "C * 3", "B>A=B * 1"),
                USUAL.with(Overvotes.EXHAUST_WHILE_SEVERAL_CONTINUE));
        assertThat(names(later)).containsExactly("A");
        assertThatThrownBy(() -> first(Overvotes.SHARE, ballots)).isInstanceOf(CountRefused.class);
    }

    private static List<Integer> first(Overvotes overvotes, String... ballots) {
        return InstantRunoff.USUAL
                .count(Elections.of("ABCD", 1, ballots), USUAL.with(overvotes).with(List.of(ORDER)))
                .rounds()
                .getFirst()
                .tallies()
                .values()
                .stream()
                .map(votes -> votes.numerator().intValueExact())
                .toList();
    }

    @Test
    void empty_ranks_are_passed_over_as_many_as_are_allowed() {
        var profile = Elections.of("AB", 1, ">>A * 2", ">B * 1", "B * 2");
        assertThat(exhausted(profile, 0)).isEqualTo(Fraction.of(3));
        assertThat(exhausted(profile, 1)).isEqualTo(Fraction.of(2));
        assertThat(exhausted(profile, 2)).isEqualTo(Fraction.ZERO);
        // Nothing stands after these: that is not a skipped rank.
        var trailing = Elections.of("AB", 1, "A * 3", "B> > * 1");
        assertThat(InstantRunoff.USUAL
                        .count(trailing, USUAL.withSkippedRanks(0))
                        .rounds()
                        .getLast()
                        .exhausted())
                .isEqualTo(Fraction.ZERO);
    }

    private static Fraction exhausted(Profile profile, int skipped) {
        return InstantRunoff.USUAL
                .count(profile, USUAL.withSkippedRanks(skipped))
                .rounds()
                .getFirst()
                .exhausted();
    }

    @Test
    void who_together_have_fewer_votes_than_the_next_are_excluded_together() {
        var profile = Elections.of("ABCD", 1, "A * 7", "B * 5", "C>B * 2", "D>B * 2");
        var batch = new InstantRunoff(RunoffRules.USUAL.withBatch()).count(profile, USUAL);
        assertThat(batch.rounds()).hasSize(2);
        assertThat(batch.rounds().getFirst().excluded())
                .extracting(Candidate::id)
                .containsExactlyInAnyOrder("C", "D");
        assertThat(names(batch)).containsExactly("B");
        // Four and four: whoever is next could be overtaken.
        var close = Elections.of("ABCD", 1, "A * 7", "B * 4", "C>B * 1", "D>B * 3");
        assertThat(new InstantRunoff(RunoffRules.USUAL.withBatch())
                        .count(close, USUAL)
                        .rounds()
                        .getFirst()
                        .excluded())
                .extracting(Candidate::id)
                .containsExactly("C");
    }

    @Test
    void half_of_the_first_round_can_decide_to_the_end() {
        var profile = Elections.of("ABC", 1, "A * 4", "B * 3", "C * 2");
        var count = new InstantRunoff(RunoffRules.USUAL.withMajorityOfFirst()).count(profile, USUAL);
        assertThat(count.rounds().getLast().quota()).isEqualTo(Fraction.of(9, 2));
        assertThat(names(count)).containsExactly("A");
    }

    @Test
    void who_has_too_few_votes_is_excluded_first() {
        var profile = Elections.of("ABCD", 1, "A * 4", "B * 4", "C>B * 2", "D>A * 1");
        var count = new InstantRunoff(RunoffRules.USUAL.withLeastVotes(Fraction.of(3))).count(profile, USUAL);
        assertThat(count.rounds().getFirst().excluded())
                .extracting(Candidate::id)
                .containsExactly("C", "D");
        assertThat(names(count)).containsExactly("B");
    }

    @Test
    void who_stands_for_many_cannot_win() {
        var profile = Elections.of("ABW", 1, "W>B * 6", "A * 2", "B * 1");
        var count = new InstantRunoff(RunoffRules.USUAL.withoutChance(Set.of("W"))).count(profile, USUAL);
        assertThat(names(count)).containsExactly("B");
        assertThat(count.rounds().getFirst().excluded())
                .extracting(Candidate::id)
                .containsExactly("W");
    }

    @Test
    void one_seat_is_filled_from_candidates_who_stand() {
        assertThatThrownBy(() -> InstantRunoff.USUAL.count(Elections.of("AB", 2, "A * 1"), USUAL))
                .isInstanceOf(CountRefused.class);
        var nobody = new ProfileBuilder(Elections.candidates("A")).withdraw(0).build();
        assertThatThrownBy(() -> InstantRunoff.USUAL.count(nobody, USUAL)).isInstanceOf(CountRefused.class);
    }

    @Test
    void votes_are_conserved_and_whoever_leads_from_the_beginning_with_more_than_half_wins() {
        var elections = new RandomElections(11);
        int majorities = 0;
        for (int trial = 0; trial < 1000; trial++) {
            int size = elections.between(2, 7);
            var profile = RandomElections.profile(size, elections.ballots(size, 15));
            for (var overvotes : List.of(Overvotes.EXHAUST, Overvotes.SKIP, Overvotes.EXHAUST_WHILE_SEVERAL_CONTINUE)) {
                for (var rules :
                        List.of(RunoffRules.USUAL, RunoffRules.USUAL.withBatch().withUntilTwo())) {
                    var count = new InstantRunoff(rules)
                            .count(
                                    profile,
                                    USUAL.with(overvotes)
                                            .with(trial % 2 == 0 ? Duplicates.SKIP : Duplicates.EXHAUST)
                                            .withSkippedRanks(trial % 3)
                                            .with(List.of(new TieBreak.ByLot(Lot.ofSeed(new byte[32])))));
                    majorities += check(count) ? 1 : 0;
                }
            }
        }
        assertThat(majorities).isGreaterThan(100);
    }

    private static boolean check(Count count) {
        for (var round : count.rounds()) {
            assertThat(round.tallies().values().stream().reduce(round.exhausted(), Fraction::plus))
                    .isEqualTo(count.votes());
        }
        assertThat(count.ranking().stream().mapToInt(List::size).sum())
                .isEqualTo(count.candidates().size());
        assertThat(count.winners()).hasSize(1);
        var first = count.rounds().getFirst();
        var half = first.quota();
        for (var one : first.tallies().entrySet()) {
            if (half != null && one.getValue().isMoreThan(half)) {
                assertThat(count.winners()).containsExactly(one.getKey());
                return true;
            }
        }
        return false;
    }

    @Test
    void neither_the_order_of_ballots_nor_their_packing_nor_their_scale_matters() {
        var elections = new RandomElections(12);
        var options = USUAL.with(List.of(new TieBreak.ByLot(Lot.ofSeed(new byte[32]))));
        var scale = new Fraction(BigInteger.TEN.pow(30), BigInteger.valueOf(7));
        for (int trial = 0; trial < 300; trial++) {
            int size = elections.between(2, 6);
            var ballots = elections.ballots(size, 12);
            var count = InstantRunoff.USUAL.count(RandomElections.profile(size, ballots), options);
            assertThat(InstantRunoff.USUAL.count(RandomElections.profile(size, elections.shuffled(ballots)), options))
                    .isEqualTo(count);
            var large = ballots.stream()
                    .map(one ->
                            new RandomElections.Ballot(one.ranks(), one.weight().times(scale)))
                    .toList();
            var scaled = InstantRunoff.USUAL.count(RandomElections.profile(size, large), options);
            assertThat(scaled.ranking()).isEqualTo(count.ranking());
            assertThat(scaled.votes()).isEqualTo(count.votes().times(scale));
        }
    }

    private static List<String> names(Count count) {
        return count.winners().stream().map(Candidate::id).toList();
    }
}
