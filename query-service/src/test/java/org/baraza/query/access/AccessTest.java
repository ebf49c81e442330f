package org.baraza.query.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.baraza.query.support.Cooperative;
import org.baraza.query.support.Election;
import org.baraza.query.support.History;
import org.baraza.query.support.Meetings;
import org.baraza.query.support.Promises;
import org.baraza.query.support.Service;
import org.baraza.record.elections.BallotPaper;
import org.baraza.record.elections.Marks;
import org.baraza.record.platform.Secrecy;
import org.baraza.record.platform.Visibility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Every operation of the committed description, as everybody who might ask.
class AccessTest {
    private static final History HISTORY = new History();
    private static final String PLURALITY = "{\"method\":\"plurality\"}";
    private static final Cooperative HIDDEN =
            new Cooperative(HISTORY, "Embu", Visibility.MEMBERS, Election.ruled(PLURALITY, Secrecy.OPEN));
    private static final Cooperative OPEN =
            new Cooperative(HISTORY, "Mwea", Visibility.PUBLIC, Election.ruled(PLURALITY, Secrecy.OPEN));
    private static Service service;
    private static Map<String, String> hidden = Map.of();
    private static Map<String, String> open = Map.of();

    @BeforeAll
    static void a_members_only_platform_and_a_public_one() {
        var delegate = HIDDEN.member("Rice Growers", Cooperative.FARMERS);
        var observer = HIDDEN.observer("County");
        var former = HIDDEN.member("Maize Growers", Cooperative.FARMERS);
        hidden = filled(HIDDEN, delegate);
        HIDDEN.end(former);
        var elsewhere = OPEN.member("Millers", Cooperative.BUYERS);
        open = filled(OPEN, elsewhere);
        identity("delegate", delegate);
        identity("observer", observer);
        identity("former", former);
        identity("elsewhere", elsewhere);
        Service.emptyTopics();
        Service.publish(HISTORY);
        service = Service.started();
        service.awaitLevel();
    }

    @AfterAll
    static void close() {
        service.close();
    }

    private static void identity(String subject, Cooperative.Member member) {
        HISTORY.identity(People.identity(Service.ISSUER.url(), subject), member.person());
    }

    private static Map<String, String> filled(Cooperative platform, Cooperative.Member member) {
        var proposal = platform.draft(member, "Water fees", null);
        var options = List.of(new BallotPaper.Option("1", "Amina", null), new BallotPaper.Option("2", "Bako", null));
        var election = new Election(HISTORY, platform, proposal, 1, options, null);
        election.cast(member, Marks.marking(List.of("1")));
        election.close(Secrecy.OPEN);
        var vote = election.vote;
        var invitation = platform.invite(member.organisation(), Instant.parse("2026-03-09T00:00:00Z"));
        var meetings = new Meetings(HISTORY, platform);
        var assembly = meetings.convene(proposal, null);
        meetings.notice(assembly);
        var commitment = new Promises(HISTORY, platform).offer(proposal, member, member, "Forty tonnes");
        return Map.ofEntries(
                Map.entry("platform", platform.id.toString()),
                Map.entry("organisation", member.organisation().toString()),
                Map.entry("proposal", proposal.toString()),
                Map.entry("number", "1"),
                Map.entry("version", "1"),
                Map.entry("vote", vote.toString()),
                Map.entry("invitation", invitation.toString()),
                Map.entry("commitment", commitment.toString()),
                Map.entry("assembly", assembly.toString()),
                Map.entry("index", "0"),
                Map.entry("content", platform.charterContent.id().toString()),
                Map.entry("seat", member.seat().toString()),
                Map.entry("member", member.organisation().toString()));
    }

    private record Operation(String method, String path, String access) {}

