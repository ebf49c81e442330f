package org.baraza.governance.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.baraza.governance.commitments.Promise;
import org.baraza.governance.journey.Assembly;
import org.baraza.governance.journey.GovernanceTest;
import org.baraza.governance.journey.InvitationJourneyTest;
import org.baraza.governance.journey.Operation;
import org.baraza.governance.journey.Person;
import org.baraza.governance.journey.Person.Reply;
import org.baraza.governance.journey.Refused;
import org.baraza.record.membership.Office;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every operation that the published description names, tried by everybody.
@GovernanceTest
class AccessTest {
    private static final String OPERATOR = "an operator without a seat";
    private static final TokenIssuer ISSUER = GovernanceTest.OwnIssuer.ISSUER;

    /// Reviewed by hand: what may be used without a token. Only reading may ever stand here.
    private static final Set<String> PUBLIC_OPERATIONS = Set.of();

    /// Reviewed by hand: what frameworks add to the public port, of which only the description needs no token.
    private static final Set<String> NOT_OURS = Set.of("OpenApiWebMvcResource");

    private final RequestMappingHandlerMapping handlers;
    private final String address;
    private final String management;

    AccessTest(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers,
            @LocalServerPort int port,
            @LocalManagementPort int managementPort) {
        this.handlers = handlers;
        this.address = "http://127.0.0.1:" + port;
        this.management = "http://127.0.0.1:" + managementPort;
    }

    /// Somebody with a name, the seat's kind, if any, and the offices it holds.
    private record Caller(String name, Person person, String kind, Set<Office> offices) {
        boolean may(String access) {
            return switch (access) {
                case "public", "account" -> true;
                case "seat" -> !kind.equals("none");
                case "voting-seat" -> kind.equals("delegate");
                case "operator" -> name.equals(OPERATOR);
                default -> {
                    var sufficient = access.substring("office:".length()).split(",");
                    yield Stream.of(sufficient)
                            .anyMatch(office ->
                                    offices.stream().map(Office::publicName).anyMatch(office::equals));
                }
            };
        }
    }

    @TestFactory
    Stream<DynamicTest> everybody_gets_what_the_operation_declares_and_nothing_else() {
        return Stream.of(Assembly.thatMeets(address, ISSUER), Assembly.ofMembersOnly(address, ISSUER))
                .flatMap(assembly -> {
                    var callers = callersOf(assembly);
                    var values = values(assembly);
                    var hidden = assembly.isMembersOnly();
                    return Operation.all(address).stream()
                            .map(operation -> DynamicTest.dynamicTest(
                                    operation + (hidden ? ", members only" : ", public"),
                                    () -> tryAll(operation, callers, values, hidden)));
                });
    }

    private static void tryAll(Operation operation, List<Caller> callers, Map<String, String> values, boolean hidden) {
        for (var caller : callers) {
            var reply = operation.send(caller.person(), values, "{\"no\":\"such field\"}");
            if (caller.may(operation.access())) {
                assertThat(reply.status())
                        .as("%s: %s", caller.name(), reply.body())
                        .isIn(operation.method().equals("GET") ? List.of(200) : List.of(400, 409, 412, 415));
            } else if (hidden && caller.kind().equals("none")) {
                Refused.with(404, "unknown", reply);
            } else if (operation.access().equals("operator")) {
                Refused.with(403, "not-an-operator", reply);
            } else if (caller.person().seat() == null) {
                Refused.with(403, "seat-missing", reply);
            } else {
                Refused.with(403, "not-yours", reply);
            }
        }
    }

    private List<Caller> callersOf(Assembly assembly) {
        var elsewhere = Assembly.thatMeets(address, ISSUER).chair();
        var chair = assembly.chair();
        var facilitator = delegate(assembly, "facilitator");
        give(assembly, Office.FACILITATOR, facilitator);
        var treasurer = delegate(assembly, "treasurer");
        give(assembly, Office.TREASURER, treasurer);
        var former = delegate(assembly, "former");
        assertThat(assembly.secretary()
                        .post(assembly.path() + "/seats/" + former.seat() + "/end", Map.of())
                        .status())
                .isEqualTo(200);
        var stranger = assembly.person("stranger");
        return List.of(
                new Caller("an account without a seat", stranger, "none", Set.of()),
                new Caller(OPERATOR, operator(assembly), "none", Set.of()),
                new Caller("an account that names somebody's seat", stranger.in(seat(chair)), "none", Set.of()),
                new Caller("an account that names no UUID as its seat", stranger.in("the chair's"), "none", Set.of()),
                new Caller("the chair of another platform", elsewhere, "none", Set.of()),
                new Caller(
                        "the chair of another platform, in this one's chair",
                        elsewhere.in(seat(chair)),
                        "none",
                        Set.of()),
                new Caller("somebody whose seat ended", former, "none", Set.of()),
                new Caller("an observer", assembly.as("observer"), "observer", Set.of()),
                new Caller("the founder, whose offices are given away", assembly.as("founder"), "founder", Set.of()),
                new Caller("a delegate", assembly.as("grower-3"), "delegate", Set.of()),
                new Caller("the chair", chair, "delegate", Set.of(Office.CHAIR)),
                new Caller("the secretary", assembly.secretary(), "delegate", Set.of(Office.SECRETARY)),
                new Caller("the auditor", assembly.auditor(), "delegate", Set.of(Office.AUDITOR)),
                new Caller("the facilitator", facilitator, "delegate", Set.of(Office.FACILITATOR)),
                new Caller("the treasurer", treasurer, "delegate", Set.of(Office.TREASURER)));
    }

