package org.baraza.record.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baraza.record.voting.Outcome.ADOPTED;
import static org.baraza.record.voting.Outcome.LAPSED;
import static org.baraza.record.voting.Outcome.NOT_VALID;
import static org.baraza.record.voting.Outcome.REJECTED;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baraza.record.Fraction;
import org.baraza.record.platform.Charter;
import org.baraza.record.platform.Guards;
import org.baraza.record.platform.Rule;
import org.baraza.record.platform.TieBreak;
import org.baraza.record.platform.UnmetQuorum;
import org.baraza.record.voting.RandomVotes.Vote;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What is true of every vote, tried on seeded random charters, rules and tallies.
class DecisionPropertiesTest {
    static Stream<Vote> votes() {
        return new RandomVotes(2).stream().limit(1500);
    }

    @Test
    void the_cases_come_out_in_every_way() {
        assertThat(votes().collect(Collectors.groupingBy(vote -> vote.decision().outcome(), Collectors.counting())))
                .hasSize(Outcome.values().length)
                .allSatisfy((outcome, number) ->
                        assertThat(number).as("%s", outcome).isGreaterThan(100));
    }

    @Test
    void every_kind_of_rule_holds_in_some_cases_and_not_in_others() {
        var byRule = votes().flatMap(vote -> vote.decision().findings().stream())
                .flatMap(DecisionPropertiesTest::withChildren)
                .collect(Collectors.groupingBy(
                        Finding::rule, Collectors.partitioningBy(Finding::holds, Collectors.counting())));
        assertThat(byRule)
                .containsOnlyKeys(
                        "all-of",
                        "any-of",
                        "for-each-constituency",
                        "for-some-constituencies",
                        "in-constituency",
                        "in-group",
                        "threshold",
                        "at-least",
                        "participation",
                        "safeguard",
                        "casting-vote",
                        "lot")
                .allSatisfy(
                        (rule, held) -> assertThat(held.values()).as("%s", rule).allMatch(number -> number > 4));
    }

    private static Stream<Finding> withChildren(Finding finding) {
        return Stream.concat(
                Stream.of(finding), finding.children().stream().flatMap(DecisionPropertiesTest::withChildren));
    }

    @ParameterizedTest
    @MethodSource("votes")
    void the_order_of_the_lines_changes_nothing(Vote vote) {
        var lines = new ArrayList<>(vote.tally().lines());
        var groups = new ArrayList<>(vote.tally().groups());
        Collections.shuffle(lines, new Random(vote.number()));
        Collections.shuffle(groups, new Random(vote.number()));
        var shuffled = vote.with(lines, groups);
        assertThat(Decision.of(vote.charter(), vote.type(), shuffled)).isEqualTo(vote.decision());
    }

