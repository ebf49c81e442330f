package org.baraza.record.counting.files;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;
import org.baraza.record.Fraction;

/// The weight of a ballot: `3`, `2.5` or `5/2`, of at most thirty digits on each side.
final class WrittenWeight {
    private static final Pattern TEXT = Pattern.compile("([0-9]{1,30})(?:\\.([0-9]{1,30})|/([0-9]{1,30}))?");

    private WrittenWeight() {}

    /// @throws IllegalArgumentException when the text is anything else, or nothing or less
    static Fraction parse(String text) {
        var weight = figure(text, "weight");
        if (weight.isZero()) {
            throw new IllegalArgumentException("a weight is above zero");
        }
        return weight;
    }

    /// The same, of what else is written so; it may be nothing.
    ///
    /// @param what it should be, in one word
    /// @throws IllegalArgumentException when the text is anything else
    static Fraction figure(String text, String what) {
        var match = TEXT.matcher(text);
        if (!match.matches()) {
            throw new IllegalArgumentException("“" + shown(text) + "” is no " + what + " such as 3, 2.5 or 5/2");
        }
        if (match.group(2) != null) {
            var decimal = new BigDecimal(text);
            return new Fraction(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
        }
        return Fraction.parse(text);
    }

    /// A text as a message can show it.
    static String shown(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