    private static Person operator(Assembly assembly) {
        return assembly.operator("operator-" + assembly.id());
    }

    /// Things that are there, and in a state in which no act of this test succeeds.
    private Map<String, String> values(Assembly assembly) {
        var ended = delegate(assembly, "ended");
        assertThat(assembly.secretary()
                        .post(assembly.path() + "/seats/" + ended.seat() + "/end", Map.of())
                        .status())
                .isEqualTo(200);
        var proposal = assembly.admitted("fixed");
        var values = new LinkedHashMap<String, String>();
        values.put("platform", assembly.id());
        values.put("proposal", proposal);
        var speaker = assembly.as("grower-3");
        var spoken = assembly.path() + "/proposals/" + proposal;
        var words = Map.of("proposalVersion", 1, "stance", "question", "text", "Who pays?");
        values.put(
                "contribution", speaker.post(spoken + "/contributions", words).id());
        var objection = speaker.post(spoken + "/objections", Map.of("proposalVersion", 1, "text", "It costs too much."))
                .id();
        var answer = Map.of("text", "It costs nothing.");
        assertThat(speaker.post(spoken + "/objections/" + objection + "/answer", answer, Assembly.key(), "0")
                        .status())
                .isEqualTo(200);
        values.put("objection", objection);
        values.put("vote", assembly.called(proposal, Map.of("way", "ballots")));
        values.put("proxy", revokedProxy(assembly, values.get("vote") + ""));
        values.put("commitment", new Promise(assembly).offered());
        values.put("seat", seat(ended));
        values.put("office", "treasurer");
        values.put("invitation", revokedInvitation(assembly));
        values.put("member", resignedMember(assembly));
        values.put("assembly", assembly.closedAssembly());
        values.put("request", assembly.assemblyRequest());
        return values;
    }

    private static String resignedMember(Assembly assembly) {
        var admitted = assembly.secretary()
                .post(assembly.path() + "/individuals", Map.of("constituency", "growers", "sharePaid", true));
        assertThat(admitted.status()).as(admitted.body()).isEqualTo(201);
        var resigned =
                assembly.secretary().post(assembly.path() + "/members/" + admitted.id() + "/resignation", Map.of());
        assertThat(resigned.status()).as(resigned.body()).isEqualTo(200);
        return admitted.id();
    }

    private static String revokedProxy(Assembly assembly, String vote) {
        var principal = assembly.as("grower-3");
        var at = assembly.path() + "/votes/" + vote + "/proxies";
        var given = principal.post(at, Map.of("holder", seat(assembly.as("buyer-1"))));
        assertThat(given.status()).as(given.body()).isEqualTo(201);
        var revoked = principal.post(at + "/" + given.id() + "/revocation", Map.of());
        assertThat(revoked.status()).as(revoked.body()).isEqualTo(200);
        return given.id();
    }

    private static String revokedInvitation(Assembly assembly) {
        var issued =
                assembly.secretary().post(assembly.path() + "/invitations", InvitationJourneyTest.toMember(assembly));
        assertThat(assembly.secretary()
                        .post(assembly.path() + "/invitations/" + issued.id() + "/revocation", Map.of())
                        .status())
                .isEqualTo(200);
        return issued.id();
    }

    private static Person delegate(Assembly assembly, String name) {
        var person = assembly.person(name + "-" + assembly.id());
        var reply = assembly.secretary()
                .post(
                        assembly.path() + "/seats",
                        Map.of(
                                "organisation",
                                assembly.member(),
                                "kind",
                                "delegate",
                                "person",
                                assembly.personId(person)));
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        return person.in(reply.id());
    }

    private static void give(Assembly assembly, Office office, Person to) {
        var reply = assembly.secretary()
                .post(assembly.path() + "/offices/" + office.publicName(), Map.of("seat", seat(to)));
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    }

    private static String seat(Person person) {
        var seat = person.seat();
        assertThat(seat).isNotNull();
        return seat == null ? "" : seat;
    }

