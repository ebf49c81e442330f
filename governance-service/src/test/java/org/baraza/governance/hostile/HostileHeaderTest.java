package org.baraza.governance.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Objects;
import org.baraza.governance.journey.Assembly;
import org.baraza.governance.journey.GovernanceTest;
import org.baraza.governance.journey.Person;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Addresses that climb out of theirs, and headers that would become two.
@GovernanceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileHeaderTest {
    private final String address;
    private final Assembly assembly;

    HostileHeaderTest(@LocalServerPort int port) {
        address = "http://127.0.0.1:" + port;
        assembly = Assembly.of(address, GovernanceTest.OwnIssuer.ISSUER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/platforms/../me/entry",
                "/platforms/%2e%2e/me/entry",
                "/platforms/..%2fme%2fentry/members",
                "/platforms/..%5cme/members",
                "/platforms/%252e%252e%252fme/members",
                "/platforms/./$/members",
                "/platforms/$%2f..%2f$/members",
                "/platforms/$%00/members",
                "/platforms/$;seat=x/members",
                "/platforms/$%0d%0aSet-Cookie:%20a=b/members",
                "/platforms/$'%20or%20'1'='1/members",
                "/platforms/{$ne:1}/members",
                "/platforms/$/seats/..%2f..%2f..%2factuator%2fhealth/end",
                "/platforms/$/offices/..%2fchair",
                "/platforms/$/votes/%c0%ae%c0%ae/closing",
                "//platforms/$/members"
            })
    void an_address_that_climbs_out_of_its_place_leads_nowhere(String path) throws Exception {
        var who = assembly.chair();
        var exchange = Raw.exchange(
                address,
                "POST " + path.replace("$", assembly.id()) + " HTTP/1.1\nHost: 127.0.0.1\nAuthorization: Bearer "
                        + who.token() + "\nBaraza-Seat: " + who.seat() + "\nIdempotency-Key: " + Assembly.key()
                        + "\nContent-Type: application/json\nContent-Length: 2\nConnection: close\n\n{}",
                0);
        assertThat(exchange.answer()).matches("(?s)HTTP/1\\.1 (400|404|405).*");
        assertThat(exchange.answer())
                .contains("application/problem+json")
                .doesNotContain("Set-Cookie", "Exception", "Tomcat");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a%0d%0aSet-Cookie:%20a=b.pdf",
                "a%0aLocation:%20https://example.org.pdf",
                "a%E5%98%8A%E5%98%8DSet-Cookie:a=b.pdf",
                "%22;%20filename=%22x.html"
            })
    void a_file_name_becomes_no_header(String name) {
        var who = assembly.as("grower-3");
        var request = who.to("")
                .uri(URI.create(address + assembly.path() + "/evidence?name=" + name))
                .header("Content-Type", "application/pdf")
                .header("Idempotency-Key", Assembly.key())
                .POST(HttpRequest.BodyPublishers.ofString("%PDF-1.7"));
        var reply = Person.send(request);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.headers()).doesNotContainKeys("set-cookie", "content-disposition");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Idempotency-Key: $\n Set-Cookie: a=b",
                "Idempotency-Key: $\u0000",
                "Idempotency-Key: $\nIdempotency-Key: 00000000-0000-4000-8000-000000000001\nIf-Match: \"\u0001\"",
                "Idempotency Key: $",
                "Content-Length: 2\nContent-Length: 200",
                "Transfer-Encoding: chunked\nTransfer-Encoding: identity",
                "Transfer-Encoding: xchunked"
            })
    void headers_that_are_two_or_none_are_no_act(String headers) throws Exception {
        var who = assembly.person("headers");
        var token = Objects.requireNonNull(who.token());
        var exchange = Raw.exchange(
                address,
                "POST /organisations HTTP/1.1\nHost: 127.0.0.1\nAuthorization: Bearer " + token
                        + "\nContent-Type: application/json\n" + headers.replace("$", Assembly.key())
                        + (headers.contains("Content-Length") || headers.contains("Transfer")
                                ? ""
                                : "\nContent-Length: 2")
                        + "\nConnection: close\n\n{}",
                0);
        assertThat(exchange.answer()).matches("(?s)HTTP/1\\.1 (400|501).*");
        assertThat(exchange.answer()).doesNotContain("Set-Cookie", "Exception", "Tomcat");
    }

    @ParameterizedTest
    @ValueSource(strings = {"example.org", "127.0.0.1:1", "127.0.0.1, example.org"})
    void the_place_of_what_was_created_is_ours_whatever_host_is_named(String host) throws Exception {
        var who = assembly.person("host");
        var body = "{\"name\":\"A\",\"kind\":\"buyer\"}";
        var exchange = Raw.exchange(
                address,
                "POST /organisations HTTP/1.1\nHost: " + host
                        + "\nX-Forwarded-Host: example.org\nForwarded: host=example.org"
                        + "\nAuthorization: Bearer " + who.token() + "\nIdempotency-Key: " + Assembly.key()
                        + "\nContent-Type: application/json\nContent-Length: " + body.length()
                        + "\nConnection: close\n\n" + body,
                0);
        assertThat(exchange.answer()).doesNotContain("example.org");
        assertThat(exchange.answer()).matches("(?s)HTTP/1\\.1 (201.*Location: http://127\\.0\\.0\\.1:8080/.*|400.*)");
    }
}
