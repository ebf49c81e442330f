package org.baraza.governance.testing;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/// Gives a test's application a new database of the shared server and the shared broker:
/// `@ContextConfiguration(initializers = RealParts.class)`.
public final class RealParts implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "baraza.postgres.url=" + TestPostgres.newDatabase(),
                        "baraza.postgres.user=postgres",
                        "baraza.postgres.password=postgres",
                        "baraza.kafka.bootstrap=" + TestBroker.shared(),
                        "management.server.port=0")
                .applyTo(context);
    }
}
