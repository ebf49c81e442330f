package org.baraza.governance.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.baraza.governance.journey.Assembly;
import org.baraza.governance.journey.GovernanceTest;
import org.baraza.governance.journey.Person;
import org.baraza.governance.journey.Person.Reply;
import org.baraza.governance.journey.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Charters that contradict themselves, or are none.
@GovernanceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadCharterTest {
    private final Person founder;
    private final String union;

    BadCharterTest(@LocalServerPort int port) {
        var assembly = Assembly.of("http://127.0.0.1:" + port, GovernanceTest.OwnIssuer.ISSUER);
        founder = assembly.person("founder-of-nothing");
        union = assembly.register(founder, "Nobody's Union", "cooperative");
    }

    @Test
    void a_charter_that_contradicts_itself_is_told_every_contradiction() {
        var charter = Assembly.CHARTER
                .formatted("public")
                .replace("\"share\":\"1/3\"", "\"share\":\"1/2\"")
                .replace("Africa/Nairobi", "Mars/Olympus")
                .replace("\"strict\":true", "\"strict\":false");
        var reply = found(charter);
        Refused.with(400, "contradictory-charter", reply);
        assertThat(reply.json()
                        .get("contradictions")
                        .valueStream()
                        .map(one -> one.get("code").asString()))
                .containsExactlyInAnyOrder("unknown-zone", "shares-do-not-sum-to-1");
        assertThat(reply.json().get("contradictions").valueStream())
                .allSatisfy(one -> assertThat(one.get("where").asString()).startsWith("/"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "{}",
                "[]",
                "7",
                "\"charter\"",
                "{\"schema\":\"baraza.charter/1\"}",
                "{\"schema\":null}",
                "1e999999999",
                "{\"zone\":\"\\u0000\"}",
                "{\"org.baraza.Secret\":1}",
                "{\"decisionTypes\":[{\"majority\":{\"rule\":\"java.lang.Runtime\"}}]}"
            })
    void a_charter_that_is_none(String charter) {
        var reply = found(charter);
        assertThat(reply.status()).as(reply.body()).isEqualTo(400);
        assertThat(reply.contentType()).startsWith("application/problem+json");
        assertThat(reply.problem()).isIn("contradictory-charter", "malformed");
        assertThat(reply.body()).doesNotContain("Exception", "tools.jackson", "java.util");
    }

    private Reply found(String charter) {
        return founder.post(
                "/platforms", "{\"name\":\"Nowhere\",\"founder\":\"%s\",\"charter\":%s}".formatted(union, charter));
    }
}