    private static List<Operation> operations() throws IOException {
        var description = JsonMapper.builder().build().readTree(Files.readString(Path.of("openapi.json")));
        var operations = new ArrayList<Operation>();
        description
                .get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    // What is asked with a body is asked for a charter.
                    assertThat(method.getKey())
                            .as(path.getKey())
                            .isEqualTo(path.getKey().endsWith("/charter-trials") ? "post" : "get");
                    operations.add(new Operation(method.getKey(), path.getKey(), declared(method.getValue())));
                }));
        assertThat(operations).hasSizeGreaterThan(12);
        return operations;
    }

    private static String declared(JsonNode operation) {
        return operation.get("x-access").asString();
    }

    private static String address(Operation operation, Map<String, String> values) {
        var address = operation.path();
        for (var value : values.entrySet()) {
            address = address.replace("{" + value.getKey() + "}", value.getValue());
        }
        assertThat(address).doesNotContain("{");
        return address;
    }

    private static int asked(Operation operation, Map<String, String> values, String... headers) {
        var address = address(operation, values);
        return operation.method().equals("post")
                ? service.ask(address, "{}", headers).statusCode()
                : service.status(address, headers);
    }

    private static String[] as(String subject) {
        return new String[] {"Authorization", "Bearer " + Service.ISSUER.token(subject, "baraza")};
    }

    @Test
    void every_operation_is_open_to_whom_it_says_and_to_nobody_else() throws IOException {
        for (var operation : operations()) {
            var isPublic = operation.access().equals("public");
            assertThat(operation.access()).as(operation.path()).isIn("public", "reader");
            var others = isPublic ? 200 : 404;
            var name = operation.path();
            assertThat(asked(operation, open))
                    .as("public, without token: " + name)
                    .isEqualTo(200);
            assertThat(asked(operation, open, as("nobody")))
                    .as("public, nobody: " + name)
                    .isEqualTo(200);
            assertThat(asked(operation, hidden)).as("without token: " + name).isEqualTo(others);
            assertThat(asked(operation, hidden, as("nobody")))
                    .as("nobody: " + name)
                    .isEqualTo(others);
            assertThat(asked(operation, hidden, as("elsewhere")))
                    .as("elsewhere: " + name)
                    .isEqualTo(others);
            assertThat(asked(operation, hidden, as("former")))
                    .as("former: " + name)
                    .isEqualTo(others);
            assertThat(asked(operation, hidden, as("delegate")))
                    .as("delegate: " + name)
                    .isEqualTo(200);
            assertThat(asked(operation, hidden, as("observer")))
                    .as("observer: " + name)
                    .isEqualTo(200);
        }
    }

    @Test
    void a_token_that_is_not_valid_is_refused_everywhere() throws IOException {
        var foreign = Service.ISSUER.token("delegate", "other-app");
        var elsewhere = Service.ISSUER.token("delegate", "baraza", "http://127.0.0.1:9/realms/baraza", Instant.now());
        var old = Service.ISSUER.token(
                "delegate", "baraza", Service.ISSUER.url(), Instant.now().minus(Duration.ofHours(3)));
        for (var operation : operations()) {
            for (var token : List.of(foreign, elsewhere, old, "nonsense")) {
                var answer = service.send(
                        operation.method().toUpperCase(Locale.ROOT),
                        address(operation, open),
                        "Authorization",
                        "Bearer " + token);
                assertThat(answer.statusCode()).as(operation.path()).isEqualTo(401);
                assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            }
        }
    }

    @Test
    void a_hidden_platform_and_one_that_does_not_exist_look_alike() {
        var nowhere = "/api/platforms/00000000-0000-4000-8000-000000000001";
        var unknown = service.get(nowhere).body();
        var concealed = service.get("/api/platforms/" + HIDDEN.id).body();
        assertThat(concealed.replace(HIDDEN.id.toString(), "x"))
                .isEqualTo(unknown.replace("00000000-0000-4000-8000-000000000001", "x"));
    }

    @Test
    void content_is_read_only_under_its_own_platform() {
        var address = "/api/platforms/" + OPEN.id + "/contents/" + HIDDEN.charterContent.id();
        assertThat(service.get(address).statusCode()).isEqualTo(404);
        var identity = "/api/platforms/" + OPEN.id + "/contents/" + People.identity(Service.ISSUER.url(), "delegate");
        assertThat(service.get(identity).statusCode()).isEqualTo(404);
        var registry = "/api/platforms/00000000-0000-0000-0000-000000000000/record";
        assertThat(service.get(registry).statusCode()).isEqualTo(404);
    }

    @Test
    void an_erased_identity_opens_nothing_any_more() {
        var content = People.identity(Service.ISSUER.url(), "observer");
        Service.KAFKA.send(Service.CONTENT, content, null, Map.of());
        Service.await(
                () -> service.get("/api/platforms/" + HIDDEN.id, as("observer")).statusCode() == 404);
        Service.publishContents(HISTORY);
        Service.await(
                () -> service.get("/api/platforms/" + HIDDEN.id, as("observer")).statusCode() == 200);
    }
}
