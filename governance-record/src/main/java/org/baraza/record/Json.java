package org.baraza.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/// The one JSON mapping of the record: 64-bit numbers as strings, instants as UTC text, absent instead of null.
public final class Json {
    /// Tolerates fields it does not know: a published event may gain optional ones.
    public static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addModule(new SimpleModule("64-bit numbers are strings")
                    .addSerializer(Long.class, ToStringSerializer.instance)
                    .addSerializer(Long.TYPE, ToStringSerializer.instance))
            .build();

    private Json() {}

    /// The bytes of RFC 8785 for the value: the same value gives the same bytes on every machine.
    ///
    /// @throws IllegalArgumentException when the value holds half of a surrogate pair, or a number
    ///     that is not finite
    public static byte[] canonical(Object value) {
        try {
            return utf8(CanonicalJson.of(MAPPER.valueToTree(value)));
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("no canonical form for half of a surrogate pair", e);
        }
    }

    /// @throws IllegalArgumentException when the text is no JSON, or holds half of a surrogate pair, which has no bytes
    public static byte[] canonical(String json) {
        try {
            return utf8(new JsonCanonicalizer(json).getEncodedString());
        } catch (IOException e) {
            throw new IllegalArgumentException("no canonical form for " + json.length() + " characters of JSON", e);
        }
    }

    /// Never replaces what it cannot encode.
    private static byte[] utf8(CharSequence text) throws CharacterCodingException {
        var bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
        var copy = new byte[bytes.remaining()];
        bytes.get(copy);
        return copy;
    }
}
