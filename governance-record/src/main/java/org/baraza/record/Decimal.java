package org.baraza.record;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/// An exact decimal number, not negative, as it was written: 1.50 stays 1.50.
///
/// @param value of at most fifteen digits before the point and six after it
public record Decimal(BigDecimal value) {
    private static final Pattern TEXT = Pattern.compile("(?:0|[1-9][0-9]{0,14})(?:\\.[0-9]{1,6})?");

    public Decimal {
        if (!TEXT.matcher(value.toPlainString()).matches()) {
            throw new IllegalArgumentException("not a decimal number such as 12.5");
        }
    }

    /// Reads `0`, `40` or `1250.50`.
    ///
    /// @throws IllegalArgumentException when the text is anything else
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Decimal parse(String text) {
        if (!TEXT.matcher(text).matches()) {
            throw new IllegalArgumentException("not a decimal number such as 12.5");
        }
        return new Decimal(new BigDecimal(text));
    }

    public boolean isZero() {
        return value.signum() == 0;
    }

    @Override
    @JsonValue
    public String toString() {
        return value.toPlainString();
    }
}
