package org.baraza.record;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigInteger;
import java.util.regex.Pattern;

/// An exact fraction, always in lowest terms with a positive denominator. Two thirds is 2/3, and nothing near it.
public record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {
    public static final Fraction ZERO = of(0, 1);
    public static final Fraction ONE = of(1, 1);
    private static final Pattern TEXT = Pattern.compile("(-?[0-9]{1,10000})(?:/([0-9]{1,10000}))?");

    public Fraction {
        if (denominator.signum() == 0) {
            throw new IllegalArgumentException("a fraction cannot have the denominator 0");
        }
        var divisor = numerator.gcd(denominator);
        if (denominator.signum() < 0) {
            divisor = divisor.negate();
        }
        numerator = numerator.divide(divisor);
        denominator = denominator.divide(divisor);
    }

    public static Fraction of(long numerator, long denominator) {
        return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    public static Fraction of(long whole) {
        return of(whole, 1);
    }

    /// Reads `2/3`, `1` or `-1/2`, at most ten thousand digits on each side: what meets in one
    /// denominator of a large body is long, and an entry of the record bounds it.
    ///
    /// @throws IllegalArgumentException when the text is anything else
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Fraction parse(String text) {
        var match = TEXT.matcher(text);
        if (!match.matches()) {
            throw new IllegalArgumentException("not a fraction such as 2/3");
        }
        var denominator = match.group(2);
        return new Fraction(
                new BigInteger(match.group(1)), denominator == null ? BigInteger.ONE : new BigInteger(denominator));
    }

    public Fraction plus(Fraction other) {
        return new Fraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Fraction minus(Fraction other) {
        return plus(other.times(-1));
    }

    public Fraction times(Fraction other) {
        return new Fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    public Fraction times(long factor) {
        return times(of(factor));
    }

    /// @throws IllegalArgumentException when the divisor is zero
    public Fraction dividedBy(Fraction divisor) {
        return new Fraction(numerator.multiply(divisor.denominator), denominator.multiply(divisor.numerator));
    }

    public boolean isZero() {
        return numerator.signum() == 0;
    }

    public boolean isMoreThan(Fraction other) {
        return compareTo(other) > 0;
    }

    @Override
    public int compareTo(Fraction other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    @JsonValue
    public String toString() {
        return denominator.equals(BigInteger.ONE) ? numerator.toString() : numerator + "/" + denominator;
    }
}
