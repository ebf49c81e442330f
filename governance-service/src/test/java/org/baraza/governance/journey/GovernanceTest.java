package org.baraza.governance.journey;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.baraza.governance.access.TokenIssuer;
import org.baraza.governance.testing.RealParts;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;

/// The whole service on a port of its own, with real PostgreSQL, a real broker and an issuer of our own.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"baraza.rate.per-second=100000", "baraza.rate.burst=100000"})
@ContextConfiguration(initializers = {RealParts.class, GovernanceTest.OwnIssuer.class})
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
public @interface GovernanceTest {
    /// One issuer for the process, so that tests share one application.
    final class OwnIssuer implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        public static final TokenIssuer ISSUER = new TokenIssuer();

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            org.springframework.boot.test.util.TestPropertyValues.of("baraza.issuer=" + ISSUER.address())
                    .applyTo(context);
        }
    }
}
