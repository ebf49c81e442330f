package org.baraza.record.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.baraza.record.voting.Outcome.ADOPTED;
import static org.baraza.record.voting.Outcome.NOT_VALID;
import static org.baraza.record.voting.Outcome.REJECTED;
import static org.baraza.record.voting.Tallies.body;
import static org.baraza.record.voting.Tallies.charter;
import static org.baraza.record.voting.Tallies.line;
import static org.baraza.record.voting.Tallies.threshold;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.baraza.record.Fraction;
import org.baraza.record.platform.Base;
import org.baraza.record.platform.Charter;
import org.baraza.record.platform.Charters;
import org.baraza.record.platform.EmptyConstituency;
import org.baraza.record.platform.Measure;
import org.baraza.record.platform.RollKeeping;
import org.baraza.record.platform.Rule;
import org.baraza.record.platform.Unit;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DecisionTest {
    /// The design's example, calculated by hand.
    @Nested
    class the_floor_price {
        private final Charter charter = Charters.mlima();
        private final CountLine farmers = line("farmers", 17, 1, 1, 20);
        private final CountLine buyers = line("buyers", 3, 4, 0, 8);
        private final CountLine finance = line("finance", 4, 1, 1, 8);
        private final CountLine government = line("government", 7, 1, 1, 10);

        @Test
        void is_rejected_because_buyers_were_not_for_it() {
            var decision = price(farmers, buyers, finance, government);
            assertThat(decision.outcome()).isEqualTo(REJECTED);

            var quorum = decision.findings().getFirst();
            assertThat(quorum.part()).isEqualTo(Part.QUORUM);
            assertThat(quorum.holds()).isTrue();
            assertThat(quorum.children())
                    .extracting(Finding::constituency, DecisionTest::share)
                    .containsExactly(
                            tuple("farmers", "19/20"),
                            tuple("buyers", "7/8"),
                            tuple("finance", "3/4"),
                            tuple("government", "9/10"));

            var majority = decision.findings().getLast();
            assertThat(majority.part()).isEqualTo(Part.MAJORITY);
            assertThat(majority.holds()).isFalse();
            assertThat(majority.children()).extracting(Finding::holds).containsExactly(false, true);
            assertThat(majority.children().getFirst().children())
                    .filteredOn(one -> !one.holds())
                    .singleElement()
                    .satisfies(one -> {
                        assertThat(one.constituency()).isEqualTo("buyers");
                        assertThat(share(one)).isEqualTo("3/7");
                        assertThat(one.required()).isEqualTo(Fraction.of(1, 2));
                        assertThat(one.strict()).isTrue();
                    });
        }

        @Test
        void has_131_of_200_parts_of_the_weight_for_it_and_33_against() {
            var overall = price(farmers, buyers, finance, government)
                    .findings()
                    .getLast()
                    .children()
                    .getLast();
            assertThat(overall.reached())
                    .isEqualTo(new Finding.Reached(
                            Fraction.of(131, 200), Fraction.of(131 + 33, 200), Fraction.of(131, 164)));
            assertThat(overall.holds()).isTrue();
        }

        @Test
        void would_have_been_adopted_with_one_seat_of_the_buyers_for_it_instead_of_against() {
            assertThat(price(farmers, line("buyers", 4, 3, 0, 8), finance, government)
                            .outcome())
                    .isEqualTo(ADOPTED);
        }

        @Test
        void would_not_have_been_valid_with_only_half_of_the_buyers_present() {
            var decision = price(farmers, line("buyers", 4, 0, 0, 8), finance, government);
            assertThat(decision.outcome()).isEqualTo(NOT_VALID);
            assertThat(decision.findings()).extracting(Finding::holds).containsExactly(false, true);
        }

        @Test
        void weighs_a_farmers_seat_one_fiftieth_and_a_buyers_seat_one_fortieth() {
            assertThat(Weights.ofOne(charter, Map.of("farmers", 20L, "buyers", 8L, "finance", 8L, "government", 10L)))
                    .isEqualTo(Map.of(
                            "farmers", Fraction.of(1, 50),
                            "buyers", Fraction.of(1, 40),
                            "finance", Fraction.of(1, 40),
                            "government", Fraction.of(1, 50)));
        }

        private Decision price(CountLine... lines) {
            return Decision.of(charter, Objects.requireNonNull(charter.decisionType("price")), List.of(lines));
        }
    }

    @Nested
    class thresholds {
        @ParameterizedTest
        @CsvSource({
            "2, 1, true", // two of three is two thirds
            "19998, 10002, false", // 66.66% of 30000 is not
            "19999, 10001, false",
            "20000, 10000, true",
            "666666666666666666, 333333333333333334, false",
            "666666666666666667, 333333333333333333, true"
        })
        void two_thirds_is_two_thirds(long inFavour, long against, boolean passes) {
            var rule = threshold(Measure.FOR, Base.FOR_AND_AGAINST, Unit.HEADS, "2/3", false);
            assertThat(body(rule, line("members", inFavour, against, 0, inFavour + against))
                            .outcome())
                    .isEqualTo(passes ? ADOPTED : REJECTED);
        }

        @ParameterizedTest
        @CsvSource({"1/2,true", "1/2,false", "2/3,true", "2/3,false", "3/4,true", "3/5,false", "1/5,true", "99/100,true"
        })
        void the_nearest_figures_on_either_side_come_out_opposite(String share, boolean strict) {
            for (var unit : Unit.values()) {
                var rule = threshold(Measure.FOR, Base.FOR_AND_AGAINST, unit, share, strict);
                for (int all = 1; all <= 120; all++) {
                    var least = leastThatPasses(Fraction.parse(share), strict, all);
                    assertThat(body(rule, line("members", least, all - least, 0, all))
                                    .outcome())
                            .as("%s of %s", least, all)
                            .isEqualTo(ADOPTED);
                    if (least > 0) {
                        assertThat(body(rule, line("members", least - 1, all - least + 1, 0, all))
                                        .outcome())
                                .as("%s of %s", least - 1, all)
                                .isEqualTo(REJECTED);
                    }
                }
            }
        }

        private static int leastThatPasses(Fraction share, boolean strict, int all) {
            var numerator = share.numerator().intValueExact();
            var denominator = share.denominator().intValueExact();
            var floor = all * numerator / denominator;
            var exact = all * numerator % denominator == 0;
            return exact && !strict ? floor : floor + 1;
        }

        @Test
        void an_abstention_counts_only_where_the_charter_says_so() {
            var tally = line("members", 5, 3, 2, 10);
            assertThat(body(threshold(Measure.FOR, Base.FOR_AND_AGAINST, Unit.HEADS, "1/2", true), tally)
                            .outcome())
                    .isEqualTo(ADOPTED);
            assertThat(body(threshold(Measure.FOR, Base.VALID_VOTES, Unit.HEADS, "1/2", true), tally)
                            .outcome())
                    .isEqualTo(REJECTED);
            assertThat(body(threshold(Measure.FOR, Base.PRESENT, Unit.HEADS, "1/2", true), tally)
                            .outcome())
                    .isEqualTo(REJECTED);
        }

        @ParameterizedTest
        @CsvSource({"FOR,4/16", "AGAINST,3/16", "ABSTAIN,2/16", "VALID_VOTES,9/16", "PRESENT,12/16"})
        void each_measure_counts_what_it_says(Measure measure, String share) {
            var rule = threshold(measure, Base.ENTITLED, Unit.HEADS, share, false);
            var finding = body(rule, new CountLine("members", 4, 3, 2, 12, 16L))
                    .findings()
                    .getFirst();
            assertThat(share(finding)).isEqualTo(Fraction.parse(share).toString());
            assertThat(finding.holds()).isTrue();
        }

        @Test
        void numbers_of_any_size_are_added_exactly() {
            var rule = threshold(Measure.FOR, Base.FOR_AND_AGAINST, Unit.HEADS, "1/2", true);
            var most = Long.MAX_VALUE;
            assertThat(body(rule, new CountLine("members", most, most - 1, most, most, null))
                            .outcome())
                    .isEqualTo(ADOPTED);
            assertThat(body(rule, new CountLine("members", most, most, most, most, null))
                            .outcome())
                    .isEqualTo(REJECTED);
        }
    }

    @Nested
    class nothing_to_measure {
        @ParameterizedTest
        @EnumSource(Unit.class)
        void holds_no_threshold_not_even_one_of_nothing(Unit unit) {
            var rule = threshold(Measure.FOR, Base.FOR_AND_AGAINST, unit, "0", false);
            var finding = body(rule, line("members", 0, 0, 9, 9)).findings().getFirst();
            assertThat(finding.reached()).isEqualTo(new Finding.Reached(Fraction.ZERO, Fraction.ZERO, null));
            assertThat(finding.holds()).isFalse();
        }

        @ParameterizedTest
        @EnumSource(EmptyConstituency.class)
        void is_reached_by_a_body_without_seats(EmptyConstituency empty) {
            var charter = charter(empty, "a", "1/2", "b", "1/2");
            for (var rule : List.of(
                    new Rule.ForEachConstituency(threshold(Measure.FOR, Base.VALID_VOTES, Unit.HEADS, "0", false)),
                    threshold(Measure.PRESENT, Base.ENTITLED, Unit.WEIGHT, "0", false),
                    threshold(Measure.PRESENT, Base.ENTITLED, Unit.HEADS, "0", false))) {
                assertThat(Tallies.decide(charter, rule, line("a", 0, 0, 0, 0), line("b", 0, 0, 0, 0))
                                .outcome())
                        .isEqualTo(REJECTED);
            }
        }
    }

    @Nested
    class an_empty_constituency {
        private final CountLine ten = line("a", 6, 4, 0, 10);
        private final CountLine none = line("b", 0, 0, 0, 0);
        private final Rule halfOfTheWeight = threshold(Measure.PRESENT, Base.ENTITLED, Unit.WEIGHT, "1/2", true);

        @Test
        void gives_its_share_to_the_others_where_the_charter_says_so() {
            var charter = charter(EmptyConstituency.REDISTRIBUTED, "a", "1/2", "b", "1/2");
            var decision = Tallies.decide(charter, halfOfTheWeight, ten, none);
            assertThat(decision.outcome()).isEqualTo(ADOPTED);
            assertThat(share(decision.findings().getFirst())).isEqualTo("1");
        }

        @Test
        void keeps_weight_that_nobody_can_cast_where_the_charter_says_so() {
            var charter = charter(EmptyConstituency.STAYS_EMPTY, "a", "1/2", "b", "1/2");
            var decision = Tallies.decide(charter, halfOfTheWeight, ten, none);
            assertThat(decision.outcome()).isEqualTo(REJECTED);
            assertThat(share(decision.findings().getFirst())).isEqualTo("1/2");
        }

        @Test
        void gives_its_share_in_proportion() {
            var charter = charter(EmptyConstituency.REDISTRIBUTED, "a", "1/2", "b", "1/3", "c", "1/6");
            assertThat(Weights.ofOne(charter, Map.of("a", 3L, "b", 0L, "c", 1L)))
                    .isEqualTo(Map.of("a", Fraction.of(1, 4), "c", Fraction.of(1, 4)));
        }

        @ParameterizedTest
        @EnumSource(EmptyConstituency.class)
        void is_left_out_where_a_rule_must_hold_in_each(EmptyConstituency empty) {
            var charter = charter(empty, "a", "1/2", "b", "1/2");
            var each = new Rule.ForEachConstituency(
                    threshold(Measure.FOR, Base.FOR_AND_AGAINST, Unit.WEIGHT, "1/2", true));
            var decision = Tallies.decide(charter, each, ten, none);
            assertThat(decision.outcome()).isEqualTo(ADOPTED);
            assertThat(decision.findings().getFirst().children())
                    .extracting(Finding::constituency)
                    .containsExactly("a");
        }

        @ParameterizedTest
        @EnumSource(EmptyConstituency.class)
        void never_consents_by_silence_where_a_rule_names_it(EmptyConstituency empty) {
            var charter = charter(empty, "a", "1/2", "b", "1/2");
            var consent =
                    new Rule.InConstituency("b", threshold(Measure.FOR, Base.FOR_AND_AGAINST, Unit.HEADS, "1/2", true));
            assertThat(Tallies.decide(charter, consent, ten, none).outcome()).isEqualTo(REJECTED);
        }

        @ParameterizedTest
        @EnumSource(EmptyConstituency.class)
        void is_not_one_with_seats_and_without_votes(EmptyConstituency empty) {
            var charter = charter(empty, "a", "1/2", "b", "1/2");
            var each =
                    new Rule.ForEachConstituency(threshold(Measure.FOR, Base.FOR_AND_AGAINST, Unit.HEADS, "1/2", true));
            assertThat(Tallies.decide(charter, each, ten, line("b", 0, 0, 0, 5)).outcome())
                    .isEqualTo(REJECTED);
        }

        @Test
        void is_not_one_whose_body_keeps_the_roll() {
            var charter = charter(
                    EmptyConstituency.REDISTRIBUTED,
                    List.of(
                            new Charter.Constituency("a", "a", Fraction.of(1, 2), RollKeeping.RECORDED),
                            new Charter.Constituency("b", "b", Fraction.of(1, 2), RollKeeping.KEPT_BY_THE_BODY)));
            assertThat(Weights.ofOne(charter, Map.of("a", 5L))).isEqualTo(Map.of("a", Fraction.of(1, 10)));
        }
    }

    @Nested
    class composed_rules {
        private final Rule yes = threshold(Measure.FOR, Base.FOR_AND_AGAINST, Unit.HEADS, "1/2", true);
        private final Rule no = threshold(Measure.FOR, Base.FOR_AND_AGAINST, Unit.HEADS, "3/4", true);
        private final CountLine tally = line("members", 3, 2, 0, 5);

        @Test
        void all_of_needs_every_part_and_any_of_needs_one() {
            assertThat(body(new Rule.AllOf(List.of(yes, yes)), tally).outcome()).isEqualTo(ADOPTED);
            assertThat(body(new Rule.AllOf(List.of(yes, no)), tally).outcome()).isEqualTo(REJECTED);
            assertThat(body(new Rule.AnyOf(List.of(no, yes)), tally).outcome()).isEqualTo(ADOPTED);
            assertThat(body(new Rule.AnyOf(List.of(no, no)), tally).outcome()).isEqualTo(REJECTED);
        }

        @Test
        void every_part_leaves_its_line_also_where_an_earlier_one_settled_it() {
            assertThat(body(new Rule.AnyOf(List.of(yes, no)), tally)
                            .findings()
                            .getFirst()
                            .children())
                    .extracting(Finding::holds)
                    .containsExactly(true, false);
        }

        @Test
        void consent_of_one_constituency_is_asked_of_that_one_alone() {
            var charter = charter(EmptyConstituency.STAYS_EMPTY, "a", "9/10", "b", "1/10");
            var consent = new Rule.InConstituency("b", yes);
            assertThat(Tallies.decide(charter, consent, line("a", 0, 90, 0, 90), line("b", 1, 0, 0, 1))
                            .outcome())
                    .isEqualTo(ADOPTED);
        }
    }

    @Nested
    class the_parliaments_preset {
        private final Charter charter;

        the_parliaments_preset() throws IOException {
            charter = Charter.read(Files.readString(
                    Path.of("../infra/local/src/main/resources/org/baraza/local/european/charter.json")));
        }

        @ParameterizedTest
        @CsvSource({
            "401, 202, 14, ADOPTED",
            "300, 300, 5, REJECTED",
            "301, 300, 104, ADOPTED",
            "1, 0, 600, ADOPTED",
            "0, 0, 705, REJECTED"
        })
        void adopts_what_has_more_votes_for_than_against(long inFavour, long against, long abstain, Outcome outcome) {
            var present = inFavour + against + abstain;
            var tally = new CountLine("members", inFavour, against, abstain, present, null);
            var motion = Objects.requireNonNull(charter.decisionType("motion"));
            assertThat(Decision.of(charter, motion, List.of(tally)).outcome()).isEqualTo(outcome);
        }
    }

    @Test
    void a_tally_has_one_line_for_each_constituency_and_no_other() {
        var charter = charter(EmptyConstituency.STAYS_EMPTY, "a", "1/2", "b", "1/2");
        var rule = threshold(Measure.FOR, Base.FOR_AND_AGAINST, Unit.HEADS, "1/2", true);
        var a = line("a", 1, 0, 0, 1);
        var b = line("b", 1, 0, 0, 1);
        assertThatThrownBy(() -> Tallies.decide(charter, rule, a)).hasMessage("no line for b");
        assertThatThrownBy(() -> Tallies.decide(charter, rule, a, b, a)).hasMessage("two lines for a");
        assertThatThrownBy(() -> Tallies.decide(charter, rule, a, b, line("c", 9, 0, 0, 9)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a line for a constituency that the charter does not know");
    }

    private static String share(Finding finding) {
        return String.valueOf(Objects.requireNonNull(finding.reached()).share());
    }
}
