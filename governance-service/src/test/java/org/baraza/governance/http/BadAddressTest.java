package org.baraza.governance.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.baraza.governance.commitments.Promise;
import org.baraza.governance.journey.Assembly;
import org.baraza.governance.journey.GovernanceTest;
import org.baraza.governance.journey.InvitationJourneyTest;
import org.baraza.governance.journey.Operation;
import org.baraza.governance.journey.Person;
import org.baraza.governance.journey.Refused;
import org.baraza.record.Json;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What is not there, not offered, or no address at all.
@GovernanceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadAddressTest {
    private final String address;
    private final Person somebody;
    private final Assembly assembly;

    BadAddressTest(@LocalServerPort int port) {
        address = "http://127.0.0.1:" + port;
        somebody = new Person(address, GovernanceTest.OwnIssuer.ISSUER.token("somebody", "baraza"), null);
        assembly = Assembly.of(address, GovernanceTest.OwnIssuer.ISSUER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/platforms/1/proposals",
                "/platforms/1-1-1-1-1/proposals",
                "/platforms/zzzzzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz/proposals",
                "/platforms/00000000-0000-0000-0000-000000000000/proposals",
                "/platforms/$/proposals/1/submission",
                "/platforms/$/proposals/1-1-1-1-1/submission",
                "/platforms/$/proposals/00000000-0000-0000-0000-000000000000/submission",
                "/platforms/$/proposals/00000000-0000-0000-0000-000000000000/contributions/x/retraction",
                "/platforms/$/proposals/00000000-0000-0000-0000-000000000000/objections/x/resolution",
                "/platforms/$/proposals/00000000-0000-0000-0000-000000000000/objections/00000000-0000-0000-0000-000000000000/resolution",
                "/platforms/$/votes/x/closing",
                "/platforms/$/votes/00000000-0000-0000-0000-000000000000/closing",
                "/platforms/$/commitments/x/acceptance",
                "/platforms/$/commitments/00000000-0000-0000-0000-000000000000/acceptance",
                "/platforms/$/seats/x/end",
                "/platforms/$/seats/00000000-0000-0000-0000-000000000000/end",
                "/platforms/$/members/x/reinstatement",
                "/platforms/$/members/00000000-0000-0000-0000-000000000000/reinstatement",
                "/platforms/$/members/00000000-0000-0000-0000-000000000000/resignation",
                "/platforms/$/assemblies/x/notice",
                "/platforms/$/assemblies/00000000-0000-0000-0000-000000000000/notice",
                "/platforms/$/assembly-requests/x/support",
                "/platforms/$/assembly-requests/00000000-0000-0000-0000-000000000000/support",
                "/platforms/$/offices/king",
                "/platforms/$/offices/CHAIR",
                "/platforms/$/nothing",
                "/nothing",
                "/",
                "/openapi.yaml",
                "/error"
            })
    void what_is_not_there(String path) {
        var at = path.replace("$", assembly.id());
        var body = at.contains("offices") ? Map.of("seat", uuid()) : Map.of();
        Refused.with(404, "unknown", assembly.secretary().post(at, body, Assembly.key(), "0"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/error", "/openapi.json/swagger-config", "/v3/api-docs", "/swagger-ui.html", "/favicon.ico"})
    void what_frameworks_would_add_is_not_there(String path) {
        Refused.with(404, "unknown", somebody.get(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "GET", "TRACE"})
    void a_method_that_is_not_offered(String method) {
        var request = act(assembly.chair(), assembly.path() + "/proposals")
                .method(method, HttpRequest.BodyPublishers.noBody());
        Refused.with(405, "not-offered", Person.send(request));
    }

    @Test
    void a_method_that_is_not_even_known() {
        var request = act(assembly.chair(), assembly.path() + "/proposals")
                .method("GOVERN", HttpRequest.BodyPublishers.noBody());
        Refused.with(400, "malformed", Person.send(request));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/xml",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x"
            })
    void a_body_of_another_kind(String type) {
        var request = somebody.to("/organisations")
                .header("Content-Type", type)
                .header("Idempotency-Key", uuid())
                .POST(HttpRequest.BodyPublishers.ofString("{\"name\":\"A\",\"kind\":\"buyer\"}"));
        Refused.with(415, "not-offered", Person.send(request));
    }

    @Test
    void an_answer_of_another_kind_is_not_to_be_had() {
        var request = somebody.to("/me").header("Accept", "text/html").GET();
        Refused.with(406, "not-offered", Person.send(request));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/platforms/%2e%2e/x",
                "/platforms/..%2f..",
                "//me",
                "/me;a=b",
                "/me%00",
                "/me%0a",
                "/platforms/%ff/x",
                "/me%3B",
                "/%5cme"
            })
    void addresses_that_play_tricks(String path) {
        var reply = Person.send(somebody.to("").uri(URI.create(address + path)).GET());
        assertThat(reply.status()).isIn(400, 404);
        Refused.with(reply.status(), reply.status() == 400 ? "malformed" : "unknown", reply);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /me|x HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /<script> HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /me HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
                "GET /me HTTP/1.1\r\n\r\n",
                "nonsense\r\n\r\n",
                "POST /organisations HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n",
                "POST /organisations HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\nzz\r\n"
            })
    void requests_that_are_no_http_tell_nothing_about_us(String request) throws Exception {
        var port = URI.create(address).getPort();
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer)
                    .startsWith("HTTP/1.1 4")
                    .contains("application/problem+json", "\"type\":\"urn:baraza:problem:")
                    .doesNotContain("Tomcat", "Exception", "<html", "org.");
        }
    }

    @TestFactory
    Stream<DynamicTest> what_is_on_another_platform_is_not_here() {
        var elsewhere = Assembly.thatMeets(address, GovernanceTest.OwnIssuer.ISSUER);
        var proposal = elsewhere.admitted("fixed");
        var spoken = elsewhere.path() + "/proposals/" + proposal;
        var contribution = elsewhere
                .as("grower-3")
                .post(
                        spoken + "/contributions",
                        Map.of("proposalVersion", 1, "stance", "question", "text", "Who pays?"))
                .id();
        var objection = elsewhere
                .as("grower-3")
                .post(spoken + "/objections", Map.of("proposalVersion", 1, "text", "It costs too much."))
                .id();
        var answered = elsewhere
                .chair()
                .post(
                        spoken + "/objections/" + objection + "/answer",
                        Map.of("text", "It costs nothing."),
                        Assembly.key(),
                        "0");
        assertThat(answered.status()).as(answered.body()).isEqualTo(200);
        var voteElsewhere = elsewhere.called(proposal, Map.of("way", "ballots"));
        var seat = elsewhere.as("grower-3").seat();
        var proxy = elsewhere
                .as("grower-3")
                .post(
                        elsewhere.path() + "/votes/" + voteElsewhere + "/proxies",
                        Map.of("holder", elsewhere.as("buyer-1").seat() + ""));
        assertThat(proxy.status()).as(proxy.body()).isEqualTo(201);
        var invitation = elsewhere
                .secretary()
                .post(elsewhere.path() + "/invitations", InvitationJourneyTest.toMember(elsewhere));
        var values = new HashMap<>(Map.of(
                "platform",
                assembly.id(),
                "proposal",
                proposal,
                "contribution",
                contribution,
                "objection",
                objection,
                "vote",
                voteElsewhere,
                "proxy",
                proxy.id(),
                "commitment",
                new Promise(elsewhere).offered(),
                "seat",
                seat + "",
                "invitation",
                invitation.id(),
                "office",
                "chair"));
        values.put("assembly", elsewhere.closedAssembly());
        values.put("request", elsewhere.assemblyRequest());
        var account = "{\"completion\":\"limited\",\"delivered\":\"1\",\"text\":\"A\",\"evidence\":[]}";
        var bodies = Map.ofEntries(
                Map.entry("reviseProposal", "{\"title\":\"A\",\"text\":\"B\",\"why\":\"C\"}"),
                Map.entry("returnProposal", "{\"reasons\":\"A\"}"),
                Map.entry("lapseProposal", "{\"reasons\":\"A\"}"),
                Map.entry("declareOutcome", "{\"outcome\":\"adopted\",\"basis\":\"show-of-hands\"}"),
                Map.entry("callVote", "{\"way\":\"ballots\"}"),
                Map.entry("contribute", "{\"proposalVersion\":1,\"stance\":\"support\",\"text\":\"A\"}"),
                Map.entry("retractContribution", "{}"),
                Map.entry("raiseObjection", "{\"proposalVersion\":1,\"text\":\"A\"}"),
                Map.entry("answerObjection", "{\"text\":\"A\"}"),
                Map.entry("maintainObjection", "{\"extent\":\"whole\",\"reasons\":\"A\"}"),
                Map.entry("declineCommitment", "{\"reasons\":\"A\"}"),
                Map.entry("fulfilCommitmentPartly", "{\"reasons\":\"A\"}"),
                Map.entry("findCommitmentBreached", "{\"reasons\":\"A\"}"),
                Map.entry("releaseCommitment", "{\"reasons\":\"A\"}"),
                Map.entry("extendVote", "{\"closesAt\":\"2126-01-01T00:00:00Z\"}"),
                Map.entry("annulVote", "{\"reasons\":\"A\"}"),
                Map.entry("succeedSeat", "{\"person\":\"%s\"}".formatted(assembly.personId(somebody))),
                Map.entry("castBallot", "{\"choice\":\"for\"}"),
                Map.entry("replaceBallot", "{\"choice\":\"for\"}"),
                Map.entry("enterPaper", "{\"choice\":\"for\"}"),
                Map.entry("castByProxy", "{\"choice\":\"for\"}"),
                Map.entry("giveProxy", "{\"holder\":\"%s\"}".formatted(seat)),
                Map.entry("acceptInvitation", Json.MAPPER.writeValueAsString(InvitationJourneyTest.SECRET)),
                Map.entry(
                        "enterCount",
                        "{\"lines\":[{\"constituency\":\"growers\",\"for\":0,\"against\":0,\"abstain\":0,\"present\":0}]}"),
                Map.entry("addAgendaItem", "{\"title\":\"A\"}"),
                Map.entry("recordAttendance", "{\"manner\":\"remotely\",\"seats\":[\"%s\"]}".formatted(seat)),
                Map.entry("recordDeparture", "{\"seats\":[\"%s\"]}".formatted(seat)),
                Map.entry("callOffAssembly", "{\"reasons\":\"A\"}"),
                Map.entry("callAssemblyAgain", "{\"opensAt\":\"2126-01-01T00:00:00Z\"}"),
                Map.entry("reportOnCommitment", account),
                Map.entry("assessCommitment", account));
        return Operation.all(address).stream()
                .filter(operation ->
                        operation.path().matches(".*\\{(proposal|vote|seat|invitation|commitment|assembly|request)}.*"))
                .map(operation -> DynamicTest.dynamicTest(operation.toString(), () -> {
                    var body = bodies.getOrDefault(operation.id(), "");
                    Refused.with(404, "unknown", operation.send(officerFor(operation), values, body));
                }));
    }

    private Person officerFor(Operation operation) {
        return switch (operation.access()) {
            case "account", "seat", "voting-seat" -> assembly.as("grower-3");
            default -> operation.access().contains("chair") ? assembly.chair() : assembly.secretary();
        };
    }

    private static HttpRequest.Builder act(Person who, String path) {
        return who.to(path).header("Content-Type", "application/json").header("Idempotency-Key", uuid());
    }

    private static String uuid() {
        return UUID.randomUUID().toString();
    }
}
