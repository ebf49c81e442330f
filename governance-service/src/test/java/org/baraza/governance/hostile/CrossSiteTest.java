package org.baraza.governance.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.baraza.governance.journey.Assembly;
import org.baraza.governance.journey.GovernanceTest;
import org.baraza.governance.journey.Operation;
import org.baraza.governance.journey.Person;
import org.baraza.governance.journey.Person.Reply;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a page of somebody else's site could send with the browser of a person who is signed in.
@GovernanceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrossSiteTest {
    private static final String OWN = "http://127.0.0.1:8080";
    private static final String BODY = "{\"name\":\"Planted\",\"kind\":\"buyer\"}";

    private final JdbcClient jdbc;
    private final String address;
    private final Assembly assembly;
    private final Person somebody;

    CrossSiteTest(JdbcClient jdbc, @LocalServerPort int port) {
        this.jdbc = jdbc;
        address = "http://127.0.0.1:" + port;
        assembly = Assembly.of(address, GovernanceTest.OwnIssuer.ISSUER);
        somebody = assembly.person("victim");
    }

    private Reply post(String type, Map<String, String> headers, Person who) {
        var request = who.to("/organisations").header("Content-Type", type);
        headers.forEach(request::header);
        return Person.send(request.POST(HttpRequest.BodyPublishers.ofString(BODY)));
    }

    private long organisations() {
        return jdbc.sql("select count(*) from organisation_register")
                .query(Long.class)
                .single();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org",
                "http://127.0.0.1:8080.example.org",
                "http://127.0.0.1:8081",
                "https://127.0.0.1:8080",
                "http://localhost:8080",
                "null",
                "file://",
                "http://127.0.0.1:8080@example.org",
                "*"
            })
    void an_act_from_another_origin_is_refused_even_with_a_good_token(String origin) {
        var before = organisations();
        var reply = post("application/json", Map.of("Origin", origin, "Idempotency-Key", Assembly.key()), somebody);
        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.headers()).doesNotContainKey("access-control-allow-origin");
        assertThat(organisations()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "text/plain"})
    void what_a_form_can_send_without_asking_first_is_no_act(String type) {
        var before = organisations();
        assertThat(post(type, Map.of(), new Person(address, null, null)).status())
                .isEqualTo(401);
        assertThat(post(type, Map.of("Idempotency-Key", Assembly.key()), somebody)
                        .status())
                .isEqualTo(415);
        assertThat(organisations()).isEqualTo(before);
    }

    @Test
    void without_an_origin_the_token_alone_decides() {
        var headers = Map.of("Idempotency-Key", Assembly.key());
        assertThat(post("application/json", headers, new Person(address, null, null))
                        .status())
                .isEqualTo(401);
        assertThat(post("application/json", headers, somebody).status()).isEqualTo(201);
        assertThat(post("application/json", Map.of("Origin", OWN, "Idempotency-Key", Assembly.key()), somebody)
                        .status())
                .isEqualTo(201);
    }

    @Test
    void a_token_counts_in_the_header_alone() {
        var token = Objects.requireNonNull(somebody.token());
        for (var cookie : List.of("access_token=" + token, "Authorization=Bearer " + token, "JSESSIONID=" + token)) {
            assertThat(post("application/json", Map.of("Cookie", cookie), new Person(address, null, null))
                            .status())
                    .isEqualTo(401);
        }
        assertThat(new Person(address, null, null)
                        .get("/me?access_token=" + token)
                        .status())
                .isEqualTo(401);
    }

    @TestFactory
    Stream<DynamicTest> no_operation_lets_another_origin_ask_first() {
        return Operation.all(address).stream()
                .map(operation -> DynamicTest.dynamicTest(operation.toString(), () -> {
                    var path = operation.path().replaceAll("\\{[a-z]+}", Assembly.key());
                    for (var origin : List.of("https://example.org", "null")) {
                        var reply = preflight(path, operation.method(), origin);
                        assertThat(reply.status()).isEqualTo(403);
                        assertThat(reply.headers()).doesNotContainKey("access-control-allow-origin");
                    }
                    var own = preflight(path, operation.method(), OWN);
                    assertThat(own.status()).isEqualTo(200);
                    assertThat(own.headers().get("access-control-allow-origin")).containsExactly(OWN);
                    assertThat(own.headers()).doesNotContainKey("access-control-allow-credentials");
                }));
    }

    private Reply preflight(String path, String method, String origin) {
        return Person.send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Origin", origin)
                .header("Access-Control-Request-Method", method)
                .header("Access-Control-Request-Headers", "authorization, content-type, idempotency-key")
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH"})
    void other_methods_are_offered_to_no_page(String method) {
        assertThat(preflight("/me", method, OWN).status()).isEqualTo(403);
    }

    @Test
    void no_answer_sets_a_cookie_or_lets_itself_be_framed_or_guessed() {
        for (var reply : List.of(
                somebody.get("/me"),
                somebody.get("/me/export"),
                somebody.get("/nothing"),
                new Person(address, null, null).get("/me"),
                new Person(address, null, null).get("/openapi.json"))) {
            assertThat(reply.headers()).doesNotContainKey("set-cookie");
            assertThat(reply.headers().get("x-content-type-options")).containsExactly("nosniff");
            assertThat(reply.headers().get("x-frame-options")).containsExactly("DENY");
            assertThat(reply.headers().get("content-security-policy"))
                    .containsExactly("default-src 'none'; frame-ancestors 'none'");
            assertThat(reply.contentType()).contains("json");
        }
    }
}
