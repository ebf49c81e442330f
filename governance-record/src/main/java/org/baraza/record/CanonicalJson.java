package org.baraza.record;

import java.io.IOException;
import java.util.Arrays;
import org.erdtman.jcs.NumberToJSON;
import tools.jackson.databind.JsonNode;

/// Writes a value that has been read or built in its RFC 8785 form, without making a text of it first
/// that would be read again.
final class CanonicalJson {
    /// From here on a double cannot tell neighbours apart, and RFC 8785 writes doubles.
    private static final long EXACT = 1L << 53;

    private static final char[] HEXADECIMAL = "0123456789abcdef".toCharArray();

    private final StringBuilder text = new StringBuilder(512);

    private CanonicalJson() {}

    /// @throws IllegalArgumentException for a number that is not finite, or what is no JSON
    static CharSequence of(JsonNode value) {
        var written = new CanonicalJson();
        written.value(value);
        return written.text;
    }

    private void value(JsonNode value) {
        switch (value.getNodeType()) {
            case OBJECT -> object(value);
            case ARRAY -> array(value);
            case STRING -> string(value.stringValue());
            case NUMBER -> number(value);
            case BOOLEAN -> text.append(value.booleanValue());
            case NULL -> text.append("null");
            case BINARY, MISSING, POJO ->
                throw new IllegalArgumentException("no canonical form for " + value.getNodeType());
        }
    }

    /// By name, in the order of UTF-16 code units (section 3.2.3), which is that of [String].
    private void object(JsonNode object) {
        text.append('{');
        var names = object.propertyNames().toArray(String[]::new);
        Arrays.sort(names);
        for (int i = 0; i < names.length; i++) {
            if (i > 0) {
                text.append(',');
            }
            string(names[i]);
            text.append(':');
            value(object.get(names[i]));
        }
        text.append('}');
    }

    private void array(JsonNode array) {
        text.append('[');
        for (int i = 0; i < array.size(); i++) {
            if (i > 0) {
                text.append(',');
            }
            value(array.get(i));
        }
        text.append(']');
    }

    private void number(JsonNode number) {
        if (number.canConvertToLong() && number.isIntegralNumber()) {
            var whole = number.longValue();
            if (Math.abs(whole) < EXACT) {
                text.append(whole);
                return;
            }
        }
        try {
            text.append(NumberToJSON.serializeNumber(number.doubleValue()));
        } catch (IOException e) {
            throw new IllegalArgumentException("no canonical form for the number " + number, e);
        }
    }

    /// Only what must be escaped is (section 3.2.2.2).
    private void string(String said) {
        text.append('"');
        for (int i = 0; i < said.length(); i++) {
            var one = said.charAt(i);
            switch (one) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\b' -> text.append("\\b");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\f' -> text.append("\\f");
                case '\r' -> text.append("\\r");
                default -> {
                    if (one < ' ') {
                        text.append("\\u00").append(HEXADECIMAL[one >> 4]).append(HEXADECIMAL[one & 15]);
                    } else {
                        text.append(one);
                    }
                }
            }
        }
        text.append('"');
    }
}
