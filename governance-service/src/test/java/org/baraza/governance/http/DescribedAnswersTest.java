package org.baraza.governance.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.baraza.governance.commitments.Promise;
import org.baraza.governance.journey.Assembly;
import org.baraza.governance.journey.GovernanceTest;
import org.baraza.governance.journey.InvitationJourneyTest;
import org.baraza.governance.journey.Operation;
import org.baraza.governance.journey.Person;
import org.baraza.governance.journey.Person.Reply;
import org.baraza.record.platform.Preset;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Each operation succeeds once, and what it answers is what the description says it answers.
@GovernanceTest
class DescribedAnswersTest {
    private final String address;
    private final JsonNode description;
    private final List<Operation> operations;
    private final Set<String> succeeded = new LinkedHashSet<>();

    DescribedAnswersTest(@LocalServerPort int port) {
        address = "http://127.0.0.1:" + port;
        description = new Person(address, null, null).get("/openapi.json").json();
        operations = Operation.all(address);
    }

    @Test
    void every_operation_answers_as_described() {
        var assembly = Assembly.of(address, GovernanceTest.OwnIssuer.ISSUER);
        var platform = assembly.path();
        register(assembly);
        act(
                assembly.secretary(),
                platform + "/offices/treasurer",
                Map.of("seat", assembly.chair().seat() + ""));
        fallVacant(assembly, "treasurer");
        act(
                assembly.operator("operator-" + assembly.id()),
                platform + "/offices/treasurer/appointment-by-operator",
                Map.of("seat", assembly.chair().seat() + "", "ground", "Nobody who could give it is left."));
        var observing = platform + "/seats/" + assembly.as("observer").seat();
        var successor = assembly.personId(assembly.person("successor-" + assembly.id()));
        act(assembly.secretary(), observing + "/succession", Map.of("person", successor));
        act(assembly.secretary(), observing + "/end", "");

        var text = Map.of("decisionType", "ordinary", "title", "Pay within 14 days", "text", "Each buyer pays.");
        var sponsor = assembly.as("grower-3");
        var first = act(sponsor, platform + "/proposals", text).id();
        var at = platform + "/proposals/" + first;
        act(sponsor, at + "/submission", "", "0");
        act(assembly.secretary(), at + "/return", Map.of("reasons", "Say from when on."), "1");
        act(sponsor, at + "/versions", Map.of("title", "Pay", "text", "From May.", "why", "Asked for."), "2");
        act(sponsor, at + "/submission", "", "3");
        act(assembly.secretary(), at + "/admission", "", "4");
        speak(assembly, at);
        act(sponsor, "/charter-checks", Map.of("charter", Map.of("zone", "Mars/Olympus")));
        var byBallots = Map.of(
                "way",
                "ballots",
                "closesAt",
                Instant.now().plus(Duration.ofHours(1)).toString());
        var vote = platform + "/votes/"
                + act(assembly.secretary(), at + "/votes", byBallots, "5").id();
        act(sponsor, vote + "/ballots", Map.of("choice", "for"));
        act(assembly.secretary(), vote + "/closing", "");
        act(assembly.chair(), vote + "/certification", "");

        var supported = Map.of("decisionType", "supported", "title", "Pay within 14 days", "text", "Each buyer pays.");
        var draft = platform + "/proposals/"
                + act(sponsor, platform + "/proposals", supported).id();
        act(assembly.as("buyer-1"), draft + "/co-sponsorship", "", "0");
        act(assembly.as("buyer-1"), draft + "/co-sponsorship/withdrawal", "", "1");

        var fixed = assembly.called(assembly.admitted("fixed"), Map.of("way", "ballots"));
        var fixedVote = platform + "/votes/" + fixed;
        act(assembly.as("buyer-1"), fixedVote + "/ballots", Map.of("choice", "for"));
        act(assembly.as("buyer-1"), fixedVote + "/ballots/replacement", Map.of("choice", "against"));
        act(assembly.secretary(), fixedVote + "/papers/" + sponsor.seat(), Map.of("choice", "for"));
        var proxies = platform + "/votes/" + fixed + "/proxies";
        var holder = Map.of("holder", assembly.as("buyer-1").seat() + "");
        var proxy = act(sponsor, proxies, holder).id();
        act(sponsor, proxies + "/" + proxy + "/revocation", "");
        var another = act(sponsor, proxies, holder).id();
        act(assembly.as("buyer-1"), proxies + "/" + another + "/ballot", Map.of("choice", "for"));
        var later = Instant.now().plus(Duration.ofDays(8)).toString();
        act(assembly.secretary(), platform + "/votes/" + fixed + "/extension", Map.of("closesAt", later));
        act(assembly.chair(), platform + "/votes/" + fixed + "/annulment", Map.of("reasons", "The wrong text."));

        var counted = assembly.called(assembly.admitted("ordinary"), Map.of("way", "meeting-count"));
        var lines = List.of(line("growers"), line("buyers"));
        act(assembly.secretary(), platform + "/votes/" + counted + "/count", Map.of("lines", lines));
        act(assembly.auditor(), platform + "/votes/" + counted + "/count/signature", "");

        var declared = platform + "/proposals/" + assembly.admitted("ordinary");
        act(assembly.chair(), declared + "/declaration", Map.of("outcome", "adopted", "basis", "show-of-hands"), "2");
        var lapsed = platform + "/proposals/" + assembly.admitted("ordinary");
        act(assembly.chair(), lapsed + "/lapse", Map.of("reasons", "It fell."), "2");
        var withdrawn = platform + "/proposals/" + assembly.admitted("ordinary");
        act(sponsor, withdrawn + "/withdrawal", "", "2");

        invite(assembly);
        commitments(assembly);
        persons(assembly);
        members(assembly);
        assemblies(Assembly.thatMeets(address, GovernanceTest.OwnIssuer.ISSUER));
        assertThat(operations).extracting(Operation::id).containsExactlyInAnyOrderElementsOf(succeeded);
    }

