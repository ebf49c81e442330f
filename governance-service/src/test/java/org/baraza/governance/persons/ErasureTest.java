package org.baraza.governance.persons;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.baraza.governance.journey.Assembly;
import org.baraza.governance.journey.GovernanceTest;
import org.baraza.governance.journey.InvitationJourneyTest;
import org.baraza.governance.journey.Ledger;
import org.baraza.governance.journey.Person;
import org.baraza.governance.journey.Refused;
import org.baraza.governance.ledger.TopicReader;
import org.baraza.governance.membership.MembershipRule;
import org.baraza.governance.testing.TestBroker;
import org.baraza.record.Json;
import org.baraza.record.ledger.LedgerEntry;
import org.baraza.record.membership.MembershipEvent.SeatEnded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// At a person's request everything that leads to them is gone, and the record stays as it is.
@GovernanceTest
@ExtendWith(OutputCaptureExtension.class)
class ErasureTest {
    private static final AtomicInteger PERSONS = new AtomicInteger(100);

    private final String own = Integer.toString(PERSONS.incrementAndGet());
    private final String name = "Wangari " + own + " Kipchumba-Ødegård";
    private final String folded = "wangari " + own + " kipchumba";
    private final String email = "wangari." + own + "@growers.example";
    private final String telephone = "+254 711 222 " + own;
    private final String file = "wangari-" + own + "-private-notes.txt";

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final Assembly assembly;
    private final String subject;
    private final Person person;

    ErasureTest(JdbcClient jdbc, @LocalServerPort int port) {
        this.jdbc = jdbc;
        ledger = new Ledger(jdbc);
        assembly = Assembly.of("http://127.0.0.1:" + port, GovernanceTest.OwnIssuer.ISSUER);
        subject = "account-to-erase-" + assembly.id();
        person = accepted();
        var kept = person.post(
                "/me/entry",
                Map.of(
                        "name",
                        name,
                        "nameFor",
                        "officers",
                        "email",
                        email,
                        "emailFor",
                        "officers",
                        "telephone",
                        telephone,
                        "telephoneFor",
                        "only-me"));
        assertThat(kept.status()).as(kept.body()).isEqualTo(200);
    }

    private Person accepted() {
        var issued =
                assembly.secretary().post(assembly.path() + "/invitations", InvitationJourneyTest.toMember(assembly));
        var newcomer = assembly.person(subject);
        var seat = newcomer.post(
                assembly.path() + "/invitations/" + issued.id() + "/acceptance", InvitationJourneyTest.SECRET);
        assertThat(seat.status()).as(seat.body()).isEqualTo(201);
        return newcomer.in(seat.id());
    }

    private static Map<String, Object> confirmed(Person who) {
        var seats = who.get("/me/erasure").json().get("seats");
        return Map.of(
                "seats",
                seats.valueStream().map(one -> one.get("seat").asString()).toList());
    }

    private List<JsonNode> register() {
        return assembly.secretary()
                .post(assembly.path() + "/persons/readings", Map.of("limit", 100))
                .json()
                .get("items")
                .valueStream()
                .toList();
    }

    @Test
    void nothing_that_leads_to_the_person_is_left_and_the_record_reads_as_before(CapturedOutput logs) {
        var vote = assembly.path() + "/votes/" + calledWithBallots();
        var upload = person.to(assembly.path() + "/evidence?name=" + file)
                .header("Content-Type", "text/plain")
                .header("Idempotency-Key", Assembly.key())
                .POST(HttpRequest.BodyPublishers.ofString("Notes of " + name));
        assertThat(Person.send(upload).status()).isEqualTo(201);
        register();
        var personId = assembly.personId(person);
        var before = bytes();
        assertThat(found(List.of(name, folded, email, telephone, file, subject)))
                .containsKeys("person", "person_entry", "waiting_evidence");
        awaitIdentity(personId, true);

        var erased = person.post("/me/erasure", confirmed(person));

        assertThat(erased.status()).as(erased.body()).isEqualTo(200);
        assertThat(found(List.of(name, folded, email, telephone, file, subject)))
                .isEmpty();
        awaitIdentity(personId, false);
        assertThat(contentTopic()).doesNotContain(name, email, telephone, file, subject);
        assertThat(logs.getAll()).doesNotContain(name, email, telephone, file);
        assertThat(jdbc.sql(
                                "select count(*) from content where bytes is null and hash <> '' and media_type like '%identity%'")
                        .query(Integer.class)
                        .single())
                .as("the hash of an identity content gives the person away")
                .isZero();

        var after = bytes();
        assertThat(after.subList(0, before.size())).isEqualTo(before);
        assertThat(after.stream()
                        .map(one -> LedgerEntry.read(one.getBytes(UTF_8)).index()))
                .containsExactlyElementsOf(java.util.stream.LongStream.range(0, after.size())
                        .boxed()
                        .toList());
        var last = LedgerEntry.read(after.getLast().getBytes(UTF_8));
        assertThat(last.event()).isInstanceOf(SeatEnded.class);
        assertThat(last.actor().person()).isEqualTo(personId);
        closesWithAllBallots(vote);
    }

