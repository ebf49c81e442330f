package org.baraza.governance.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.baraza.governance.journey.Assembly;
import org.baraza.governance.journey.GovernanceTest;
import org.baraza.governance.journey.Person;
import org.baraza.governance.journey.Refused;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/// A service of its own, where three requests at once are the most, and one more each second.
@GovernanceTest
@TestPropertySource(properties = {"baraza.rate.per-second=1", "baraza.rate.burst=3"})
@DirtiesContext
class RateBoundTest {
    private static final Map<String, String> ORGANISATION = Map.of("name", "Umoja Union", "kind", "cooperative");

    private final String address;

    RateBoundTest(@LocalServerPort int port) {
        address = "http://127.0.0.1:" + port;
    }

    @Test
    void too_many_requests_are_refused_until_some_time_has_passed() {
        var hasty = account("hasty");
        var refused = hasty.get("/me");
        for (int i = 0; i < 20 && refused.status() == 200; i++) {
            refused = hasty.get("/me");
        }
        var key = Assembly.key();
        var act = hasty.post("/organisations", ORGANISATION, key, null);
        Refused.with(429, "too-many-requests", act);
        assertThat(act.headers().get("retry-after"))
                .singleElement()
                .satisfies(seconds -> assertThat(Integer.parseInt(seconds)).isBetween(1, 5));

        assertThat(account("patient").get("/me").status()).isEqualTo(200);

        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofSeconds(2))
                .untilAsserted(() -> {
                    var again = hasty.post("/organisations", ORGANISATION, key, null);
                    assertThat(again.status()).isEqualTo(201);
                    assertThat(again.id()).isEqualTo(key);
                    assertThat(again.replayed()).isFalse();
                });
    }

    @Test
    void without_an_account_the_address_is_bounded() {
        var nobody = new Person(address, null, null);
        var refused = nobody.get("/openapi.json");
        for (int i = 0; i < 50 && refused.status() == 200; i++) {
            refused = nobody.get("/openapi.json");
        }
        Refused.with(429, "too-many-requests", refused);
    }

    private Person account(String subject) {
        return new Person(address, GovernanceTest.OwnIssuer.ISSUER.token(subject, TokenIssuer.AUDIENCE), null);
    }
}
