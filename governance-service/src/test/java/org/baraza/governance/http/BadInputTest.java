package org.baraza.governance.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.baraza.governance.journey.Assembly;
import org.baraza.governance.journey.GovernanceTest;
import org.baraza.governance.journey.Operation;
import org.baraza.governance.journey.Person;
import org.baraza.governance.journey.Person.Reply;
import org.baraza.governance.journey.Refused;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What cannot be understood is refused in our own words, and nothing of it is recorded.
@GovernanceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {
    private static final int LARGEST = 1024 * 1024;
    private static final String DRAFT = "{\"decisionType\":\"ordinary\",\"title\":%s,\"text\":%s}";

    private final JdbcClient jdbc;
    private final String address;
    private final Person somebody;
    private final Assembly assembly;
    private final String vote;

    BadInputTest(JdbcClient jdbc, @LocalServerPort int port) {
        this.jdbc = jdbc;
        address = "http://127.0.0.1:" + port;
        somebody = new Person(address, GovernanceTest.OwnIssuer.ISSUER.token("somebody", "baraza"), null);
        assembly = Assembly.of(address, GovernanceTest.OwnIssuer.ISSUER);
        vote = assembly.called(assembly.admitted("fixed"), Map.of("way", "ballots"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "\"for\"",
                "{}",
                "{\"choice\":null}",
                "{\"choice\":\"\"}",
                "{\"choice\":\"FOR\"}",
                "{\"choice\":\"yes\"}",
                "{\"choice\":0}",
                "{\"choice\":true}",
                "{\"choice\":[\"for\"]}",
                "{\"choice\":{\"for\":1}}",
                "{\"marks\":{}}",
                "{\"marks\":{\"ranks\":[]}}",
                "{\"marks\":{\"ranks\":[[]]}}",
                "{\"marks\":{\"ranks\":[[\"1\"]],\"figures\":{\"1\":1}}}",
                "{\"marks\":{\"figures\":{\"1\":1.5}}}",
                "{\"marks\":{\"figures\":{\"1\":-1}}}",
                "{\"marks\":{\"ranks\":[[\"12345\"]]}}",
                "{\"choice\":\"abstain\",\"marks\":{\"ranks\":[[\"1\"]]}}",
                "{\"choice\":\"for\",\"choice\":\"against\"}",
                "{\"choice\":\"for\",\"weight\":\"2\"}",
                "{\"choice\":\"for\"} {\"choice\":\"against\"}",
                "{'choice':'for'}",
                "choice=for"
            })
    void a_ballot_that_is_none(String body) {
        var ballots = assembly.path() + "/votes/" + vote + "/ballots";
        Refused.with(400, "malformed", assembly.as("grower-3").post(ballots, body));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"for\":1.5",
                "\"for\":\"1\"",
                "\"for\":-1",
                "\"for\":null",
                "\"for\":true",
                "\"for\":1e30",
                "\"for\":99999999999999999999",
                "\"for\":1000000001",
                "\"against\":0"
            })
    void half_a_vote_is_not_rounded_and_a_missing_number_is_not_nought(String numbers) {
        var counted = assembly.called(assembly.admitted("ordinary"), Map.of("way", "meeting-count"));
        var body = "{\"lines\":[{\"constituency\":\"growers\",%s,\"abstain\":0,\"present\":3}]}".formatted(numbers);
        Refused.with(
                400, "malformed", assembly.secretary().post(assembly.path() + "/votes/" + counted + "/count", body));
    }

    @TestFactory
    Stream<DynamicTest> texts_that_the_record_cannot_hold() {
        return Stream.of(
                        "\"\\u0000\"",
                        "\"before\\u0000after\"",
                        "\"\\ud800\"",
                        "\"\\udc00\"",
                        "\"\\ud800\\ud800\"",
                        "\"\\udc00\\ud800\"",
                        "\"ends in \\ud83d\"",
                        "7",
                        "true",
                        "[\"a\"]",
                        "\"\"",
                        "\"   \"")
                .flatMap(text -> Stream.of(DRAFT.formatted(text, "\"A text.\""), DRAFT.formatted("\"A title\"", text)))
                .map(body -> DynamicTest.dynamicTest(body, () -> Refused.with(400, "malformed", draft(body))));
    }

    @Test
    void every_other_character_is_welcome() {
        var text =
                "\"Kūpuna ʻŌlelo, 👩🏿‍🌾, \\ud83d\\ude00, \\u0001, \\\"quoted\\\", <b>, ' or 1=1; --, %00, \\\\u0000\"";
        assertThat(draft(DRAFT.formatted(text, text)).status()).isEqualTo(201);
    }

    @Test
    void bytes_that_are_no_utf_8_are_refused() {
        var bytes = DRAFT.formatted("\"A title\"", "\"A text.\"").getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 4] = (byte) 0xC3;
        var request = act(assembly.as("grower-3"), assembly.path() + "/proposals");
        Refused.with(400, "malformed", Person.send(request.POST(HttpRequest.BodyPublishers.ofByteArray(bytes))));
    }

    @Test
    void texts_and_titles_have_a_longest_length() {
        var title = "\"" + "x".repeat(301) + "\"";
        var refused = draft(DRAFT.formatted(title, "\"A text.\""));
        Refused.with(400, "malformed", refused);
        assertThat(refused.json().at("/fields/title").asString("")).isNotBlank();
        var deep = "[".repeat(5000) + "]".repeat(5000);
        Refused.with(400, "malformed", draft(DRAFT.formatted(deep, "\"A text.\"")));
    }

    @Test
    void a_body_may_have_one_mebibyte_and_no_byte_more() {
        var frame = DRAFT.formatted("\"A title\"", "\"\"").length();
        var tooLong = DRAFT.formatted("\"A title\"", "\"" + "x".repeat(LARGEST - frame) + "\"");
        assertThat(tooLong).hasSize(LARGEST);
        Refused.with(400, "malformed", draft(tooLong));
        Refused.with(413, "body-too-large", draft(tooLong + " "));
        Refused.with(413, "body-too-large", somebody.post("/organisations", tooLong + " "));
    }

    @Test
    void a_body_in_chunks_is_measured_too() {
        var bytes = new byte[LARGEST + 1];
        java.util.Arrays.fill(bytes, (byte) ' ');
        var chunks = HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes));
        assertThat(chunks.contentLength()).isNegative();
        Refused.with(
                413,
                "body-too-large",
                Person.send(act(somebody, "/organisations").POST(chunks)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-22",
                "tomorrow",
                "",
                "1795372800",
                "2026-02-30T00:00:00Z",
                "+292278994-08-17T07:12:55Z",
                "-0001-01-01T00:00:00Z",
                "2026-11-22T18:00:00"
            })
    void a_moment_that_is_none(String moment) {
        var person = assembly.personId(somebody);
        for (var written : List.of("\"" + moment + "\"", moment.matches("[0-9]+") ? moment : "{}")) {
            var body = "{\"organisation\":\"%s\",\"kind\":\"observer\",\"person\":\"%s\",\"until\":%s}"
                    .formatted(assembly.member(), person, written);
            Refused.with(400, "malformed", assembly.secretary().post(assembly.path() + "/seats", body));
        }
    }

    @TestFactory
    Stream<DynamicTest> every_act_carries_a_key_that_is_a_uuid() {
        var values = new HashMap<>(Map.of(
                "platform",
                assembly.id(),
                "proposal",
                uuid(),
                "contribution",
                uuid(),
                "objection",
                uuid(),
                "vote",
                uuid(),
                "seat",
                uuid(),
                "invitation",
                uuid(),
                "office",
                "auditor",
                "commitment",
                uuid(),
                "member",
                uuid()));
        values.put("assembly", uuid());
        values.put("proxy", uuid());
        values.put("request", uuid());
        return Operation.all(address).stream()
                .filter(operation -> operation.method().equals("POST"))
                .map(operation -> DynamicTest.dynamicTest(operation.toString(), () -> {
                    var officer = officerFor(operation);
                    for (var key :
                            List.of("", "1", "not-a-uuid", uuid() + "0", "zzzzzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz")) {
                        var request = officer.to(operation.at(values)).header("Content-Type", "application/json");
                        if (!key.isEmpty()) {
                            request.header("Idempotency-Key", key);
                        }
                        Refused.with(
                                400,
                                "key-missing",
                                Person.send(request.POST(HttpRequest.BodyPublishers.ofString("{}"))));
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> an_act_on_what_is_there_names_one_version() {
        var values = Map.of(
                "platform",
                assembly.id(),
                "proposal",
                uuid(),
                "contribution",
                uuid(),
                "objection",
                uuid(),
                "commitment",
                uuid());
        return Operation.all(address).stream()
                .filter(Operation::namesVersion)
                .map(operation -> DynamicTest.dynamicTest(operation.toString(), () -> {
                    var officer = officerFor(operation);
                    Refused.with(428, "version-missing", officer.post(operation.at(values), "{}"));
                    for (var version : List.of(
                            "3", "*", "W/\"3\"", "\"3\", \"4\"", "\"-1\"", "\"three\"", "\"" + "9".repeat(40) + "\"")) {
                        var request = act(officer, operation.at(values)).header("If-Match", version);
                        Refused.with(
                                400,
                                "version-malformed",
                                Person.send(request.POST(HttpRequest.BodyPublishers.ofString("{}"))));
                    }
                }));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null_",
                "{\"amends\":1}",
                "{\"amends\":0,\"charter\":{}}",
                "{\"amends\":\"1\",\"charter\":{}}",
                "{\"amends\":1,\"charter\":null}",
                "{\"amends\":1,\"charter\":[]}",
                "{\"amends\":1,\"charter\":7}",
                "{\"amends\":1,\"charter\":{\"summary\":\"\\ud83d\"}}",
                "{\"amends\":1,\"charter\":{},\"moves\":{}}",
                "{\"amends\":1,\"charter\":{},\"moves\":[null]}",
                "{\"amends\":1,\"charter\":{},\"moves\":[{\"from\":\"buyers\"}]}",
                "{\"amends\":1,\"charter\":{},\"votes\":2}"
            })
    void an_amendment_that_is_none(String amendment) {
        var refused = draft(
                "{\"decisionType\":\"charter\",\"title\":\"A\",\"text\":\"B\",\"amendment\":%s}".formatted(amendment));
        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.contentType()).startsWith("application/problem+json");
        assertThat(refused.problem()).isIn("contradictory-charter", "malformed");
        assertThat(refused.body()).doesNotContain("Exception", "tools.jackson", "java.util");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"charter\":null}",
                "{\"charter\":{},\"before\":{}}",
                "{\"charter\":{},\"votes\":2}",
                "{\"charter\":{},\"moves\":7}",
                "{\"charter\":"
            })
    void a_charter_to_check_that_is_none(String body) {
        var reply = assembly.as("grower-3").post("/charter-checks", body);
        assertThat(reply.status()).as(reply.body()).isIn(200, 400);
        assertThat(reply.body()).doesNotContain("Exception", "tools.jackson", "java.util");
        assertThat(reply.status() == 400 || reply.json().get("contradictions").size() > 0)
                .isTrue();
    }

    @Test
    void nothing_that_was_refused_left_a_trace() {
        var before = traces();
        var proposals = assembly.path() + "/proposals";
        for (var body : List.of("{", "{}", DRAFT.formatted("\"\\u0000\"", "\"A text.\""))) {
            assertThat(assembly.as("grower-3").post(proposals, body).status()).isEqualTo(400);
        }
        var broken = assembly.as("grower-3")
                .post(proposals, Map.of("decisionType", "none", "title", "A title", "text", "A text."));
        assertThat(broken.status()).isEqualTo(409);
        assertThat(traces()).isEqualTo(before);
    }

    private String traces() {
        return jdbc.sql("""
                        select (select count(*) from domain_event) events, (select count(*) from act_receipt) receipts,
                               (select count(*) from content) contents""")
                .query((row, n) -> row.getLong(1) + " " + row.getLong(2) + " " + row.getLong(3))
                .single();
    }

    private Person officerFor(Operation operation) {
        if (operation.access().equals("operator")) {
            return assembly.operator("operator-" + assembly.id());
        }
        if (operation.access().equals("office:treasurer")) {
            return assembly.treasurer();
        }
        return switch (operation.access()) {
            case "account", "seat", "voting-seat" -> assembly.as("grower-3");
            default -> operation.access().contains("chair") ? assembly.chair() : assembly.secretary();
        };
    }

    private static HttpRequest.Builder act(Person who, String path) {
        return who.to(path).header("Content-Type", "application/json").header("Idempotency-Key", uuid());
    }

    private Reply draft(String body) {
        return assembly.as("grower-3").post(assembly.path() + "/proposals", body);
    }

    private static String uuid() {
        return UUID.randomUUID().toString();
    }
}
