package org.baraza.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FractionTest {
    @ParameterizedTest
    @CsvSource({"2/3,2/3", "4/6,2/3", "1,1", "0,0", "0/7,0", "-1/2,-1/2", "-2/4,-1/2", "10/5,2", "007/021,1/3", "-0,0"})
    void a_fraction_is_read_and_written_in_lowest_terms(String text, String lowest) {
        assertThat(Fraction.parse(text)).hasToString(lowest);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "2 / 3", "0.5", "1e3", "2/-3", "+1/2", "/3", "2/", "1/2/3", "½", "٢/٣", "two thirds"})
    void what_is_no_fraction_is_refused(String text) {
        assertThatThrownBy(() -> Fraction.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not a fraction such as 2/3");
    }

    @Test
    void ten_thousand_digits_on_each_side_are_read_and_one_more_is_not() {
        var most = "9".repeat(10_000);
        assertThat(Fraction.parse("1/" + most).denominator()).isEqualTo(new BigInteger(most));
        assertThat(Fraction.parse("-" + most).numerator()).isEqualTo(new BigInteger("-" + most));
        assertThatThrownBy(() -> Fraction.parse("1/" + most + "9")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Fraction.parse(most + "9")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothing_is_divided_by_zero() {
        assertThatThrownBy(() -> Fraction.parse("1/0")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Fraction.ONE.dividedBy(Fraction.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void two_thirds_is_more_than_every_decimal_that_stands_for_it() {
        var twoThirds = Fraction.of(2, 3);
        assertThat(twoThirds.isMoreThan(Fraction.of(6666, 10000))).isTrue();
        assertThat(twoThirds.isMoreThan(Fraction.parse("66666666666666666666/100000000000000000000")))
                .isTrue();
        assertThat(twoThirds.isMoreThan(Fraction.parse("66666666666666666667/100000000000000000000")))
                .isFalse();
    }

    @Test
    void a_denominator_is_always_positive() {
        assertThat(Fraction.of(1, -2)).isEqualTo(Fraction.of(-1, 2));
        assertThat(Fraction.of(Long.MIN_VALUE, Long.MIN_VALUE)).isEqualTo(Fraction.ONE);
    }

    static Stream<Fraction[]> triples() {
        var random = new SplittableRandom(31);
        return IntStream.range(0, 500).mapToObj(i -> new Fraction[] {any(random), any(random), any(random)});
    }

    private static Fraction any(SplittableRandom random) {
        var bound = random.nextBoolean() ? 12 : Long.MAX_VALUE;
        return Fraction.of(random.nextLong(-bound, bound), random.nextLong(1, bound));
    }

    @ParameterizedTest
    @MethodSource("triples")
    void sums_and_products_obey_the_laws_of_arithmetic(Fraction a, Fraction b, Fraction c) {
        assertThat(a.plus(b)).isEqualTo(b.plus(a));
        assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
        assertThat(a.times(b)).isEqualTo(b.times(a));
        assertThat(a.times(b.plus(c))).isEqualTo(a.times(b).plus(a.times(c)));
        assertThat(a.plus(Fraction.ZERO)).isEqualTo(a);
        assertThat(a.times(3)).isEqualTo(a.plus(a).plus(a));
        if (!b.isZero()) {
            assertThat(a.dividedBy(b).times(b)).isEqualTo(a);
        }
    }

    @ParameterizedTest
    @MethodSource("triples")
    void the_order_is_total_and_kept_by_sums(Fraction a, Fraction b, Fraction c) {
        assertThat(Integer.signum(a.compareTo(b))).isEqualTo(-Integer.signum(b.compareTo(a)));
        assertThat(a.compareTo(b) == 0).isEqualTo(a.equals(b));
        assertThat(a.isMoreThan(b)).isEqualTo(a.plus(c).isMoreThan(b.plus(c)));
        assertThat(Fraction.parse(a.toString())).isEqualTo(a);
    }

    @ParameterizedTest
    @MethodSource("triples")
    void lowest_terms_share_no_divisor(Fraction a, Fraction b, Fraction c) {
        for (var one : Stream.of(a, b, c, a.plus(b), b.times(c)).toList()) {
            assertThat(one.numerator().gcd(one.denominator())).isEqualTo(BigInteger.ONE);
            assertThat(one.denominator()).isPositive();
        }
    }
}
