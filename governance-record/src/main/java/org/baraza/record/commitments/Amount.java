package org.baraza.record.commitments;

import java.util.Objects;
import java.util.regex.Pattern;
import org.baraza.record.Decimal;
import org.jspecify.annotations.Nullable;

/// How much is owed: of something that is counted or measured, or of money.
///
/// @param unit what is counted or measured, such as `t`, `ha` or `people`; absent for money
/// @param currency as ISO 4217 names it, such as `KES`; absent for anything else
public record Amount(
        Decimal number, @Nullable String unit, @Nullable String currency) {
    private static final Pattern UNIT =
            Pattern.compile("[\\p{L}\\p{N}%](?:[\\p{L}\\p{M}\\p{N} .%/²³°·’'-]{0,30}[\\p{L}\\p{M}\\p{N}.%²³])?");
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    /// @throws IllegalArgumentException when there is not exactly one of unit and currency, or it is none
    public Amount {
        if (Objects.isNull(number)) {
            throw new IllegalArgumentException("an amount has a number");
        }
        if ((unit == null) == (currency == null)) {
            throw new IllegalArgumentException("an amount has either a unit or a currency");
        }
        if (unit != null && !UNIT.matcher(unit).matches()) {
            throw new IllegalArgumentException("not a unit such as t, ha or people");
        }
        if (currency != null && !CURRENCY.matcher(currency).matches()) {
            throw new IllegalArgumentException("not a currency such as KES");
        }
    }
}
