package org.baraza.governance.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.baraza.record.membership.Office;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/// What may come in: only fields that are known, each once and of its own type, and only what the record can hold.
/// Nothing is taken for something else: half a vote is not rounded, and a number is not a name.
@Configuration(proxyBeanMethods = false)
class WireFormat implements WebMvcConfigurer {
    @Bean
    JsonMapperBuilderCustomizer strictBodies() {
        return mapper -> mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfig(LogicalType.Enum, WireFormat::onlyText)
                .addModule(new SimpleModule("recordable values")
                        .addDeserializer(String.class, new RecordableText())
                        .addDeserializer(Instant.class, new RecordableInstant())
                        .addDeserializer(LocalDate.class, new RecordableDate()));
    }

    private static void onlyText(MutableCoercionConfig config) {
        for (var shape : List.of(
                CoercionInputShape.Integer,
                CoercionInputShape.Float,
                CoercionInputShape.Boolean,
                CoercionInputShape.EmptyString)) {
            config.setCoercion(shape, CoercionAction.Fail);
        }
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, Office.class, name -> {
            for (var office : Office.values()) {
                if (office.publicName().equals(name)) {
                    return office;
                }
            }
            throw new IllegalArgumentException("no such office");
        });
    }

    /// U+0000 and lone surrogates have no place in canonical JSON, nor in PostgreSQL.
    private static final class RecordableText extends StdDeserializer<String> {
        RecordableText() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                return (String) context.handleUnexpectedToken(context.constructType(String.class), parser);
            }
            var text = parser.getString();
            for (int i = 0; i < text.length(); i++) {
                var c = text.charAt(i);
                var paired = Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (c == 0 || (Character.isSurrogate(c) && !paired)) {
                    return (String)
                            context.handleWeirdStringValue(String.class, "", "a character that cannot be recorded");
                }
                if (paired) {
                    i++;
                }
            }
            return text;
        }
    }

    /// A date-time of RFC 3339: always text, and of a year that every calendar and database here knows.
    private static final class RecordableInstant extends StdDeserializer<Instant> {
        RecordableInstant() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                return (Instant) context.handleUnexpectedToken(context.constructType(Instant.class), parser);
            }
            try {
                var moment = OffsetDateTime.parse(parser.getString());
                if (moment.getYear() >= 1 && moment.getYear() <= 9999) {
                    return moment.toInstant();
                }
            } catch (DateTimeException e) {
                // Answered below, in our own words.
            }
            return (Instant) context.handleWeirdStringValue(Instant.class, "", "no date-time of RFC 3339");
        }
    }

    /// A day of RFC 3339, as text.
    private static final class RecordableDate extends StdDeserializer<LocalDate> {
        RecordableDate() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                return (LocalDate) context.handleUnexpectedToken(context.constructType(LocalDate.class), parser);
            }
            try {
                var day = LocalDate.parse(parser.getString());
                if (day.getYear() >= 1 && day.getYear() < 9999) {
                    return day;
                }
            } catch (DateTimeException e) {
                // Answered below, in our own words.
            }
            return (LocalDate) context.handleWeirdStringValue(LocalDate.class, "", "no day of RFC 3339");
        }
    }
}
