package org.baraza.governance.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.baraza.governance.access.TokenIssuer;

/// A platform with its officers and delegates, set up through the public API.
public final class Assembly {
    public static final String CHARTER = """
            {"schema":"baraza.charter/1","zone":"Africa/Nairobi","visibility":"%s","summary":"Growers and buyers decide together.",
             "emptyConstituency":"stays-empty",
             "constituencies":[{"id":"growers","name":"Growers","share":"2/3","roll":"recorded","individuals":"admitted"},
                               {"id":"buyers","name":"Buyers","share":"1/3","roll":"recorded"}],
             "succession":[{"office":"chair","successors":["secretary","facilitator"]},
                           {"office":"facilitator","successors":["secretary"]}],
             "decisionTypes":[
               {"id":"charter","name":"Amending the charter","purpose":"amends-charter","ways":["ballots","meeting-count"],
                "majority":{"rule":"threshold","measure":"for","of":"for-and-against","by":"heads","share":"2/3","strict":false}},
               {"id":"agreed","name":"By consent","ways":["declaration"],"consent":"blocks"},
               {"id":"supported","name":"With co-sponsors","ways":["ballots"],"coSponsors":{"count":1,"constituencies":1},
                "majority":{"rule":"threshold","measure":"for","of":"for-and-against","by":"heads","share":"1/2","strict":true}},
               {"id":"firm","name":"With firm proxies","ways":["ballots"],
                "proxies":{"cap":1,"override":false,"withinConstituency":true},
                "majority":{"rule":"threshold","measure":"for","of":"for-and-against","by":"heads","share":"1/2","strict":true}},
               {"id":"ordinary","name":"Ordinary resolution","ways":["ballots","meeting-count","declaration"],
                "extension":{"times":2,"by":"PT1H"},
                "quorum":{"rule":"threshold","measure":"valid-votes","of":"entitled","by":"weight","share":"1/2","strict":true},
                "majority":{"rule":"all-of","rules":[
                  {"rule":"threshold","measure":"for","of":"for-and-against","by":"weight","share":"2/3","strict":false},
                  {"rule":"for-each-constituency","holds":
                    {"rule":"threshold","measure":"for","of":"for-and-against","by":"heads","share":"1/2","strict":true}}]}},
               {"id":"fixed","name":"Resolution by correspondence","ways":["ballots"],"votingDays":6,"extension":{"times":1,"by":"P2D"},
                "proxies":{"cap":2,"override":true},"ballots":{"changeable":true,"paper":true},
                "majority":{"rule":"threshold","measure":"for","of":"for-and-against","by":"heads","share":"1/2","strict":true}}]}""";

    /// Two members are a quorum, and any attendance is at the second call; all members together can
    /// ask for one.
    private static final String ASSEMBLIES = """
            "assemblies":{"quorum":{"rule":"at-least","measure":"present","number":2},"secondCall":{},
                          "requestShare":"1"},
            """;

    private final String address;
    private final TokenIssuer issuer;
    private final Map<String, Person> people = new LinkedHashMap<>();
    private final String platform;
    private final String member;
    private final boolean membersOnly;

    private Assembly(String address, TokenIssuer issuer, String visibility, String assemblies) {
        this.address = address;
        this.issuer = issuer;
        this.membersOnly = visibility.equals("members");
        var founder = person("founder-" + UUID.randomUUID());
        var union = register(founder, "Umoja Union", "cooperative");
        member = union;
        var founded = founder.post(
                "/platforms",
                "{\"name\":\"Mlima Platform\",\"founder\":\"%s\",\"charter\":%s}"
                        .formatted(
                                union,
                                CHARTER.formatted(visibility)
                                        .replace("\"decisionTypes\":", assemblies + "\"decisionTypes\":")));
        assertThat(founded.status()).as(founded.body()).isEqualTo(201);
        platform = founded.id();
        people.put("founder", founder.in(founded.json().get("founderSeat").asString()));
        admit(union, "growers");
        seat("grower-1", union, "delegate");
        seat("grower-2", union, "delegate");
        seat("grower-3", union, "delegate");
        var roasters = register(founder, "Harbour Roasters", "buyer");
        admit(roasters, "buyers");
        seat("buyer-1", roasters, "delegate");
        seat("observer", register(founder, "Mlima District", "local-government"), "observer");
        office("auditor", "buyer-1");
        office("chair", "grower-1");
        office("secretary", "grower-2");
    }

    public static Assembly of(String address, TokenIssuer issuer) {
        return new Assembly(address, issuer, "public", "");
    }

    public static Assembly ofMembersOnly(String address, TokenIssuer issuer) {
        return new Assembly(address, issuer, "members", ASSEMBLIES);
    }

