package org.baraza.record.voting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.baraza.record.Fraction;
import org.junit.jupiter.api.Test;

class CappedUnitsTest {
    private static final Fraction FIFTH = Fraction.of(1, 5);

    private static Map<String, Fraction> held(long... units) {
        var held = new LinkedHashMap<String, Fraction>();
        for (int i = 0; i < units.length; i++) {
            held.put("m" + i, Fraction.of(units[i]));
        }
        return held;
    }

    private static Fraction part(Map<String, Fraction> units, String member) {
        return Objects.requireNonNull(CappedUnits.parts(units).get(member));
    }

    @Test
    void whoever_has_exactly_the_cap_is_not_cut_and_whoever_has_a_little_more_is() {
        var exactly = CappedUnits.of(held(20, 20, 20, 20, 20), Set.of(), FIFTH);
        assertThat(exactly).isEqualTo(held(20, 20, 20, 20, 20));
        var more = CappedUnits.of(held(2001, 2000, 2000, 2000, 1000, 999), Set.of(), FIFTH);
        assertThat(more.get("m0")).isLessThan(Fraction.of(2001));
        assertThat(part(more, "m0")).isEqualTo(FIFTH);
    }

    @Test
    void what_is_cut_off_is_voted_by_nobody_so_that_the_cap_holds_of_what_can_be_voted() {
        var cut = CappedUnits.of(held(80, 5, 5, 5, 5), Set.of(), FIFTH);
        assertThat(cut.get("m0")).isEqualTo(Fraction.of(5));
        assertThat(part(cut, "m0")).isEqualTo(FIFTH);
    }

    @Test
    void an_excepted_member_keeps_what_it_has_and_it_counts_in_the_whole() {
        var cut = CappedUnits.of(held(60, 30, 10), Set.of("m0"), FIFTH);
        assertThat(cut.get("m0")).isEqualTo(Fraction.of(60));
        assertThat(part(cut, "m1")).isEqualTo(FIFTH);
        assertThat(cut.get("m2")).isEqualTo(Fraction.of(10));
    }

    @Test
    void where_too_few_share_it_for_the_cap_to_hold_they_weigh_the_same() {
        var units = CappedUnits.of(held(90, 50, 7, 3), Set.of(), FIFTH);
        assertThat(CappedUnits.parts(units).values()).containsOnly(Fraction.of(1, 4));
    }

    @Test
    void without_a_cap_everybody_keeps_what_they_have() {
        assertThat(CappedUnits.of(held(90, 3), Set.of(), null)).isEqualTo(held(90, 3));
    }

    /// The cap holds, nobody gains, whoever has more keeps at least as much as whoever has less, whoever is cut has
    /// exactly the cap, and the parts are a whole.
    @Test
    void random_holdings_meet_every_promise() {
        var random = new Random(20030722);
        for (int round = 0; round < 3000; round++) {
            var members = random.nextInt(1, 12);
            var held = new LinkedHashMap<String, Fraction>();
            for (int i = 0; i < members; i++) {
                held.put("m" + i, Fraction.of(1 + random.nextInt(random.nextBoolean() ? 10 : 10_000), 100));
            }
            var uncapped = IntStream.range(0, members)
                    .filter(i -> random.nextInt(6) == 0)
                    .mapToObj(i -> "m" + i)
                    .collect(Collectors.toSet());
            var cap = Fraction.of(random.nextInt(1, 20), 20 + random.nextInt(0, 5));
            var units = CappedUnits.of(held, uncapped, cap);
            var parts = CappedUnits.parts(units);
            assertThat(CappedUnits.sum(parts.values())).isEqualTo(Fraction.ONE);
            var possible = !uncapped.isEmpty() || !Fraction.ONE.isMoreThan(cap.times(members));
            for (var one : held.keySet()) {
                var own = Objects.requireNonNull(units.get(one));
                var as = "round %s: %s under %s without %s".formatted(round, held, cap, uncapped);
                assertThat(own).as(as).isLessThanOrEqualTo(held.get(one)).isGreaterThan(Fraction.ZERO);
                if (uncapped.contains(one)) {
                    assertThat(own).as(as).isEqualTo(held.get(one));
                } else if (possible) {
                    assertThat(parts.get(one)).as(as).isLessThanOrEqualTo(cap);
                    if (!own.equals(held.get(one))) {
                        assertThat(parts.get(one)).as(as).isEqualTo(cap);
                    }
                } else {
                    assertThat(parts.get(one)).as(as).isEqualTo(Fraction.of(1, members));
                }
                for (var other : held.keySet()) {
                    if (!uncapped.contains(one)
                            && !uncapped.contains(other)
                            && held.get(one).isMoreThan(held.get(other))) {
                        assertThat(own).as(as).isGreaterThanOrEqualTo(units.get(other));
                    }
                }
            }
        }
    }
}
