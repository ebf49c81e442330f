package org.baraza.record.constitutions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.baraza.record.Fraction;
import org.baraza.record.counting.CountRefused;
import org.baraza.record.counting.Lot;
import org.baraza.record.elections.BallotPaper;
import org.baraza.record.elections.BallotPaper.Option;
import org.baraza.record.elections.ElectionCount;
import org.baraza.record.elections.ElectionCount.Ballot;
import org.baraza.record.elections.Marks;
import org.baraza.record.platform.Charter;
import org.baraza.record.platform.ElectionMethod;
import org.baraza.record.platform.ElectionRules;
import org.baraza.record.platform.Preset;
import org.baraza.record.platform.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// How the bodies of the presets elect their boards.
class PresetElectionsTest {
    private static final Lot LOT = Lot.ofSeed(new byte[32]);

    static List<Preset> electing() {
        return Preset.all().stream()
                .filter(one -> one.read().decisionTypes().stream().anyMatch(type -> type.election() != null))
                .toList();
    }

    @Test
    void these_elect_their_boards() {
        assertThat(electing())
                .extracting(Preset::id)
                .containsExactly(
                        "cooperative",
                        "fairtrade-international",
                        "indian-agricultural-cooperative",
                        "kenyan-cooperative",
                        "swiss-association");
    }

    @ParameterizedTest
    @MethodSource("electing")
    void where_a_source_does_not_say_how_votes_are_counted_the_preset_says_that_it_chose(Preset preset) {
        var types = preset.read().decisionTypes();
        int place = IntStream.range(0, types.size())
                .filter(one -> types.get(one).election() != null)
                .findFirst()
                .orElseThrow();
        var election = "/decisionTypes/" + place + "/election";
        assertThat(preset.open().stream().anyMatch(one -> one.equals(election) || one.equals(election + "/method")))
                .isEqualTo(!preset.sources().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"kenyan-cooperative", "swiss-association", "indian-agricultural-cooperative"})
    void where_a_law_leaves_the_number_to_the_statutes_the_call_says_it(String preset) {
        assertThat(rules(preset).seats()).isNull();
    }

    @Test
    void a_minority_of_a_cooperative_elects_its_part_of_the_board() {
        var rules = rules("cooperative");
        assertThat(rules.seats()).isEqualTo(5);
        // The quota of 60 ballots for 5 seats is 11: after three seats and one, the lists have 7 and 9 left; or 9 and
        // 7.
        assertThat(elected(rules, paper(9), 5, lists(40, 20))).containsExactlyInAnyOrder("1", "2", "3", "6", "7");
        assertThat(elected(rules, paper(9), 5, lists(42, 18))).containsExactlyInAnyOrder("1", "2", "3", "4", "6");
    }

    private static List<Ballot> lists(int larger, int smaller) {
        return List.of(
                new Ballot(Marks.ranking(List.of("1", "2", "3", "4", "5")), Fraction.of(larger)),
                new Ballot(Marks.ranking(List.of("6", "7", "8", "9")), Fraction.of(smaller)));
    }

    @Test
    void two_women_and_one_of_a_scheduled_caste_or_tribe_are_on_the_board_of_an_indian_cooperative() {
        var rules = rules("indian-agricultural-cooperative");
        var paper = new BallotPaper(
                List.of(
                        new Option("1", "A", null),
                        new Option("2", "B", null),
                        new Option("3", "C", null),
                        new Option("4", "D", List.of("women")),
                        new Option("5", "E", List.of("women", "scheduled")),
                        new Option("6", "F", List.of("scheduled"))),
                null);
        var ballots = List.of(
                new Ballot(Marks.ranking(List.of("1", "2", "3")), Fraction.of(90)),
                new Ballot(Marks.ranking(List.of("4")), Fraction.of(3)),
                new Ballot(Marks.ranking(List.of("5")), Fraction.of(2)),
                new Ballot(Marks.ranking(List.of("6")), Fraction.of(5)));
        assertThat(elected(rules, paper, 3, ballots)).containsExactlyInAnyOrder("1", "4", "5");
        assertThat(elected(rules, paper, 4, ballots)).containsExactlyInAnyOrder("1", "2", "4", "5");
        var oneWoman = new BallotPaper(
                paper.options().stream().filter(one -> !one.id().equals("4")).toList(), null);
        assertThatThrownBy(() -> ElectionCount.check(rules, oneWoman, 3)).isInstanceOf(CountRefused.class);
    }

    @Test
    void four_of_fairtrades_board_are_nominated_by_producers_four_by_national_organisations_three_are_independent() {
        var rules = rules("fairtrade-international");
        assertThat(rules.counts()).isEqualTo(Unit.WEIGHT);
        assertThat(rules.method())
                .as("parts of one whole need more than a few decimals")
                .isEqualTo(ElectionMethod.MEEK);
        var categories = List.of("producers", "national", "independent");
        var paper = new BallotPaper(
                IntStream.rangeClosed(1, 18)
                        .mapToObj(one ->
                                new Option(Integer.toString(one), "Option " + one, List.of(categories.get(one % 3))))
                        .toList(),
                null);
        var ids = new ArrayList<>(paper.options().stream().map(Option::id).toList());
        var random = new Random(2011);
        for (int election = 0; election < 50; election++) {
            var ballots = new ArrayList<Ballot>();
            for (int voter = 0; voter < 24; voter++) {
                Collections.shuffle(ids, random);
                ballots.add(new Ballot(
                        Marks.ranking(List.copyOf(ids.subList(0, 1 + random.nextInt(18)))), Fraction.of(1, 24)));
            }
            var elected = elected(rules, paper, 11, ballots);
            assertThat(categories.stream()
                            .map(category -> elected.stream()
                                    .filter(one ->
                                            paper.option(one).orElseThrow().standsFor(category))
                                    .count())
                            .toList())
                    .containsExactly(4L, 4L, 3L);
        }
    }

    private static List<String> elected(ElectionRules rules, BallotPaper paper, int seats, List<Ballot> ballots) {
        return ElectionCount.of(rules, paper, seats, ballots, LOT).elected();
    }

    private static ElectionRules rules(String preset) {
        return Preset.named(preset).read().decisionTypes().stream()
                .map(Charter.DecisionType::election)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    private static BallotPaper paper(int options) {
        return new BallotPaper(
                IntStream.rangeClosed(1, options)
                        .mapToObj(one -> new Option(Integer.toString(one), "Option " + one, null))
                        .toList(),
                null);
    }
}