    private void assemblies(Assembly assembly) {
        var requests = assembly.path() + "/assembly-requests";
        var asked = act(assembly.as("grower-3"), requests, Map.of("reasons", "It is late."));
        act(assembly.as("buyer-1"), requests + "/" + asked.id() + "/support", "");
        var opensAt = Instant.now().plus(Duration.ofSeconds(2));
        var at = assembly.path() + "/assemblies/"
                + act(assembly.chair(), assembly.path() + "/assemblies", body(opensAt.toString()))
                        .id();
        act(assembly.chair(), at + "/agenda", Map.of("title", "The accounts"));
        act(assembly.chair(), at + "/notice", "");
        act(assembly.chair(), at + "/opening", "");
        var seats = List.of(Objects.requireNonNull(assembly.chair().seat()));
        act(assembly.chair(), at + "/attendance", Map.of("manner", "in-person", "seats", seats));
        act(assembly.chair(), at + "/departures", Map.of("seats", seats));
        await().until(() -> Instant.now().isAfter(opensAt));
        act(assembly.chair(), at + "/quorum", "");
        var later = Instant.now().plus(Duration.ofHours(1)).toString();
        act(assembly.chair(), at + "/second-call", Map.of("opensAt", later));
        act(assembly.chair(), at + "/closing", "");
        var off = act(assembly.chair(), assembly.path() + "/assemblies", body(later))
                .id();
        act(assembly.chair(), assembly.path() + "/assemblies/" + off + "/cancellation", Map.of("reasons", "It burnt."));
    }

    private static Map<String, Object> body(String opensAt) {
        return Map.of("kind", "ordinary", "opensAt", opensAt, "place", "The hall", "agenda", List.of());
    }

    private void fallVacant(Assembly assembly, String office) {
        var person = assembly.personId(assembly.person("leaving-" + assembly.id()));
        var seat = Map.of("organisation", assembly.member(), "kind", "delegate", "person", person);
        var leaving =
                act(assembly.secretary(), assembly.path() + "/seats", seat).id();
        act(assembly.secretary(), assembly.path() + "/offices/" + office, Map.of("seat", leaving));
        act(assembly.secretary(), assembly.path() + "/seats/" + leaving + "/end", "");
    }

    private void invite(Assembly assembly) {
        var at = assembly.path() + "/invitations";
        var accepted = act(assembly.secretary(), at, InvitationJourneyTest.toMember(assembly))
                .id();
        act(
                assembly.person("invited-" + assembly.id()),
                at + "/" + accepted + "/acceptance",
                InvitationJourneyTest.SECRET);
        var revoked = act(assembly.secretary(), at, InvitationJourneyTest.toMember(assembly))
                .id();
        act(assembly.chair(), at + "/" + revoked + "/revocation", "");
    }

