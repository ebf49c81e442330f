package org.baraza.query.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.baraza.record.platform.Charter;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Views say what is missing with null. A charter is shown as it was written: what it does not say is absent.
@Configuration(proxyBeanMethods = false)
class JsonForms {
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private interface AbsentNotNull {}

    @Bean
    JsonMapperBuilderCustomizer chartersAsWritten() {
        return builder -> builder.addMixIn(Charter.DecisionType.class, AbsentNotNull.class);
    }
}
