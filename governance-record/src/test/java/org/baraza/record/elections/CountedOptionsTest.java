package org.baraza.record.elections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.baraza.record.Fraction;
import org.baraza.record.elections.BallotPaper.Option;
import org.baraza.record.elections.CountedOptions.Figure;
import org.baraza.record.elections.ElectionCount.Ballot;
import org.baraza.record.platform.ElectionMethod;
import org.baraza.record.platform.ElectionRules;
import org.baraza.record.platform.ElectionTie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Figures that a meeting counted, held against the ballots that make them.
class CountedOptionsTest {
    private static final int MOST = 3;
    private static final int OPTIONS = 4;
    private static final BallotPaper PAPER = new BallotPaper(
            IntStream.rangeClosed(1, OPTIONS)
                    .mapToObj(one -> new Option("" + one, "Option " + one, null))
                    .toList(),
            "2");

    private static ElectionRules rules(ElectionMethod method) {
        var most = method.asksForMost() ? MOST : null;
        return new ElectionRules(method, null, most, null, null, List.of(ElectionTie.STATUS_QUO), null);
    }

    /// What a ballot gives each option it marks.
    private static Map<String, Integer> marked(ElectionMethod method, SplittableRandom random) {
        var given = new TreeMap<String, Integer>();
        var left = method == ElectionMethod.PLURALITY ? 1 : method.asksForMost() ? MOST : OPTIONS;
        for (int option = random.nextInt(1, OPTIONS + 1); option <= OPTIONS && left > 0; option++) {
            var figure = method.form() == ElectionMethod.Form.FIGURES ? random.nextInt(1, left + 1) : 1;
            given.put("" + option, figure);
            left -= method == ElectionMethod.SCORE ? 0 : figure;
        }
        return given;
    }

    private static Ballot ballot(ElectionMethod method, Map<String, Integer> given) {
        var marks = method.form() == ElectionMethod.Form.FIGURES
                ? Marks.giving(given)
                : Marks.marking(List.copyOf(given.keySet()));
        return new Ballot(marks, Fraction.ONE);
    }

    private static CountedOptions counted(long valid, Map<String, Long> sums) {
        return new CountedOptions(
                valid,
                0,
                IntStream.rangeClosed(1, OPTIONS)
                        .mapToObj(one -> new Figure("" + one, sums.getOrDefault("" + one, 0L)))
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(
            value = ElectionMethod.class,
            names = {"PLURALITY", "BLOCK_VOTE", "APPROVAL", "SCORE", "POINTS"})
    void the_figures_of_any_ballots_fit_and_elect_whom_the_ballots_elect(ElectionMethod method) {
        assertThat(method.isSummed()).isTrue();
        var random = new SplittableRandom(11);
        var tied = 0;
        for (int vote = 0; vote < 300; vote++) {
            var ballots = new ArrayList<Ballot>();
            var sums = new TreeMap<String, Long>();
            var voters = random.nextInt(1, 9);
            for (int voter = 0; voter < voters; voter++) {
                var given = marked(method, random);
                ballots.add(ballot(method, given));
                given.forEach((option, figure) -> sums.merge(option, (long) figure, Long::sum));
            }
            var seats = random.nextInt(1, OPTIONS);
            var figures = counted(voters, sums);
            assertThat(figures.fits(rules(method))).as("%s of %s", sums, voters).isTrue();
            var byBallots = ElectionCount.of(rules(method), PAPER, seats, ballots, null);
            var byFigures = ElectionCount.of(rules(method), PAPER, seats, figures);
            assertThat(byFigures.elected()).isEqualTo(byBallots.elected());
            assertThat(byFigures.tied()).isEqualTo(byBallots.tied());
            assertThat(byFigures.count().rounds().getFirst().tallies())
                    .isEqualTo(byBallots.count().rounds().getFirst().tallies());
            assertThat(byFigures.count().votes()).isEqualTo(Fraction.of(voters));
            tied += byFigures.tied().isEmpty() ? 0 : 1;
        }
        assertThat(tied).as("ties that nothing resolves").isPositive();
    }

    /// The nearest figures on either side, of ten ballots and at most three.
    @ParameterizedTest
    @CsvSource({
        "PLURALITY, 6, 4, true", "PLURALITY, 6, 3, false", "PLURALITY, 6, 5, false",
        "BLOCK_VOTE, 10, 0, true", "BLOCK_VOTE, 11, 0, false", "BLOCK_VOTE, 5, 4, false",
        "APPROVAL, 10, 10, true", "APPROVAL, 11, 10, false", "APPROVAL, 5, 4, false",
        "SCORE, 30, 30, true", "SCORE, 31, 0, false", "SCORE, 0, 0, true",
        "POINTS, 20, 10, true", "POINTS, 20, 11, false", "POINTS, 0, 0, true"
    })
    void figures_that_no_ballots_make_do_not_fit(ElectionMethod method, long first, long second, boolean fits) {
        assertThat(counted(10, Map.of("1", first, "2", second)).fits(rules(method)))
                .isEqualTo(fits);
    }

    /// Ten ballots of at most three marks make thirty, and not one more.
    @ParameterizedTest
    @CsvSource({"10, true", "11, false"})
    void no_ballot_marks_more_than_the_charter_lets(long last, boolean fits) {
        var sums = Map.of("1", 10L, "2", 10L, "3", 10L, "4", last - 10);
        assertThat(counted(10, sums).fits(rules(ElectionMethod.BLOCK_VOTE))).isEqualTo(fits);
    }

    @Test
    void a_method_that_needs_every_ballot_has_no_figures() {
        assertThat(ElectionMethod.SCHULZE.isSummed()).isFalse();
        var figures = counted(1, Map.of("1", 1L));
        assertThatThrownBy(() -> figures.fits(rules(ElectionMethod.SCHULZE)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
