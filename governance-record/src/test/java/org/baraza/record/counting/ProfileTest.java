package org.baraza.record.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.baraza.record.Fraction;
import org.junit.jupiter.api.Test;

class ProfileTest {
    @Test
    void equal_rankings_are_kept_once_with_the_sum_of_their_weights() {
        var profile = Elections.of("ABC", 2, "A>B*3", "B>A", "A>B*4", "A>B>C", "");
        assertThat(profile.size()).isEqualTo(4);
        assertThat(profile.papers()).isEqualTo(5);
        assertThat(profile.wholeWeight(0)).isEqualTo(7);
        assertThat(profile.ranks(0)).isEqualTo(List.of(List.of(0), List.of(1)));
        assertThat(profile.ranks(3)).isEmpty();
        assertThat(profile.total()).isEqualTo(Fraction.of(10));
        assertThat(profile.seats()).isEqualTo(2);
    }

    @Test
    void a_rank_has_one_candidate_or_several_or_none() {
        var profile = Elections.of("ABCD", 1, "A=B>>C>D", "A>B>>C>D", "A>B=C", "A=C=A");
        assertThat(profile.ranks(0)).isEqualTo(List.of(List.of(0, 1), List.of(), List.of(2), List.of(3)));
        assertThat(profile.ranks(1)).isEqualTo(List.of(List.of(0), List.of(1), List.of(), List.of(2), List.of(3)));
        assertThat(profile.ranks(2)).isEqualTo(List.of(List.of(0), List.of(1, 2)));
        assertThat(profile.ranks(3)).isEqualTo(List.of(List.of(0, 2)));
    }

    @Test
    void an_overvote_without_names_is_a_rank_of_its_own() {
        var builder = new ProfileBuilder(Elections.candidates("A", "B"));
        builder.overvote();
        builder.rank(1);
        builder.ballot(1);
        var profile = builder.build();
        assertThat(profile.entry(0)).isEqualTo(Profile.OVERVOTED);
        assertThat(Profile.isCandidate(profile.entry(0))).isFalse();
        assertThat(Profile.opensRank(profile.entry(0))).isTrue();
        assertThat(Profile.candidate(profile.entry(1))).isEqualTo(1);
    }

    @Test
    void weights_are_exact_fractions_where_one_is_no_whole_number() {
        var builder = new ProfileBuilder(Elections.candidates("A", "B"));
        builder.rank(0);
        builder.ballot(2);
        builder.rank(1);
        builder.ballot(Fraction.of(1, 3));
        builder.rank(0);
        builder.ballot(Fraction.of(1, 7));
        builder.rank(0);
        builder.ballot(Fraction.of(4, 2));
        var profile = builder.build();
        assertThat(profile.isWhole()).isFalse();
        assertThat(profile.weight(0)).isEqualTo(Fraction.of(29, 7));
        assertThat(profile.weight(1)).isEqualTo(Fraction.of(1, 3));
        assertThat(profile.total()).isEqualTo(Fraction.of(94, 21));
        assertThat(profile.denominator()).isEqualTo(BigInteger.valueOf(21));
        assertThat(profile.papers()).isEqualTo(4);
    }

    @Test
    void weights_beyond_a_long_stay_exact() {
        var builder = new ProfileBuilder(Elections.candidates("A"));
        for (int times = 0; times < 3; times++) {
            builder.rank(0);
            builder.ballot(Long.MAX_VALUE);
        }
        assertThat(builder.build().total())
                .isEqualTo(Fraction.of(Long.MAX_VALUE).times(3));
    }

    @Test
    void many_random_ballots_are_all_found_again() {
        var random = new SplittableRandom(7);
        var builder = new ProfileBuilder(Elections.candidates("A", "B", "C", "D", "E"));
        Map<List<List<Integer>>, Long> expected = new HashMap<>();
        for (int ballot = 0; ballot < 60_000; ballot++) {
            var ranks = new java.util.ArrayList<List<Integer>>();
            int length = random.nextInt(7);
            for (int rank = 0; rank < length; rank++) {
                int first = random.nextInt(6);
                if (first == 5) {
                    builder.skip();
                    ranks.add(List.of());
                } else {
                    builder.rank(first);
                    ranks.add(List.of(first));
                }
            }
            long weight = random.nextLong(1, 5);
            builder.ballot(weight);
            expected.merge(ranks, weight, Long::sum);
        }
        var profile = builder.build();
        Map<List<List<Integer>>, Long> found = new HashMap<>();
        for (int ranking = 0; ranking < profile.size(); ranking++) {
            assertThat(found.put(profile.ranks(ranking), profile.wholeWeight(ranking)))
                    .isNull();
        }
        assertThat(found).isEqualTo(expected).hasSizeGreaterThan(10_000);
    }

    @Test
    void what_is_no_election_is_refused() {
        assertThatThrownBy(() -> new ProfileBuilder(List.of())).hasMessageContaining("from 1 to 10000");
        assertThatThrownBy(() -> new ProfileBuilder(Elections.candidates("A", "A")))
                .hasMessage("two candidates are called A");
        var builder = new ProfileBuilder(Elections.candidates("A", "B"));
        assertThatThrownBy(() -> builder.rank(2)).hasMessage("there is no candidate 2");
        assertThatThrownBy(() -> builder.share(0)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> builder.ballot(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.ballot(Fraction.of(-1, 2))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.seats(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
