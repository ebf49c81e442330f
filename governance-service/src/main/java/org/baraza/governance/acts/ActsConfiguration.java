package org.baraza.governance.acts;

import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.baraza.governance.ledger.EntryMetaData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What a command knows of who acts where goes over to every event it causes.
@Configuration(proxyBeanMethods = false)
class ActsConfiguration {
    @Bean
    CorrelationDataProvider whoActsWhere() {
        return new SimpleCorrelationDataProvider(
                EntryMetaData.PLATFORM,
                EntryMetaData.ACTOR,
                EntryMetaData.CHARTER,
                EntryMetaData.CAUSATION,
                EntryMetaData.DECISION);
    }
}