    private void persons(Assembly assembly) {
        var person = assembly.as("buyer-1");
        act(
                person,
                "/me/entry",
                Map.of(
                        "name",
                        "Zawadi",
                        "nameFor",
                        "officers",
                        "email",
                        "zawadi@example.org",
                        "emailFor",
                        "officers",
                        "telephoneFor",
                        "only-me"));
        act(assembly.secretary(), assembly.path() + "/persons/readings", Map.of("name", "zawadi"));
        check("GET", "/me/entry", person.get("/me/entry"));
        check("GET", "/me/readings", person.get("/me/readings"));
        check("GET", "/me/export", person.get("/me/export"));
        check("GET", "/me/erasure", person.get("/me/erasure"));
        act(person, "/me/erasure", Map.of("seats", List.of(person.seat() + "")));
    }

    private void speak(Assembly assembly, String proposal) {
        var buyer = assembly.as("buyer-1");
        var words = Map.of("proposalVersion", 2, "stance", "question", "text", "Who pays?");
        var said = act(buyer, proposal + "/contributions", words).id();
        act(buyer, proposal + "/contributions/" + said + "/retraction", Map.of(), "0");
        for (var end : List.of("resolution", "withdrawal", "maintenance")) {
            var objection = Map.of("proposalVersion", 2, "text", "It costs too much.");
            var at = proposal + "/objections/"
                    + act(buyer, proposal + "/objections", objection).id();
            act(assembly.chair(), at + "/answer", Map.of("text", "It costs nothing."), "0");
            var body = end.equals("maintenance") ? Map.of("extent", "part", "reasons", "It costs time.") : "";
            act(buyer, at + "/" + end, body, "1");
        }
    }

    private void commitments(Assembly assembly) {
        var promise = new Promise(assembly);
        var debtor = assembly.as("grower-3");
        var creditor = assembly.as("buyer-1");
        var reasons = Map.of("reasons", "It came to nothing.");
        var declined = promise.path() + "/"
                + act(debtor, promise.path(), promise.offer()).id();
        act(creditor, declined + "/refusal", reasons, "0");
        var released = promise.path() + "/" + promise.offered();
        act(creditor, released + "/acceptance", "", "0");
        act(creditor, released + "/release", reasons, "1");
        var upload = debtor.to(assembly.path() + "/evidence?name=note.txt")
                .header("Content-Type", "text/plain")
                .header("Idempotency-Key", Assembly.key())
                .POST(HttpRequest.BodyPublishers.ofString("Forty tonnes."));
        var file = check("POST", assembly.path() + "/evidence", Person.send(upload))
                .id();
        var reported = promise.path() + "/" + promise.accepted();
        var account = Map.of("completion", "complete", "delivered", "40", "text", "All.", "evidence", List.of(file));
        act(debtor, reported + "/reports", account, "1");
        var assessment =
                Map.of("completion", "limited", "delivered", "22.25", "text", "Weighed.", "evidence", List.of());
        act(assembly.auditor(), reported + "/assessments", assessment, "2");
        act(creditor, reported + "/breach", reasons, "3");
        act(creditor, promise.path() + "/" + promise.assessed() + "/partial-fulfilment", reasons, "2");
        act(creditor, promise.path() + "/" + promise.assessed() + "/fulfilment", "", "2");
    }

    private void members(Assembly assembly) {
        var at = assembly.path() + "/members/";
        var member = act(assembly.chair(), assembly.path() + "/individuals", Map.of("constituency", "growers"))
                .id();
        act(assembly.chair(), at + member + "/suspension", Map.of("ground", "arrears", "reasons", "It owes."));
        act(assembly.chair(), at + member + "/reinstatement", "");
        var officer = assembly.chair();
        act(officer, assembly.path() + "/offices/treasurer", Map.of("seat", officer.seat() + ""));
        act(officer, at + member + "/arrears", Map.of("since", "2026-01-31"));
        act(officer, at + member + "/arrears/settlement", "");
        act(officer, at + member + "/share", "");
        var later = Instant.now().plus(Duration.ofDays(1)).toString();
        act(assembly.chair(), at + member + "/invitations", Map.of("secretHash", "0".repeat(64), "expiresAt", later));
        act(assembly.chair(), at + member + "/resignation", "");
        for (var path : List.of("/member-import/trial", "/member-import")) {
            var list = assembly.chair()
                    .to(assembly.path() + path)
                    .header("Content-Type", "text/csv; charset=utf-8")
                    .header("Idempotency-Key", Assembly.key())
                    .POST(HttpRequest.BodyPublishers.ofString("number,constituency,name\n17,growers,Grace\n"));
            check("POST", assembly.path() + path, Person.send(list));
        }
        act(
                assembly.chair(),
                assembly.path() + "/member-book/search",
                Map.of("members", List.of(), "numbers", List.of("17")));
        classes(assembly.person("classes-" + assembly.id()));
    }

