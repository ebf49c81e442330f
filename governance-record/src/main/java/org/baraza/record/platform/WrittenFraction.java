package org.baraza.record.platform;

import org.baraza.record.Fraction;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/// A fraction that people wrote: of at most forty digits on each side. What follows from it may
/// be longer.
final class WrittenFraction extends StdDeserializer<Fraction> {
    private static final int LONGEST = 40;

    WrittenFraction() {
        super(Fraction.class);
    }

    @Override
    public Fraction deserialize(JsonParser parser, DeserializationContext context) {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (Fraction) context.handleUnexpectedToken(Fraction.class, parser);
        }
        var text = parser.getString();
        for (var side : text.split("/", -1)) {
            if (side.length() > LONGEST) {
                throw context.weirdStringException(text, Fraction.class, "at most forty digits on each side");
            }
        }
        try {
            return Fraction.parse(text);
        } catch (IllegalArgumentException e) {
            throw context.weirdStringException(text, Fraction.class, "not a fraction such as 2/3");
        }
    }
}
