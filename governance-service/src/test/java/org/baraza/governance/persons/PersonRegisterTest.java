package org.baraza.governance.persons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.baraza.governance.journey.Assembly;
import org.baraza.governance.journey.GovernanceTest;
import org.baraza.governance.journey.Person;
import org.baraza.governance.journey.Person.Reply;
import org.baraza.governance.journey.Refused;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/// What persons keep about themselves, and which officer is shown what of it.
@GovernanceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PersonRegisterTest {
    private final Assembly assembly;
    private final String register;

    PersonRegisterTest(@LocalServerPort int port) {
        assembly = Assembly.of("http://127.0.0.1:" + port, GovernanceTest.OwnIssuer.ISSUER);
        register = assembly.path() + "/persons/readings";
    }

    private static Map<String, String> shown(String name) {
        return entry(name, "officers");
    }

    private static Map<String, String> entry(String name, String audience) {
        return Map.of(
                "name", name,
                "nameFor", audience,
                "email", "zawadi@example.org",
                "emailFor", audience,
                "telephone", "+254 700 000 001",
                "telephoneFor", audience);
    }

    private Person seated(String name, Map<String, String> entry) {
        var person = seated(assembly, name, "delegate");
        assertThat(person.post("/me/entry", entry).status()).isEqualTo(200);
        return person;
    }

    private static Person seated(Assembly assembly, String name, String kind) {
        var person = assembly.person(name + "-" + assembly.id());
        var given = assembly.secretary()
                .post(
                        assembly.path() + "/seats",
                        Map.of("organisation", assembly.member(), "kind", kind, "person", assembly.personId(person)));
        assertThat(given.status()).as(given.body()).isEqualTo(201);
        return person.in(given.id());
    }

    private List<JsonNode> read(Person officer, Map<String, ?> look) {
        var reply = officer.post(register, look);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json().get("items").valueStream().toList();
    }

    private static List<JsonNode> traces(Person person) {
        return person.get("/me/readings").json().get("items").valueStream().toList();
    }

    @Test
    void an_entry_is_its_persons_own_and_empty_at_first() {
        var person = assembly.person("new-" + assembly.id());
        assertThat(person.get("/me/entry").json().propertyNames())
                .containsExactlyInAnyOrder("nameFor", "emailFor", "telephoneFor");
        var key = Assembly.key();
        var kept = person.post("/me/entry", shown("Zawadi Njeri"), key, null);
        assertThat(kept.status()).as(kept.body()).isEqualTo(200);
        assertThat(kept.headers().get("cache-control")).containsExactly("no-store");
        assertThat(person.get("/me/entry").json().get("name").asString()).isEqualTo("Zawadi Njeri");
        assertThat(assembly.chair().get("/me/entry").json().has("name")).isFalse();

        assertThat(person.post("/me/entry", entry("Zawadi", "only-me")).status())
                .isEqualTo(200);
        var again = person.post("/me/entry", shown("Zawadi Njeri"), key, null);
        assertThat(again.replayed()).isTrue();
        assertThat(again.json().get("name").asString()).isEqualTo("Zawadi");
        Refused.with(
                409,
                org.baraza.governance.acts.FrameRule.IDEMPOTENCY_KEY_REUSED.publicName(),
                person.post("/me/entry", shown("Somebody else"), key, null));
    }

    @Test
    void an_officer_is_shown_what_is_for_officers_and_the_person_sees_that() {
        var person = seated("zawadi", shown("Zawadi Njeri"));

        var line = read(assembly.secretary(), Map.of("name", "ZAWADI n")).getFirst();

        assertThat(line.get("seat").asString()).isEqualTo(person.seat());
        assertThat(line.get("name").asString()).isEqualTo("Zawadi Njeri");
        assertThat(line.get("email").asString()).isEqualTo("zawadi@example.org");
        assertThat(line.get("telephone").asString()).isEqualTo("+254 700 000 001");
        assertThat(line.get("organisation").get("name").asString()).isEqualTo("Umoja Union");
        assertThat(line.get("state").asString()).isEqualTo("present");
        assertThat(traces(person)).hasSize(1);
        var trace = traces(person).getFirst();
        assertThat(trace.get("office").asString()).isEqualTo("secretary");
        assertThat(trace.get("platform").get("name").asString()).isEqualTo("Mlima Platform");
        assertThat(trace.get("shown").valueStream().map(JsonNode::asString))
                .containsExactly("name", "email", "telephone");
    }

    @Test
    void the_same_reading_sent_again_leaves_no_second_trace() {
        var person = seated("once", shown("Once Only"));
        var key = Assembly.key();
        for (int i = 0; i < 2; i++) {
            assertThat(assembly.chair()
                            .post(register, Map.of("name", "once only"), key, null)
                            .status())
                    .isEqualTo(200);
        }
        assertThat(traces(person)).hasSize(1);
        assertThat(traces(person).getFirst().get("office").asString()).isEqualTo("chair");
    }

    @Test
    void what_a_person_keeps_to_themself_is_neither_shown_nor_found_nor_traced() {
        var person = seated("hidden", entry("Hidden Wanjiru", "only-me"));
        assertThat(read(assembly.secretary(), Map.of("name", "wanjiru"))).isEmpty();
        var line = read(assembly.secretary(), Map.of("limit", 100)).stream()
                .filter(one -> one.get("seat").asString().equals(person.seat()))
                .findFirst()
                .orElseThrow();
        assertThat(line.propertyNames()).doesNotContain("name", "email", "telephone");
        assertThat(traces(person)).isEmpty();
    }

    @Test
    void an_officers_own_entry_leaves_no_trace() {
        assertThat(assembly.secretary()
                        .post("/me/entry", shown("Own Secretary"))
                        .status())
                .isEqualTo(200);
        assertThat(read(assembly.secretary(), Map.of("name", "own secretary"))).hasSize(1);
        assertThat(traces(assembly.secretary())).isEmpty();
    }

    @Test
    void who_holds_no_seat_any_more_is_not_in_the_register() {
        var person = seated("former", shown("Former Achieng"));
        assertThat(assembly.chair()
                        .post(assembly.path() + "/seats/" + person.seat() + "/end", "")
                        .status())
                .isEqualTo(200);
        assertThat(read(assembly.secretary(), Map.of("name", "achieng"))).isEmpty();
        assertThat(person.get("/me/entry").json().get("name").asString()).isEqualTo("Former Achieng");
    }

    @Test
    void a_name_is_found_without_its_accents_and_a_sign_of_the_search_language_is_only_a_sign() {
        seated("accents", shown("Ñandú Pérez 100%_x"));
        assertThat(read(assembly.secretary(), Map.of("name", "nandu perez"))).hasSize(1);
        assertThat(read(assembly.secretary(), Map.of("name", "PÉREZ 100%_X"))).hasSize(1);
        assertThat(read(assembly.secretary(), Map.of("name", "p%z"))).isEmpty();
        assertThat(read(assembly.secretary(), Map.of("name", "' or 1=1; --"))).isEmpty();
    }

    @Test
    void pages_follow_one_another_in_the_order_of_names_without_gap_or_repetition() {
        var many = Assembly.of(assembly.chair().address(), GovernanceTest.OwnIssuer.ISSUER);
        for (var name : List.of("Ciku", "abdi", "Éric")) {
            var person = seated(many, name, "observer");
            assertThat(person.post("/me/entry", shown(name)).status()).isEqualTo(200);
        }
        var names = new java.util.ArrayList<String>();
        var seats = new java.util.ArrayList<String>();
        String cursor = null;
        do {
            var look = new HashMap<String, Object>(Map.of("limit", 2));
            if (cursor != null) {
                look.put("cursor", cursor);
            }
            var page =
                    many.chair().post(many.path() + "/persons/readings", look).json();
            page.get("items").valueStream().forEach(one -> {
                seats.add(one.get("seat").asString());
                if (one.has("name")) {
                    names.add(one.get("name").asString());
                }
            });
            cursor = page.has("next") ? page.get("next").asString() : null;
        } while (cursor != null);
        assertThat(names).containsExactly("abdi", "Ciku", "Éric");
        assertThat(seats).doesNotHaveDuplicates().hasSize(9);
    }

    @Test
    void a_cursor_of_somewhere_else_is_refused() {
        for (var cursor : List.of("x", "!!", "AAAA", "Zm9v", "bm90LWEtcGxhY2UKbm8")) {
            Refused.with(
                    400,
                    PersonRule.CURSOR_IS_OF_THIS_LIST.publicName(),
                    assembly.secretary().post(register, Map.of("cursor", cursor)));
        }
    }

    @TestFactory
    Stream<DynamicTest> what_is_no_name_or_address_or_number_is_refused_and_never_repeated() {
        var marked = "hunt-me";
        return Stream.of(
                        Map.entry("name", ""),
                        Map.entry("name", "  "),
                        Map.entry("name", " " + marked),
                        Map.entry("name", marked + "\nsecond line"),
                        Map.entry("name", marked + "\u202Egnp.exe"),
                        Map.entry("name", marked + "\u2066x"),
                        Map.entry("name", marked + "\u0007"),
                        Map.entry("name", marked + "\u2028x"),
                        Map.entry("name", marked.repeat(30)),
                        Map.entry("email", ""),
                        Map.entry("email", marked),
                        Map.entry("email", marked + "@"),
                        Map.entry("email", marked + "@exa mple.org"),
                        Map.entry("email", marked + "@example.org\r\nBcc: all@example.org"),
                        Map.entry("email", "<script>" + marked + "</script>@example.org"),
                        Map.entry("email", "a@" + (marked + ".").repeat(40) + "org"),
                        Map.entry("telephone", ""),
                        Map.entry("telephone", marked),
                        Map.entry("telephone", "+1"),
                        Map.entry("telephone", "=1+1;" + marked),
                        Map.entry("telephone", "+" + "1".repeat(40)),
                        Map.entry("nameFor", "everybody"),
                        Map.entry("nameFor", ""),
                        Map.entry("emailFor", marked))
                .map(wrong -> DynamicTest.dynamicTest(wrong.getKey() + " " + wrong.getValue(), () -> {
                    var entry = new HashMap<>(shown("Good Name"));
                    entry.put(wrong.getKey(), wrong.getValue());
                    var reply = assembly.as("grower-3").post("/me/entry", entry);
                    Refused.with(400, "malformed", reply);
                    assertThat(reply.body()).doesNotContain(marked);
                }));
    }

    @TestFactory
    Stream<DynamicTest> names_as_people_have_them_are_kept() {
        return Stream.of(
                        "Zawadi",
                        "Ngũgĩ wa Thiong’o",
                        "María José Núñez-Ortiz",
                        "שרה",
                        "می\u200Cخواهم",
                        "张伟",
                        "👩🏿‍🌾",
                        "O",
                        "X Æ A-12",
                        "<b>Ana</b>",
                        "a".repeat(120))
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    var reply = assembly.as("buyer-1").post("/me/entry", shown(name));
                    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
                    assertThat(reply.json().get("name").asString()).isEqualTo(name);
                }));
    }

    @TestFactory
    Stream<DynamicTest> nobody_else_reads_the_register() {
        var elsewhere = Assembly.of(assembly.chair().address(), GovernanceTest.OwnIssuer.ISSUER);
        return Stream.of(
                        Map.entry("a delegate", assembly.as("grower-3")),
                        Map.entry("an observer", assembly.as("observer")),
                        Map.entry("the auditor", assembly.auditor()),
                        Map.entry("the founder who gave the offices away", assembly.as("founder")),
                        Map.entry("the secretary of another platform", elsewhere.secretary()),
                        Map.entry(
                                "the chair's seat without the chair",
                                elsewhere.chair().in(seatOf(assembly.chair()))),
                        Map.entry("nobody's seat", assembly.person("stray")))
                .map(who -> DynamicTest.dynamicTest(who.getKey(), () -> {
                    Reply reply = who.getValue().post(register, Map.of());
                    assertThat(reply.status()).isEqualTo(403);
                    assertThat(reply.body()).doesNotContain("items");
                }));
    }

    private static String seatOf(Person person) {
        return java.util.Objects.requireNonNull(person.seat());
    }
}