    @TestFactory
    Stream<DynamicTest> without_a_valid_token_nobody_gets_anything() {
        var assembly = Assembly.thatMeets(address, ISSUER);
        var values = values(assembly);
        var seat = assembly.chair().seat();
        var subject = "grower-1-" + assembly.id();
        var good = ISSUER.token(subject, TokenIssuer.AUDIENCE);
        try (var other = new TokenIssuer()) {
            var tokens = new LinkedHashMap<String, String>();
            tokens.put("of another audience", ISSUER.token(subject, "other-app"));
            tokens.put(
                    "that has expired",
                    ISSUER.token(subject, TokenIssuer.AUDIENCE, Instant.now().minusSeconds(120)));
            tokens.put("of another issuer", other.token(subject, TokenIssuer.AUDIENCE));
            tokens.put("whose signature was cut", good.substring(0, good.length() - 20));
            tokens.put("that was signed by nobody", unsigned(good));
            tokens.put("that is none", "good-morning");
            return Operation.all(address).stream()
                    .map(operation -> DynamicTest.dynamicTest(operation.toString(), () -> {
                        var anonymous = operation.send(new Person(address, null, seat), values, "{}");
                        if (PUBLIC_OPERATIONS.contains(operation.id())) {
                            assertThat(anonymous.status()).isEqualTo(200);
                        } else {
                            Refused.with(401, "unauthenticated", anonymous);
                        }
                        tokens.forEach((kind, token) -> Refused.with(
                                401,
                                "unauthenticated",
                                operation.send(new Person(address, token, seat), values, "{}")));
                    }));
        }
    }

    /// The claims of a good token under the algorithm "none".
    private static String unsigned(String good) {
        var header = java.util.Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return header + good.substring(good.indexOf('.'), good.lastIndexOf('.') + 1);
    }

    @Test
    void every_method_that_answers_requests_declares_its_access() {
        var undeclared = handlers.getHandlerMethods().values().stream()
                .filter(method -> !method.hasMethodAnnotation(Access.class))
                .map(method -> method.getBeanType().getSimpleName())
                .filter(type -> !NOT_OURS.contains(type));
        assertThat(undeclared).isEmpty();
    }

    @Test
    void the_description_leaves_out_nothing() {
        var declared = handlers.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().hasMethodAnnotation(Access.class))
                .map(entry -> entry.getKey().getMethodsCondition().getMethods() + " "
                        + entry.getKey().getPatternValues().toString().replaceAll(":[^}/]+}", "}"))
                .toList();
        assertThat(Operation.all(address))
                .extracting(operation -> "[" + operation.method() + "] [" + operation.path() + "]")
                .containsExactlyInAnyOrderElementsOf(declared);
    }

    @Test
    void what_is_public_is_on_the_reviewed_list_and_only_reads() {
        var open = handlers.getHandlerMethods().values().stream()
                .filter(method -> {
                    var access = method.getMethodAnnotation(Access.class);
                    return access != null && access.value() == Level.PUBLIC;
                })
                .toList();
        assertThat(open).allSatisfy(method -> {
            assertThat(method.hasMethodAnnotation(GetMapping.class)).isTrue();
            assertThat(PUBLIC_OPERATIONS).contains(method.getMethod().getName());
        });
        assertThat(open).hasSameSizeAs(PUBLIC_OPERATIONS);
        assertThat(Operation.all(address))
                .filteredOn(operation -> operation.access().equals("public"))
                .extracting(Operation::id)
                .containsExactlyInAnyOrderElementsOf(PUBLIC_OPERATIONS);
    }

    @Test
    void health_and_measurements_are_on_the_management_port_alone() {
        var account = new Person(address, ISSUER.token("somebody", TokenIssuer.AUDIENCE), null);
        for (var path : List.of("/actuator", "/actuator/health", "/actuator/metrics", "/actuator/ledger")) {
            Refused.with(401, "unauthenticated", new Person(address, null, null).get(path));
            Refused.with(404, "unknown", account.get(path));
        }
        var watcher = new Person(management, null, null);
        for (var path : List.of("/actuator/health", "/actuator/info", "/actuator/metrics", "/actuator/ledger")) {
            assertThat(watcher.get(path).status()).as(path).isEqualTo(200);
        }
        assertThat(watcher.get("/actuator/env").status()).isIn(401, 404);
        assertThat(watcher.post("/actuator/health", Map.of()).status()).isIn(401, 403);
        var onManagement = new Person(management, account.token(), null);
        assertThat(onManagement.post("/organisations", Map.of()).status()).isEqualTo(404);
        assertThat(onManagement.get("/me").status()).isEqualTo(404);
    }

    @Test
    void only_the_pages_of_the_allowed_origin_may_send_acts() {
        assertThat(preflight("http://127.0.0.1:8080").status()).isEqualTo(200);
        assertThat(preflight("https://example.org").status()).isEqualTo(403);
    }

    private Reply preflight(String origin) {
        return Person.send(HttpRequest.newBuilder(java.net.URI.create(address + "/organisations"))
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization, idempotency-key, baraza-seat, if-match")
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
    }
}
