package org.baraza.record.counting.files;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.baraza.record.Fraction;
import org.jspecify.annotations.Nullable;

/// A figure of a count as text.
public final class WrittenFigure {
    private static final BigInteger FIVE = BigInteger.valueOf(5);

    private WrittenFigure() {}

    /// Exactly: `12`, `12.5`, or `38/3` where no decimal ends.
    public static String exact(Fraction figure) {
        var decimal = decimal(figure);
        return decimal == null ? figure.toString() : decimal.toPlainString();
    }

    /// For a table: the exact decimal where it has as many places at most, otherwise rounded to them
    /// after a `~`.
    public static String shown(Fraction figure, int places) {
        var decimal = decimal(figure);
        if (decimal != null && decimal.scale() <= places) {
            return decimal.toPlainString();
        }
        return "~"
                + new BigDecimal(figure.numerator())
                        .divide(new BigDecimal(figure.denominator()), places, RoundingMode.HALF_UP)
                        .toPlainString();
    }

    private static @Nullable BigDecimal decimal(Fraction figure) {
        var left = figure.denominator();
        int twos = left.getLowestSetBit();
        left = left.shiftRight(twos);
        int fives = 0;
        while (left.mod(FIVE).signum() == 0) {
            left = left.divide(FIVE);
            fives++;
        }
        if (!left.equals(BigInteger.ONE)) {
            return null;
        }
        int places = Math.max(twos, fives);
        return new BigDecimal(
                figure.numerator().multiply(BigInteger.TEN.pow(places)).divide(figure.denominator()), places);
    }
}
