package org.baraza.record.counting;

import java.math.BigInteger;
import java.math.RoundingMode;
import org.baraza.record.Fraction;

/// Exact fractions: nothing is cut off.
final class RationalNumbers implements Numbers<Fraction> {
    @Override
    public Fraction of(BigInteger whole) {
        return new Fraction(whole, BigInteger.ONE);
    }

    @Override
    public Fraction plus(Fraction one, Fraction other) {
        return one.plus(other);
    }

    @Override
    public Fraction minus(Fraction one, Fraction other) {
        return one.minus(other);
    }

    @Override
    public Fraction times(Fraction one, Fraction other, RoundingMode mode) {
        return one.times(other);
    }

    @Override
    public Fraction dividedBy(Fraction one, Fraction other, RoundingMode mode) {
        return one.dividedBy(other);
    }

    @Override
    public Fraction timesDividedBy(Fraction one, Fraction factor, Fraction divisor) {
        return one.times(factor).dividedBy(divisor);
    }

    @Override
    public int compare(Fraction one, Fraction other) {
        return one.compareTo(other);
    }

    @Override
    public int compareExactly(Fraction one, Fraction other) {
        return one.compareTo(other);
    }

    @Override
    public boolean isExact() {
        return true;
    }

    @Override
    public Fraction smallest() {
        throw new UnsupportedOperationException("there is no smallest fraction");
    }

    @Override
    public Fraction exact(Fraction figure) {
        return figure;
    }
}
