package org.baraza.record.voting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.baraza.record.Fraction;
import org.baraza.record.platform.Base;
import org.baraza.record.platform.EmptyConstituency;
import org.baraza.record.platform.Measure;
import org.baraza.record.platform.TieBreak;
import org.baraza.record.platform.Unit;
import org.baraza.record.voting.Electorate.Cell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Held to every single thing that everybody in a small body could have done.
class SmallestChangeTest {
    /// More than this many is more than the oracle can try.
    private static final long TRIED = 4_000;

    record Small(RandomVotes.Vote vote, Electorate electorate) {
        @Override
        public String toString() {
            return "vote " + vote.number();
        }
    }

    static Stream<Small> votes() {
        return new RandomVotes(7)
                .stream()
                        .limit(4_000)
                        .map(SmallestChangeTest::small)
                        .flatMap(vote -> Electorate.of(vote.charter(), vote.type(), vote.tally()).stream()
                                .map(electorate -> new Small(vote, electorate)))
                        .filter(small -> ways(small.electorate()) <= TRIED)
                        .limit(500);
    }

    @Test
    void the_cases_turn_both_ways_and_some_never() {
        var turned = votes().map(SmallestChangeTest::told).toList();
        assertThat(turned.stream().filter(List::isEmpty).count()).isGreaterThan(20);
        assertThat(turned.stream().filter(all -> all.contains(Outcome.ADOPTED)).count())
                .isGreaterThan(50);
        assertThat(turned.stream()
                        .filter(all -> !all.isEmpty() && !all.contains(Outcome.ADOPTED))
                        .count())
                .isGreaterThan(50);
    }

    private static List<Outcome> told(Small small) {
        return SmallestChange.of(
                        small.vote().charter(),
                        small.vote().type(),
                        small.vote().tally())
                .map(change -> List.of(change.decision().outcome()))
                .orElse(List.of());
    }

    @ParameterizedTest
    @MethodSource("votes")
    void nobody_finds_a_smaller_change_by_trying_all(Small small) {
        var vote = small.vote();
        var change = SmallestChange.of(vote.charter(), vote.type(), vote.tally());
        var tried = byTryingAll(vote, small.electorate());
        assertThat(change.map(SmallestChange::voters))
                .as("%s %s %s", vote.charter().silentConstituency(), vote.type(), vote.tally())
                .isEqualTo(tried.stream().boxed().findFirst());
        if (change.isPresent()) {
            var turned = change.get();
            assertThat(turned.decision().outcome() == Outcome.ADOPTED)
                    .isNotEqualTo(vote.decision().outcome() == Outcome.ADOPTED);
            assertThat(turned.moves().stream()
                            .mapToLong(SmallestChange.Move::voters)
                            .sum())
                    .isEqualTo(turned.voters());
        }
    }

    /// The same charter and rules, and so few voters that everything can be tried.
    private static RandomVotes.Vote small(RandomVotes.Vote vote) {
        var random = new SplittableRandom(vote.number());
        var lines = new ArrayList<CountLine>();
        var groups = new ArrayList<GroupLine>();
        for (var leaf : vote.charter().leaves()) {
            var sum = new long[5];
            for (var group : vote.type().groups()) {
                var counts = counts(random, 3);
                Arrays.setAll(sum, i -> sum[i] + counts[i]);
                groups.add(GroupLine.of(group, line(leaf.id(), counts)));
            }
            var rest = counts(random, 5);
            Arrays.setAll(sum, i -> sum[i] + rest[i]);
            lines.add(line(leaf.id(), sum));
        }
        var chair = random.nextInt(4) == 0
                ? null
                : Objects.requireNonNull(vote.tally().castingVote());
        var tally = new Tally(lines, groups, chair, List.of(), vote.tally().lot());
        return new RandomVotes.Vote(vote.number(), vote.charter(), vote.type(), tally);
    }

    private static long[] counts(SplittableRandom random, int atMost) {
        var counts = new long[5];
        for (int i = random.nextInt(atMost + 1); i > 0; i--) {
            counts[random.nextInt(5)]++;
        }
        return counts;
    }

    private static CountLine line(String constituency, long[] counts) {
        var present = counts[0] + counts[1] + counts[2] + counts[3];
        var entitled = present + counts[4];
        return new CountLine(
                constituency, counts[0], counts[1], counts[2], present, entitled, entitled + 2, entitled + 1);
    }

    private static long ways(Electorate electorate) {
        return electorate.cells().stream()
                .mapToLong(cell -> others(cell.counts()).size())
                .reduce(1, (a, b) -> Math.min(TRIED + 1, a * b));
    }

    /// Everything the people of a cell could have done. Nobody comes to a meeting in order not to vote.
    private static List<long[]> others(long[] counts) {
        var people = Arrays.stream(counts).sum();
        var all = new ArrayList<long[]>();
        for (long inFavour = 0; inFavour <= people; inFavour++) {
            for (long against = 0; inFavour + against <= people; against++) {
                for (long abstain = 0; inFavour + against + abstain <= people; abstain++) {
                    for (long there = 0;
                            there <= counts[3] && inFavour + against + abstain + there <= people;
                            there++) {
                        all.add(new long[] {
                            inFavour, against, abstain, there, people - inFavour - against - abstain - there
                        });
                    }
                }
            }
        }
        return all;
    }

    private static OptionalLong byTryingAll(RandomVotes.Vote vote, Electorate electorate) {
        var cells = electorate.cells();
        var options = cells.stream().map(cell -> others(cell.counts())).toList();
        var least = new Least(vote, cells, options);
        least.from(0, 0, new long[cells.size()][]);
        return least.found == Long.MAX_VALUE ? OptionalLong.empty() : OptionalLong.of(least.found);
    }

