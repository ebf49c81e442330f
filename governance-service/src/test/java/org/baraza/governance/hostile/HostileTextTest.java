package org.baraza.governance.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.baraza.governance.journey.Assembly;
import org.baraza.governance.journey.GovernanceTest;
import org.baraza.governance.journey.Ledger;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Texts that other programs would take for something else. They are words here, and stay as they
/// were written: what shows them must not run them, and the browser's tests see to that.
@GovernanceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileTextTest {
    private static final List<String> TEXTS = List.of(
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "[here](javascript:alert(1))",
            "=HYPERLINK(\"https://example.org\";\"here\")",
            "@SUM(1+1)*cmd|' /C calc'!A0",
            "+1-1",
            "'; drop table domain_event; --",
            "${jndi:ldap://example.org/a}",
            "{{7*7}} #{7*7} ${7*7} <%= 7*7 %>",
            "{\"$ne\":null}",
            "../../etc/passwd",
            "%00%0d%0aSet-Cookie: a=b",
            "\u202Egnirts desrever\u202C",
            "Z\u0351\u036B\u0343\u036A\u0302\u036B\u033D\u034Falgo",
            "\uFEFF\u200B\u00AD",
            "W".repeat(300));

    private final JdbcClient jdbc;
    private final Assembly assembly;

    HostileTextTest(JdbcClient jdbc, @LocalServerPort int port) {
        this.jdbc = jdbc;
        assembly = Assembly.of("http://127.0.0.1:" + port, GovernanceTest.OwnIssuer.ISSUER);
    }

    @TestFactory
    Stream<DynamicTest> a_text_is_kept_as_it_was_written() {
        return TEXTS.stream()
                .map(text -> DynamicTest.dynamicTest(text.substring(0, Math.min(40, text.length())), () -> {
                    var drafted = assembly.as("grower-3")
                            .post(
                                    assembly.path() + "/proposals",
                                    Map.of("decisionType", "ordinary", "title", text, "text", text));
                    assertThat(drafted.status()).as(drafted.body()).isEqualTo(201);
                    assertThat(drafted.body()).doesNotContain(text);
                    var kept = jdbc.sql("select count(*) from content where bytes = convert_to(?, 'UTF8')")
                            .param(text)
                            .query(Integer.class)
                            .single();
                    assertThat(kept).isEqualTo(2);
                    assertThat(new Ledger(jdbc).of(assembly.id())).isNotEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> a_refusal_never_says_back_what_was_sent() {
        return TEXTS.stream()
                .map(text -> DynamicTest.dynamicTest(text.substring(0, Math.min(40, text.length())), () -> {
                    var marked = "hunt-me " + text;
                    for (var body : List.of(
                            Map.of("decisionType", marked, "title", "A", "text", "B"),
                            Map.of("decisionType", "ordinary", marked, "A", "text", "B"),
                            Map.of("decisionType", "ordinary", "title", marked.repeat(301), "text", "B"))) {
                        var reply = assembly.as("grower-3").post(assembly.path() + "/proposals", body);
                        assertThat(reply.status()).isIn(400, 409);
                        assertThat(reply.contentType()).startsWith("application/problem+json");
                        assertThat(reply.body()).doesNotContain("hunt-me");
                    }
                }));
    }
}