    private String calledWithBallots() {
        var vote = assembly.called(
                assembly.admitted("ordinary"),
                Map.of(
                        "way",
                        "ballots",
                        "closesAt",
                        java.time.Instant.now().plus(Duration.ofHours(1)).toString()));
        for (var voter : List.of(person, assembly.as("grower-3"))) {
            var cast = voter.post(assembly.path() + "/votes/" + vote + "/ballots", Map.of("choice", "for"));
            assertThat(cast.status()).as(cast.body()).isEqualTo(201);
        }
        return vote;
    }

    private void closesWithAllBallots(String vote) {
        assertThat(assembly.secretary().post(vote + "/closing", "").status()).isEqualTo(200);
        var tallied = ledger.of(assembly.id()).stream()
                .filter(entry -> entry.type().equals("voting.VoteTallied"))
                .findFirst()
                .orElseThrow();
        var lines = Json.MAPPER.valueToTree(tallied.event()).toString();
        assertThat(lines).contains("\"for\":\"2\"");
    }

    @Test
    void the_same_account_is_somebody_new_afterwards() {
        var before = assembly.personId(person);
        var key = Assembly.key();
        var body = confirmed(person);
        assertThat(person.post("/me/erasure", body, key, null).status()).isEqualTo(200);
        assertThat(person.post("/me/erasure", body, key, null).status())
                .as("sent again on a bad line")
                .isEqualTo(200);

        var newcomer = assembly.person(subject);
        assertThat(assembly.personId(newcomer)).isNotEqualTo(before);
        assertThat(newcomer.get("/me").json().get("seats")).isEmpty();
        assertThat(newcomer.get("/me/entry").json().has("name")).isFalse();
        assertThat(newcomer.get("/me/export").json().get("acts")).isEmpty();
        Refused.with(
                409,
                MembershipRule.PERSON_IS_KNOWN.publicName(),
                assembly.secretary()
                        .post(
                                assembly.path() + "/seats",
                                Map.of("organisation", assembly.member(), "kind", "observer", "person", before)));
    }

    @Test
    void the_register_shows_an_ended_seat_without_a_name() {
        assertThat(person.post("/me/erasure", confirmed(person)).status()).isEqualTo(200);
        var line = register().stream()
                .filter(one -> one.get("seat").asString().equals(person.seat()))
                .findFirst()
                .orElseThrow();
        assertThat(line.get("state").asString()).isEqualTo("erased");
        assertThat(line.propertyNames()).doesNotContain("name", "email", "telephone");
        assertThat(line.get("offices")).isEmpty();
    }

    @Test
    void what_ends_is_shown_first_and_nothing_else_ends() {
        var shown = confirmed(person);
        var given = assembly.secretary()
                .post(
                        assembly.path() + "/seats",
                        Map.of(
                                "organisation",
                                assembly.member(),
                                "kind",
                                "observer",
                                "person",
                                assembly.personId(person)));
        assertThat(given.status()).isEqualTo(201);
        Refused.with(409, PersonRule.ERASURE_IS_AS_SHOWN.publicName(), person.post("/me/erasure", shown));
        assertThat(person.get("/me/entry").json().get("name").asString()).isEqualTo(name);
        assertThat(person.get("/me").json().get("seats")).hasSize(2);
    }

    @Test
    void who_alone_can_give_seats_hands_the_office_over_first() {
        var secretary = assembly.secretary();
        var handed =
                secretary.post(assembly.path() + "/offices/chair", Map.of("seat", String.valueOf(secretary.seat())));
        assertThat(handed.status()).as(handed.body()).isEqualTo(200);
        assertThat(secretary.get("/me/erasure").json().get("inTheWay")).hasSize(1);
        Refused.with(
                409,
                MembershipRule.SOMEBODY_CAN_STILL_GIVE_SEATS.publicName(),
                secretary.post("/me/erasure", confirmed(secretary)));
        assertThat(secretary.get("/me").json().get("seats")).hasSize(1);

        assertThat(secretary
                        .post(assembly.path() + "/offices/chair", Map.of("seat", String.valueOf(person.seat())))
                        .status())
                .isEqualTo(200);
        assertThat(secretary.get("/me/erasure").json().get("inTheWay")).isEmpty();
        assertThat(secretary.post("/me/erasure", confirmed(secretary)).status()).isEqualTo(200);
    }

