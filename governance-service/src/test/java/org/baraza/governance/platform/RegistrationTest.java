package org.baraza.governance.platform;

import static org.baraza.governance.platform.PlatformRule.FOUNDED_BY_REPRESENTATIVE;
import static org.baraza.governance.platform.PlatformRule.ORGANISATION_IS_REGISTERED;
import static org.baraza.governance.rules.Given.AMINA;
import static org.baraza.governance.rules.Given.BARAKA;
import static org.baraza.governance.rules.Given.UNION;
import static org.baraza.governance.rules.Given.broke;

import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.baraza.governance.platform.Registration.RegisterPlatform;
import org.baraza.governance.rules.Given;
import org.baraza.record.platform.OrganisationId;
import org.baraza.record.platform.PlatformEvent.PlatformRegistered;
import org.baraza.record.platform.PlatformId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RegistrationTest {
    private static final PlatformId NEW = new PlatformId(UUID.randomUUID());

    private final Given given = new Given();
    private final AggregateTestFixture<Registration> fixture = given.fixture(Registration.class);

    @AfterEach
    void close() {
        given.close();
    }

    @Test
    void the_representative_founds_a_platform() {
        fixture.givenNoPriorActivity()
                .when(new RegisterPlatform(NEW, "Bonde", UNION, AMINA))
                .expectEvents(new PlatformRegistered(NEW, "Bonde", UNION));
    }

    @Test
    void nobody_else_founds_one_for_an_organisation() {
        fixture.givenNoPriorActivity()
                .when(new RegisterPlatform(NEW, "Bonde", UNION, BARAKA))
                .expectNoEvents()
                .expectException(broke(FOUNDED_BY_REPRESENTATIVE));
    }

    @Test
    void a_platform_is_founded_for_a_registered_organisation() {
        fixture.givenNoPriorActivity()
                .when(new RegisterPlatform(NEW, "Bonde", new OrganisationId(UUID.randomUUID()), AMINA))
                .expectNoEvents()
                .expectException(broke(ORGANISATION_IS_REGISTERED));
    }
}