    private static final class Least {
        private final RandomVotes.Vote vote;
        private final List<Cell> cells;
        private final List<List<long[]>> options;
        private final boolean adopted;
        private long found = Long.MAX_VALUE;

        Least(RandomVotes.Vote vote, List<Cell> cells, List<List<long[]>> options) {
            this.vote = vote;
            this.cells = cells;
            this.options = options;
            this.adopted = vote.decision().outcome() == Outcome.ADOPTED;
        }

        void from(int cell, long moved, long[][] counts) {
            if (moved >= found) {
                return;
            }
            if (cell == cells.size()) {
                if (turns(counts)) {
                    found = moved;
                }
                return;
            }
            for (var other : options.get(cell)) {
                counts[cell] = other;
                var own = cells.get(cell).counts();
                var leave = 0L;
                for (int i = 0; i < own.length; i++) {
                    leave += Math.max(0, own[i] - other[i]);
                }
                from(cell + 1, moved + leave, counts);
            }
        }

        /// Where it is not told how the chair or another lot would break a tie, only what fails for another reason has
        /// turned.
        private boolean turns(long[][] counts) {
            var tally = Electorate.tally(cells, vote.tally(), counts);
            var decision = Decision.of(vote.charter(), vote.type(), tally);
            var casting = tally.castingVote();
            var evaluation = new Evaluation(vote.charter(), tally);
            var counted = vote.type().counted();
            var tieBreak = vote.type().tieBreak();
            if ((tieBreak == TieBreak.LOT && evaluation.isDivided(counted))
                    || (tieBreak == TieBreak.CHAIR
                            && evaluation.isTied(counted)
                            && (casting == null || !casting.isAmong(tally.lines())))) {
                return adopted
                        && decision.findings().stream()
                                .anyMatch(one ->
                                        (one.part() == Part.QUORUM || one.part() == Part.SAFEGUARD) && !one.holds());
            }
            return (decision.outcome() == Outcome.ADOPTED) != adopted;
        }
    }

    /// Nobody knows how it would have fallen on other ballots; where nobody is for, none is drawn.
    @Test
    void what_another_lot_would_have_said_is_not_counted_on() {
        var charter = Tallies.charter(EmptyConstituency.STAYS_EMPTY, "members", "1");
        var type = Tallies.byLot();
        var tied = new Tally(
                List.of(Tallies.line("members", 2, 2, 0, 4)), List.of(), null, List.of(), RandomVotes.LOT_AGAINST);
        assertThat(SmallestChange.of(charter, type, tied).map(SmallestChange::voters))
                .hasValue(1L);
        var ahead = Tally.of(List.of(Tallies.line("members", 3, 2, 0, 5)));
        assertThat(SmallestChange.of(charter, type, ahead)).hasValueSatisfying(change -> {
            assertThat(change.voters()).isEqualTo(1);
            assertThat(change.moves())
                    .containsExactly(new SmallestChange.Move("members", null, Choice.FOR, Choice.AGAINST, false, 1));
        });
        var one = Tally.of(List.of(Tallies.line("members", 1, 0, 0, 1)));
        assertThat(SmallestChange.of(charter, type, one))
                .hasValueSatisfying(change -> assertThat(change.voters()).isEqualTo(1));
    }

    /// Abstaining neither helps a two thirds majority of the votes for and against nor stands in its way.
    @Test
    void one_who_was_against_weighs_more_than_one_who_abstained() {
        var charter = Tallies.charter(EmptyConstituency.STAYS_EMPTY, "members", "1");
        var twoThirds =
                Tallies.decisionType(Tallies.threshold(Measure.FOR, Base.FOR_AND_AGAINST, Unit.HEADS, "2/3", false));
        var change = SmallestChange.of(charter, twoThirds, Tally.of(List.of(Tallies.line("members", 13, 8, 4, 30))));
        assertThat(change).hasValueSatisfying(found -> {
            assertThat(found.voters()).isEqualTo(1);
            assertThat(found.moves())
                    .containsExactly(new SmallestChange.Move("members", null, Choice.AGAINST, Choice.FOR, false, 1));
            assertThat(found.decision().outcome()).isEqualTo(Outcome.ADOPTED);
            assertThat(found.decision().findings().getFirst().reached())
                    .isEqualTo(Finding.Reached.of(Fraction.of(14), Fraction.of(21)));
        });
    }

    /// Nobody is left who could have come.
    @Test
    void nothing_turns_what_a_body_without_people_decided() {
        var charter = Tallies.charter(EmptyConstituency.STAYS_EMPTY, "members", "1");
        var majority =
                Tallies.decisionType(Tallies.threshold(Measure.FOR, Base.FOR_AND_AGAINST, Unit.HEADS, "1/2", true));
        assertThat(SmallestChange.of(charter, majority, Tally.of(List.of(Tallies.line("members", 0, 0, 0, 0)))))
                .isEmpty();
    }

    @Test
    void thousands_are_counted_as_fast_as_few() {
        var charter = Tallies.charter(EmptyConstituency.STAYS_EMPTY, "members", "1");
        var majority =
                Tallies.decisionType(Tallies.threshold(Measure.FOR, Base.FOR_AND_AGAINST, Unit.HEADS, "1/2", true));
        var tally = Tally.of(List.of(Tallies.line("members", 1_000_001, 2_000_000, 0, 3_000_001)));
        assertThat(SmallestChange.of(charter, majority, tally).map(SmallestChange::voters))
                .hasValue(500_000L);
    }
}
