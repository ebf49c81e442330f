package org.baraza.governance.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.baraza.governance.journey.Assembly;
import org.baraza.governance.journey.GovernanceTest;
import org.baraza.governance.journey.Operation;
import org.baraza.governance.journey.Person;
import org.baraza.governance.journey.Refused;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Bodies that are too large, too deep, of no type, or full of what computers take for something else.
@GovernanceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileBodyTest {
    private static final long HUNDRED_MEGABYTES = 100L * 1024 * 1024;
    private static final long FEW_MEGABYTES = 16L * 1024 * 1024;

    private final JdbcClient jdbc;
    private final String address;
    private final Assembly assembly;
    private final Person operator;
    private final List<Operation> takingBodies;
    private final Map<String, String> values = new HashMap<>();

    HostileBodyTest(JdbcClient jdbc, @LocalServerPort int port) {
        this.jdbc = jdbc;
        address = "http://127.0.0.1:" + port;
        assembly = Assembly.of(address, GovernanceTest.OwnIssuer.ISSUER);
        operator = assembly.operator("operator-" + assembly.id());
        // Whoever comes for the first time leaves a trace, whatever they send.
        operator.get("/me");
        takingBodies = Operation.all(address).stream()
                .filter(Operation::takesBody)
                .filter(operation ->
                        !Set.of("uploadEvidence", "importMembers", "tryImport").contains(operation.id()))
                .toList();
        Operation.all(address).stream()
                .flatMap(operation -> Stream.of(operation.path().split("/")))
                .filter(part -> part.startsWith("{"))
                .forEach(part -> values.put(part.substring(1, part.length() - 1), Assembly.key()));
        values.put("platform", assembly.id());
        values.put("office", "auditor");
    }

    private Person officerFor(Operation operation) {
        return switch (operation.access()) {
            case "account", "seat", "voting-seat" -> assembly.as("grower-3");
            case "operator" -> operator;
            case "office:treasurer" -> assembly.treasurer();
            default -> operation.access().contains("chair") ? assembly.chair() : assembly.secretary();
        };
    }

    private HttpRequest.Builder act(Operation operation) {
        var request = officerFor(operation).to(operation.at(values)).header("Idempotency-Key", Assembly.key());
        return operation.namesVersion() ? request.header("If-Match", "\"999999\"") : request;
    }

    private long traces() {
        return jdbc.sql("select (select count(*) from domain_event) + (select count(*) from content)")
                .query(Long.class)
                .single();
    }

    @TestFactory
    Stream<DynamicTest> a_body_that_names_no_type_is_refused_by_every_operation() {
        return takingBodies.stream()
                .flatMap(operation -> Stream.of(
                                "*/*",
                                "application/*",
                                "text/*",
                                "*",
                                "json",
                                "application/",
                                "/json",
                                ";",
                                "application/json; charset=\"",
                                "text/html",
                                "application/xml",
                                "application/x-java-serialized-object",
                                "multipart/form-data; boundary=x")
                        .map(type -> DynamicTest.dynamicTest(operation.id() + " as " + type, () -> {
                            var before = traces();
                            var request = act(operation).header("Content-Type", type);
                            var reply = Person.send(request.POST(HttpRequest.BodyPublishers.ofString("{}")));
                            Refused.with(415, "not-offered", reply);
                            assertThat(traces()).isEqualTo(before);
                        })));
    }

    @TestFactory
    Stream<DynamicTest> what_no_operation_can_read_is_refused_by_every_one() {
        var deep = 50_000;
        return takingBodies.stream()
                .flatMap(operation -> Stream.of(
                                Map.entry("deep arrays", "[".repeat(deep) + "]".repeat(deep)),
                                Map.entry("deep objects", "{\"a\":".repeat(deep) + "1" + "}".repeat(deep)),
                                Map.entry("deep and never closed", "[".repeat(deep)),
                                Map.entry(
                                        "deep in a known field",
                                        "{\"text\":" + "[".repeat(deep) + "]".repeat(deep) + "}"),
                                Map.entry("a number of a million digits", "{\"limit\":" + "9".repeat(1_000_000) + "}"),
                                Map.entry("a number with a huge exponent", "{\"for\":1e999999999}"),
                                Map.entry("no number", "{\"for\":NaN}"),
                                Map.entry("infinity", "{\"for\":-Infinity}"),
                                Map.entry("a field's name of 100 kB", "{\"" + "a".repeat(100_000) + "\":1}"),
                                Map.entry("a raw NUL", "{\"name\":\"a\0b\"}"),
                                Map.entry("an escaped NUL", "{\"name\":\"a\\u0000b\"}"),
                                Map.entry("half a surrogate pair", "{\"name\":\"\\ud800\"}"),
                                Map.entry("a prototype", "{\"__proto__\":{\"admin\":true}}"),
                                Map.entry("a class to load", "{\"@class\":\"javax.script.ScriptEngineManager\"}"),
                                Map.entry("a comment", "/* a */ {}"),
                                Map.entry(
                                        "XML", "<?xml version=\"1.0\"?><!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>"))
                        .map(body -> DynamicTest.dynamicTest(operation.id() + ": " + body.getKey(), () -> {
                            var before = traces();
                            var request = act(operation).header("Content-Type", "application/json");
                            var reply = Person.send(request.POST(HttpRequest.BodyPublishers.ofString(body.getValue())));
                            Refused.with(400, "malformed", reply);
                            assertThat(reply.body().length()).isLessThan(5000);
                            assertThat(traces()).isEqualTo(before);
                        })));
    }

    @TestFactory
    Stream<DynamicTest> a_hundred_megabytes_are_refused_before_they_are_read() {
        var path = assembly.path() + "/evidence?name=a.pdf";
        return Stream.of("/organisations", "/me/entry", path)
                .flatMap(to -> Stream.of(true, false)
                        .flatMap(announced -> Stream.of(true, false)
                                .map(signedIn -> DynamicTest.dynamicTest(
                                        to
                                                + (announced ? ", announced" : ", in chunks")
                                                + (signedIn ? "" : ", by nobody"),
                                        () -> tooLarge(to, announced, signedIn)))));
    }

    private void tooLarge(String path, boolean announced, boolean signedIn) throws Exception {
        var who = assembly.as("grower-3");
        var head = "POST " + path + " HTTP/1.1\nHost: 127.0.0.1\nContent-Type: application/json\nIdempotency-Key: "
                + Assembly.key() + "\n" + (signedIn ? "Authorization: Bearer " + who.token() + "\n" : "")
                + "Baraza-Seat: " + who.seat() + "\n"
                + (announced
                        ? "Content-Length: " + HUNDRED_MEGABYTES + "\n\n"
                        : "Transfer-Encoding: chunked\n\n" + Long.toHexString(HUNDRED_MEGABYTES) + "\n");
        var exchange = Raw.exchange(address, head, HUNDRED_MEGABYTES);
        assertThat(exchange.answer())
                .startsWith("HTTP/1.1 " + (signedIn ? "413" : "401"))
                .contains(signedIn ? "urn:baraza:problem:body-too-large" : "urn:baraza:problem:unauthenticated");
        assertThat(exchange.sent()).isLessThan(FEW_MEGABYTES);
    }

    @Test
    void many_bodies_that_are_too_large_leave_no_memory_taken() throws Exception {
        a_wave_of_large_bodies();
        var before = used();
        a_wave_of_large_bodies();
        assertThat(used() - before).isLessThan(FEW_MEGABYTES);
    }

    private void a_wave_of_large_bodies() throws Exception {
        for (int i = 0; i < 20; i++) {
            tooLarge("/organisations", i % 2 == 0, true);
        }
    }

    private static long used() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate", "br", "identity, gzip"})
    void a_packed_body_is_not_unpacked(String encoding) {
        var request = assembly.as("grower-3")
                .to("/organisations")
                .header("Content-Type", "application/json")
                .header("Content-Encoding", encoding)
                .header("Idempotency-Key", Assembly.key());
        var packed = new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 3};
        Refused.with(400, "malformed", Person.send(request.POST(HttpRequest.BodyPublishers.ofByteArray(packed))));
    }
}
