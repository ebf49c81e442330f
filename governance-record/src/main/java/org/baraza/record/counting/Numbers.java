package org.baraza.record.counting;

import java.math.BigInteger;
import java.math.RoundingMode;
import org.baraza.record.Fraction;

/// The numbers a count of transferable votes works with, and how they are cut off.
///
/// @param <V> a figure
sealed interface Numbers<V> permits DecimalNumbers, RationalNumbers {
    V of(BigInteger whole);

    default V of(long whole) {
        return of(BigInteger.valueOf(whole));
    }

    V plus(V one, V other);

    V minus(V one, V other);

    /// One times other, cut off or rounded up at the last place; guarded figures are always cut off.
    V times(V one, V other, RoundingMode mode);

    /// One by other, cut off or rounded up at the last place; guarded figures are always cut off.
    V dividedBy(V one, V other, RoundingMode mode);

    /// One times factor by divisor, cut off once, at the end.
    V timesDividedBy(V one, V factor, V divisor);

    /// Compares for decisions: guarded figures that hardly differ are equal.
    int compare(V one, V other);

    /// Compares without a guard.
    int compareExactly(V one, V other);

    /// Whether a quota needs no smallest unit on top, because votes above it are told from votes at it.
    boolean isExact();

    /// The smallest figure above zero; only where figures are not exact.
    V smallest();

    Fraction exact(V figure);

    default int sign(V figure) {
        return compare(figure, of(0));
    }
}