    @ParameterizedTest
    @MethodSource("votes")
    void a_stricter_majority_never_turns_rejected_into_adopted(Vote vote) {
        for (var stricter : List.<Function<Rule.Threshold, Rule.Threshold>>of(
                DecisionPropertiesTest::strict, DecisionPropertiesTest::higher)) {
            var type = RandomVotes.with(
                    vote.type(), vote.type().quorum(), each(vote.type().counted(), stricter));
            var outcome = Decision.of(vote.charter(), type, vote.tally()).outcome();
            if (vote.decision().outcome() != ADOPTED) {
                assertThat(outcome).isNotEqualTo(ADOPTED);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("votes")
    void a_stricter_quorum_never_makes_a_vote_valid(Vote vote) {
        var quorum = vote.type().quorum();
        if (quorum != null && !vote.decision().findings().getFirst().holds()) {
            var type = RandomVotes.with(
                    vote.type(),
                    each(quorum, DecisionPropertiesTest::higher),
                    vote.type().counted());
            assertThat(Decision.of(vote.charter(), type, vote.tally()).outcome())
                    .isEqualTo(vote.decision().outcome());
        }
    }

    @ParameterizedTest
    @MethodSource("votes")
    void splitting_a_constituency_into_equal_halves_that_vote_alike_changes_nothing(Vote vote) {
        var doubled = vote.doubled();
        var split = doubled.split();
        assertThat(split.decision().outcome()).isEqualTo(doubled.decision().outcome());
    }

    @ParameterizedTest
    @MethodSource("votes")
    void the_figures_of_the_findings_recompute_the_outcome(Vote vote) {
        var decision = vote.decision();
        var quorate = true;
        var valid = true;
        var adopted = false;
        for (var finding : decision.findings()) {
            switch (finding.part()) {
                case QUORUM -> quorate = recomputed(finding);
                // The casting vote or the lot comes after the majority, and is the last word.
                case MAJORITY, TIE_BREAK -> adopted = recomputed(finding);
                case SAFEGUARD -> valid &= recomputed(finding) || (!adopted && guardsAdoption(vote, finding));
            }
        }
        var missed = vote.type().unmetQuorum() == UnmetQuorum.LAPSED ? LAPSED : NOT_VALID;
        assertThat(decision.outcome()).isEqualTo(!quorate ? missed : !valid ? NOT_VALID : adopted ? ADOPTED : REJECTED);
    }

    /// Neither a lot for nor one against does anything where there is no tie.
    @ParameterizedTest
    @MethodSource("votes")
    void a_lot_decides_ties_and_nothing_else(Vote vote) {
        var type = vote.type();
        var evaluation = new Evaluation(vote.charter(), vote.tally());
        var drawn = type.tieBreak() == TieBreak.LOT && evaluation.isDivided(type.counted());
        assertThat(vote.decision().findings().stream().filter(one -> one.rule().equals("lot")))
                .hasSize(drawn ? 1 : 0);
        var outcomes = Stream.of(RandomVotes.LOT_FOR, RandomVotes.LOT_AGAINST)
                .map(lot -> Decision.of(vote.charter(), type, vote.drawing(lot)).outcome())
                .toList();
        if (drawn) {
            assertThat(outcomes.getLast()).isNotEqualTo(ADOPTED);
        } else {
            assertThat(outcomes).containsExactly(outcomes.getFirst(), outcomes.getFirst());
        }
    }

    @ParameterizedTest
    @MethodSource("votes")
    void the_weight_of_the_whole_roll_is_what_the_charter_gives_to_those_seated(Vote vote) {
        var whole = vote.weightOf(line -> Objects.requireNonNull(line.entitled()));
        var empty = vote.tally().lines().stream()
                .filter(line -> Objects.requireNonNull(line.entitled()) == 0)
                .map(line -> shareOfWhole(vote.charter(), line.constituency()))
                .reduce(Fraction.ZERO, Fraction::plus);
        switch (vote.charter().emptyConstituency()) {
            case REDISTRIBUTED ->
                assertThat(whole).isEqualTo(empty.equals(Fraction.ONE) ? Fraction.ZERO : Fraction.ONE);
            case STAYS_EMPTY -> assertThat(whole.plus(empty)).isEqualTo(Fraction.ONE);
        }
    }

    /// By going up the tree, where the weights come down.
    private static Fraction shareOfWhole(Charter charter, String constituency) {
        return charter.tree()
                .filter(one -> one.leaves().stream().anyMatch(leaf -> leaf.id().equals(constituency)))
                .map(Charter.Constituency::share)
                .reduce(Fraction.ONE, Fraction::times);
    }

    @ParameterizedTest
    @MethodSource("votes")
    void weight_for_against_and_abstaining_is_the_weight_of_the_valid_votes(Vote vote) {
        assertThat(vote.weightOf(CountLine::inFavour)
                        .plus(vote.weightOf(CountLine::against))
                        .plus(vote.weightOf(CountLine::abstain)))
                .isEqualTo(vote.weightOf(CountLine::validVotes));
    }

    private static boolean guardsAdoption(Vote vote, Finding finding) {
        return Objects.requireNonNull(vote.type().safeguards()).stream()
                .anyMatch(one -> one.id().equals(finding.safeguard()) && one.guards() == Guards.ADOPTION);
    }

    private static boolean recomputed(Finding finding) {
        var children = finding.children().stream()
                .map(DecisionPropertiesTest::recomputed)
                .toList();
        var holds = switch (finding.rule()) {
            case "any-of" -> children.contains(true);
            case "threshold", "participation" -> reached(finding);
            case "at-least" ->
                Objects.requireNonNull(finding.reached())
                                .numerator()
                                .compareTo(Fraction.of(Objects.requireNonNull(finding.number())))
                        >= 0;
            case "for-some-constituencies" ->
                children.stream().filter(held -> held).count() >= Objects.requireNonNull(finding.number());
            case "lot" -> finding.choice() == Choice.FOR;
            default -> !children.isEmpty() && !children.contains(false);
        };
        assertThat(holds).isEqualTo(finding.holds());
        return holds;
    }

    private static boolean reached(Finding finding) {
        var reached = Objects.requireNonNull(finding.reached());
        var required = Objects.requireNonNull(finding.required());
        if (reached.denominator().isZero()) {
            assertThat(reached.share()).isNull();
            return false;
        }
        assertThat(Objects.requireNonNull(reached.share()).times(reached.denominator()))
                .isEqualTo(reached.numerator());
        var compared = reached.numerator().compareTo(required.times(reached.denominator()));
        return Objects.requireNonNull(finding.strict()) ? compared > 0 : compared >= 0;
    }

    private static Rule each(Rule rule, Function<Rule.Threshold, Rule.Threshold> change) {
        return switch (rule) {
            case Rule.AllOf(var rules) ->
                new Rule.AllOf(rules.stream().map(one -> each(one, change)).toList());
            case Rule.AnyOf(var rules) ->
                new Rule.AnyOf(rules.stream().map(one -> each(one, change)).toList());
            case Rule.ForEachConstituency(var holds) -> new Rule.ForEachConstituency(each(holds, change));
            case Rule.InConstituency(var constituency, var holds) ->
                new Rule.InConstituency(constituency, each(holds, change));
            case Rule.ForSomeConstituencies(var number, var holds) ->
                new Rule.ForSomeConstituencies(number, each(holds, change));
            case Rule.InGroup(var group, var holds) -> new Rule.InGroup(group, each(holds, change));
            case Rule.Threshold threshold -> change.apply(threshold);
            case Rule.AtLeast _, Rule.Participation _ -> rule;
        };
    }

    private static Rule.Threshold strict(Rule.Threshold rule) {
        return new Rule.Threshold(rule.measure(), rule.of(), rule.by(), rule.share(), true);
    }

    private static Rule.Threshold higher(Rule.Threshold rule) {
        var share = rule.share().plus(Fraction.ONE).times(Fraction.of(1, 2));
        return new Rule.Threshold(rule.measure(), rule.of(), rule.by(), share, rule.strict());
    }
}
