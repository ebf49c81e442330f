package org.baraza.record.counting;

import java.math.BigInteger;
import java.math.RoundingMode;
import org.baraza.record.Fraction;

/// Decimals of so many places, each a whole number of units of the last place; the last of them may
/// be guarding places.
final class DecimalNumbers implements Numbers<BigInteger> {
    private final BigInteger scale;
    private final BigInteger tolerance;
    private final boolean guarded;

    /// @param guard of the places, how many are not compared; 0 for fixed decimals
    DecimalNumbers(int decimals, int guard) {
        scale = BigInteger.TEN.pow(decimals + guard);
        guarded = guard > 0;
        tolerance = guarded ? BigInteger.TEN.pow(guard).shiftRight(1) : BigInteger.ONE;
    }

    @Override
    public BigInteger of(BigInteger whole) {
        return whole.multiply(scale);
    }

    @Override
    public BigInteger plus(BigInteger one, BigInteger other) {
        return one.add(other);
    }

    @Override
    public BigInteger minus(BigInteger one, BigInteger other) {
        return one.subtract(other);
    }

    @Override
    public BigInteger times(BigInteger one, BigInteger other, RoundingMode mode) {
        return divided(one.multiply(other), scale, mode);
    }

    @Override
    public BigInteger dividedBy(BigInteger one, BigInteger other, RoundingMode mode) {
        return divided(one.multiply(scale), other, mode);
    }

    @Override
    public BigInteger timesDividedBy(BigInteger one, BigInteger factor, BigInteger divisor) {
        return divided(one.multiply(factor), divisor, RoundingMode.DOWN);
    }

    private BigInteger divided(BigInteger one, BigInteger other, RoundingMode mode) {
        var parts = one.divideAndRemainder(other);
        boolean up = mode == RoundingMode.UP && !guarded && parts[1].signum() != 0;
        return up ? parts[0].add(BigInteger.ONE) : parts[0];
    }

    @Override
    public int compare(BigInteger one, BigInteger other) {
        var difference = one.subtract(other);
        return difference.abs().compareTo(tolerance) < 0 ? 0 : difference.signum();
    }

    @Override
    public int compareExactly(BigInteger one, BigInteger other) {
        return one.compareTo(other);
    }

    @Override
    public boolean isExact() {
        return guarded;
    }

    @Override
    public BigInteger smallest() {
        return BigInteger.ONE;
    }

    @Override
    public Fraction exact(BigInteger figure) {
        return new Fraction(figure, scale);
    }
}
