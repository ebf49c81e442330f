package org.baraza.governance.http;

import org.baraza.record.membership.Office;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;

/// What may come in: only fields that are known, and only text that the record can hold.
@Configuration(proxyBeanMethods = false)
class WireFormat implements WebMvcConfigurer {
    @Bean
    JsonMapperBuilderCustomizer strictBodies() {
        return mapper -> mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .addModule(new SimpleModule("recordable text").addDeserializer(String.class, new RecordableText()));
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
            var text = parser.getValueAsString();
            if (text == null) {
                return (String) context.handleUnexpectedToken(context.constructType(String.class), parser);
            }
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
}