    private void classes(Person founder) {
        var organisation = act(founder, "/organisations", Map.of("name", "Maji Co-operative", "kind", "cooperative"))
                .id();
        var charter = Preset.named("indian-agricultural-cooperative").charter();
        ((ObjectNode) charter.at("/constituencies/0"))
                .putObject("weighing")
                .put("by", "votes")
                .put("most", 3);
        ((ObjectNode) charter.at("/membership")).putObject("capital").put("most", "1/2");
        var founded = act(
                founder,
                "/platforms",
                "{\"name\":\"Maji\",\"founder\":\"%s\",\"charter\":%s}".formatted(organisation, charter));
        var seat = founder.in(founded.json().get("founderSeat").asString());
        var at = "/platforms/" + founded.id();
        var member = act(seat, at + "/individuals", Map.of("constituency", "members", "membershipClass", "nominal"))
                .id();
        act(seat, at + "/members/" + member + "/class", Map.of("membershipClass", "ordinary"));
        act(seat, at + "/members/" + member + "/votes", Map.of("votes", 3));
        act(seat, at + "/members/" + member + "/capital", Map.of("capital", "250.50"));
    }

    private void register(Assembly assembly) {
        var founder = assembly.person("another-" + assembly.id());
        check("GET", "/me", assembly.chair().get("/me"));
        var organisation = act(founder, "/organisations", Map.of("name", "Baraka Co-operative", "kind", "cooperative"))
                .id();
        act(
                founder,
                "/platforms",
                "{\"name\":\"Bonde Platform\",\"founder\":\"%s\",\"charter\":%s}"
                        .formatted(organisation, Assembly.CHARTER.formatted("public")));
        act(
                assembly.secretary(),
                assembly.path() + "/members",
                Map.of("organisation", organisation, "constituency", "growers"));
        act(
                assembly.secretary(),
                assembly.path() + "/seats",
                Map.of("organisation", organisation, "kind", "delegate", "person", assembly.personId(founder)));
    }

    private Reply act(Person who, String path, Object body) {
        return check("POST", path, who.post(path, body));
    }

    private Reply act(Person who, String path, Object body, String version) {
        return check("POST", path, who.post(path, body, Assembly.key(), version));
    }

    private Reply check(String method, String path, Reply reply) {
        var operation = operations.stream()
                .filter(one -> one.isCalledBy(method, path))
                .findFirst()
                .orElseThrow(() -> new AssertionError(method + " " + path + " is not described"));
        var answer = operation.described().path("responses").path(String.valueOf(reply.status()));
        assertThat(answer.isMissingNode())
                .as("%s answers %s, undescribed: %s", operation, reply.status(), reply.body())
                .isFalse();
        assertThat(answer.path("content").propertyNames()).contains("application/json");
        assertThat(reply.contentType()).startsWith("application/json");
        assertThat(answer.path("headers").propertyNames())
                .filteredOn(name -> !name.equals("Idempotency-Replayed"))
                .allSatisfy(name -> assertThat(reply.headers()).containsKey(name.toLowerCase(java.util.Locale.ROOT)));
        fits(answer.at("/content/application~1json/schema"), reply.json(), operation.id());
        succeeded.add(operation.id());
        return reply;
    }

    private void fits(JsonNode schema, JsonNode value, String where) {
        var resolved = Operation.resolve(description, schema);
        switch (resolved.path("type").asString("")) {
            case "object" -> {
                var known = resolved.get("properties");
                assertThat(known.propertyNames()).as(where).containsAll(value.propertyNames());
                resolved.path("required")
                        .valueStream()
                        .forEach(name -> assertThat(value.has(name.asString()))
                                .as("%s has %s", where, name)
                                .isTrue());
                value.propertyStream()
                        .forEach(field ->
                                fits(known.get(field.getKey()), field.getValue(), where + "/" + field.getKey()));
            }
            case "array" -> value.valueStream().forEach(item -> fits(resolved.get("items"), item, where + "/*"));
            case "integer" -> assertThat(value.isIntegralNumber()).as(where).isTrue();
            default -> assertThat(value.isString()).as(where).isTrue();
        }
    }

    private static Map<String, Object> line(String constituency) {
        return Map.of("constituency", constituency, "for", 1, "against", 0, "abstain", 0, "present", 1);
    }
}
