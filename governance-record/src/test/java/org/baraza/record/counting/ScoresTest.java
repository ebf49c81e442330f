package org.baraza.record.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.baraza.record.Fraction;
import org.baraza.record.counting.ScoredBallots.Ballot;
import org.junit.jupiter.api.Test;

class ScoresTest {
    private static final List<Candidate> THREE = Elections.candidates("A", "B", "C");

    @Test
    void scores_are_added_with_the_weight_of_their_ballot() {
        var count = new Scores.Score(Fraction.of(5))
                .count(election(
                        1,
                        ballot(Fraction.of(1, 3), "A", 5, "B", 2),
                        ballot(Fraction.of(2, 3), "B", 3, "C", 5),
                        ballot(Fraction.ONE, "A", 5)));
        assertThat(tallies(count)).containsExactly("20/3", "8/3", "10/3");
        assertThat(count.winners()).containsExactly(THREE.getFirst());
        assertThat(count.votes()).isEqualTo(Fraction.of(2));
    }

    @Test
    void a_score_above_the_most_or_below_zero_is_not_counted() {
        var election = election(
                1, ballot(Fraction.ONE, "A", 5), ballot(Fraction.ONE, "B", 6, "C", 1), ballot(Fraction.ONE, "C", -1));
        var count = new Scores.Score(Fraction.of(5)).count(election);
        assertThat(tallies(count)).containsExactly("5", "0", "0");
        assertThat(count.rounds().getFirst().exhausted()).isEqualTo(Fraction.of(2));
        assertThat(tallies(new Scores.Score(Fraction.of(6)).count(election))).containsExactly("5", "6", "1");
    }

    @Test
    void points_are_shared_out_up_to_their_number() {
        var election = election(
                2, ballot(Fraction.of(2), "A", 3, "B", 7), ballot(Fraction.ONE, "C", 11), ballot(Fraction.ONE, "C", 6));
        var count = new Scores.Allocation(Fraction.of(10)).count(election);
        assertThat(tallies(count)).containsExactly("6", "14", "6");
        // A and C are alike for the second seat.
        assertThat(count.winners()).extracting(Candidate::id).containsExactly("B", "A", "C");
        assertThat(count.rounds().getFirst().exhausted()).isEqualTo(Fraction.ONE);
    }

    @Test
    void what_is_no_election_is_refused() {
        assertThatThrownBy(() -> election(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> election(1, ballot(Fraction.ONE, "X", 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ballot(Fraction.ZERO, "A", 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Scores.Score(Fraction.ZERO)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ScoredBallots(Elections.candidates("A", "A"), 1, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_order_of_ballots_does_not_matter_and_each_gives_what_it_says() {
        var random = new Random(31);
        for (int trial = 0; trial < 300; trial++) {
            var ballots = new ArrayList<Ballot>();
            var given = Fraction.ZERO;
            for (int one = 0; one < 12; one++) {
                int first = random.nextInt(6);
                int second = random.nextInt(6);
                var weight = Fraction.of(1 + random.nextInt(3), 1 + random.nextInt(4));
                ballots.add(ballot(weight, "A", first, "C", second));
                given = given.plus(weight.times(first + second));
            }
            var count = new Scores.Score(Fraction.of(5)).count(new ScoredBallots(THREE, 1, ballots));
            Collections.shuffle(ballots, random);
            assertThat(new Scores.Score(Fraction.of(5)).count(new ScoredBallots(THREE, 1, ballots)))
                    .isEqualTo(count);
            assertThat(count.rounds().getFirst().tallies().values().stream().reduce(Fraction.ZERO, Fraction::plus))
                    .isEqualTo(given);
        }
    }

    private static ScoredBallots election(int seats, Ballot... ballots) {
        return new ScoredBallots(THREE, seats, List.of(ballots));
    }

    private static Ballot ballot(Fraction weight, Object... figures) {
        Map<String, Fraction> given = new HashMap<>();
        for (int one = 0; one < figures.length; one += 2) {
            given.put((String) figures[one], Fraction.of((Integer) figures[one + 1]));
        }
        return new Ballot(given, weight);
    }

    private static List<String> tallies(Count count) {
        return count.rounds().getFirst().tallies().values().stream()
                .map(Fraction::toString)
                .toList();
    }
}