    /// Under a charter with rules of assemblies.
    public static Assembly thatMeets(String address, TokenIssuer issuer) {
        return new Assembly(address, issuer, "public", ASSEMBLIES);
    }

    /// Convenes an assembly that opens a moment from now, gives notice of it, and answers its path.
    public String convened() {
        var body = Map.of(
                "kind",
                "ordinary",
                "opensAt",
                Instant.now().plus(Duration.ofSeconds(2)).toString(),
                "place",
                "The hall",
                "agenda",
                List.of(Map.of("title", "The accounts")));
        var convened = secretary().post(path() + "/assemblies", body);
        assertThat(convened.status()).as(convened.body()).isEqualTo(201);
        var at = path() + "/assemblies/" + convened.id();
        var notified = secretary().post(at + "/notice", "");
        assertThat(notified.status()).as(notified.body()).isEqualTo(200);
        return at;
    }

    /// An assembly that was opened and closed: its identifier.
    public String closedAssembly() {
        var at = convened();
        for (var act : List.of("/opening", "/closing")) {
            var done = secretary().post(at + act, "");
            assertThat(done.status()).as(done.body()).isEqualTo(200);
        }
        return at.substring(at.lastIndexOf('/') + 1);
    }

    /// A request of all members: its identifier.
    public String assemblyRequest() {
        var asked = as("grower-3").post(path() + "/assembly-requests", Map.of("reasons", "The accounts are late."));
        assertThat(asked.status()).as(asked.body()).isEqualTo(201);
        var supported = as("buyer-1").post(path() + "/assembly-requests/" + asked.id() + "/support", "");
        assertThat(supported.status()).as(supported.body()).isEqualTo(200);
        return asked.id();
    }

    public Person as(String name) {
        var person = people.get(name);
        if (person == null) {
            throw new IllegalArgumentException("nobody is called " + name);
        }
        return person;
    }

    public Person chair() {
        return as("grower-1");
    }

    public Person secretary() {
        return as("grower-2");
    }

    public Person auditor() {
        return as("buyer-1");
    }

    /// Nobody else was given that office.
    public Person treasurer() {
        return as("founder");
    }

    public String id() {
        return platform;
    }

    public boolean isMembersOnly() {
        return membersOnly;
    }

    /// The organisation of growers, a member.
    public String member() {
        return member;
    }

    public String path() {
        return "/platforms/" + platform;
    }

    /// An account that holds no seat anywhere.
    public Person person(String subject) {
        return new Person(address, issuer.token(subject, TokenIssuer.AUDIENCE), null);
    }

    /// An account that the token calls an operator.
    public Person operator(String subject) {
        return new Person(address, issuer.tokenWithRole(subject, "operator"), null);
    }

    /// Drafts, submits and admits a proposal, and answers its id.
    public String admitted(String type) {
        return admitted(type, secretary());
    }

    public String admitted(String type, Person officer) {
        var drafted = as("grower-3")
                .post(
                        path() + "/proposals",
                        Map.of(
                                "decisionType",
                                type,
                                "title",
                                "Pay within 14 days",
                                "text",
                                "Each buyer pays within 14 days."));
        assertThat(drafted.status()).as(drafted.body()).isEqualTo(201);
        var at = path() + "/proposals/" + drafted.id();
        assertThat(as("grower-3").post(at + "/submission", Map.of(), key(), "0").status())
                .isEqualTo(200);
        assertThat(officer.post(at + "/admission", Map.of(), key(), "1").status())
                .isEqualTo(200);
        return drafted.id();
    }

    /// Calls a vote on an admitted proposal, and answers the vote's id.
    public String called(String proposal, Map<String, Object> how) {
        var called = secretary().post(path() + "/proposals/" + proposal + "/votes", how, key(), "2");
        assertThat(called.status()).as(called.body()).isEqualTo(201);
        return called.id();
    }

    public static String key() {
        return UUID.randomUUID().toString();
    }

    public String personId(Person person) {
        return person.get("/me").json().get("person").asString();
    }

    public String register(Person founder, String name, String kind) {
        var reply = founder.post("/organisations", Map.of("name", name, "kind", kind, "country", "KE"));
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        return reply.id();
    }

    public void admit(String organisation, String constituency) {
        var reply = as("founder")
                .post(path() + "/members", Map.of("organisation", organisation, "constituency", constituency));
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
    }

    public void seat(String name, String organisation, String kind) {
        var person = person(name + "-" + platform);
        var reply = as("founder")
                .post(
                        path() + "/seats",
                        Map.of("organisation", organisation, "kind", kind, "person", personId(person)));
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        people.put(name, person.in(reply.id()));
    }

    private void office(String office, String holder) {
        var seat = as(holder).seat();
        var reply = as("founder").post(path() + "/offices/" + office, Map.of("seat", seat == null ? "" : seat));
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    }
}