    @Test
    void who_is_alone_on_a_platform_may_go() {
        var founder = assembly.person("lonely-" + assembly.id());
        var organisation = founder.post("/organisations", Map.of("name", "Alone", "kind", "cooperative"))
                .id();
        var founded = founder.post(
                "/platforms",
                "{\"name\":\"Alone\",\"founder\":\"%s\",\"charter\":%s}"
                        .formatted(organisation, Assembly.CHARTER.formatted("public")));
        assertThat(founded.status()).as(founded.body()).isEqualTo(201);
        assertThat(founder.post("/me/erasure", confirmed(founder)).status()).isEqualTo(200);
        assertThat(ledger.of(founded.id()).getLast().event()).isInstanceOf(SeatEnded.class);
    }

    @Test
    void the_export_has_everything_and_nothing_of_others() {
        register();
        var vote = calledWithBallots();

        var reply = person.get("/me/export");

        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(reply.headers().get("content-disposition"))
                .containsExactly("attachment; filename=\"baraza-person.json\"");
        var export = reply.json();
        assertThat(export.get("schema").asString()).isEqualTo(Export.SCHEMA);
        assertThat(export.get("account").get("subject").asString()).isEqualTo(subject);
        assertThat(export.get("entry").get("telephone").asString()).isEqualTo(telephone);
        assertThat(export.get("seats")).hasSize(1);
        assertThat(export.get("invitations").get(0).get("seat").asString()).isEqualTo(person.seat());
        assertThat(export.get("readings")).hasSize(1);
        assertThat(export.get("ballots")).hasSize(1);
        assertThat(export.get("ballots").get(0).get("commitment").asString()).hasSize(64);
        assertThat(export.get("ballots").toString()).doesNotContain("choice");
        ledger.of(assembly.id());
        var acts = person.get("/me/export").json().get("acts");
        assertThat(acts.valueStream().map(one -> one.get("type").asString()))
                .containsExactly("membership.SeatGiven", "voting.BallotCast");
        acts.valueStream().forEach(one -> {
            assertThat(one.get("platform").asString()).isEqualTo(assembly.id());
            assertThat(one.get("entry").isIntegralNumber()).isTrue();
        });
        assertThat(vote).isNotEmpty();
        assertThat(assembly.as("grower-3").get("/me/export").body())
                .doesNotContain(name, email, telephone, subject, String.valueOf(person.seat()));
    }

    private List<String> bytes() {
        ledger.of(assembly.id());
        return jdbc.sql("select bytes from ledger_entry where platform = ?::uuid order by index")
                .param(assembly.id())
                .query((row, n) -> new String(row.getBytes(1), UTF_8))
                .list();
    }

    /// In which tables one of the strings stands, as text or in bytes.
    private Map<String, String> found(List<String> hunted) {
        var found = new HashMap<String, String>();
        var tables = jdbc.sql("select table_name from information_schema.tables where table_schema = 'public'")
                .query(String.class)
                .list();
        assertThat(tables).contains("domain_event", "content", "act_receipt", "person_entry");
        for (var table : tables) {
            for (var text : hunted) {
                var there = jdbc.sql("select exists (select from \"" + table
                                + "\" t where position(lower(?) in lower(t::text)) > 0"
                                + " or position(? in t::text) > 0)")
                        .params(text, HexFormat.of().formatHex(text.getBytes(UTF_8)))
                        .query(Boolean.class)
                        .single();
                if (there) {
                    found.put(table, text);
                }
            }
        }
        return found;
    }

    /// Whether the last word of the topic on any identity names the person.
    private void awaitIdentity(String personId, boolean there) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(contentTopic().contains(personId)).isEqualTo(there));
    }

    /// What a reader of the content topic has once it is compacted: the last value of each key, with its headers.
    private static String contentTopic() {
        var last = new HashMap<String, String>();
        TopicReader.all(TestBroker.shared(), "governance.content").forEach(message -> {
            var text = new StringBuilder();
            message.headers()
                    .forEach(header ->
                            text.append(new String(header.value(), UTF_8)).append('\n'));
            if (message.value() != null) {
                text.append(new String(message.value(), UTF_8));
            }
            last.put(new String(message.key(), UTF_8), text.toString());
        });
        return String.join("\n", last.values());
    }
}
