package org.baraza.governance.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.baraza.governance.assemblies.AssemblyRule;
import org.baraza.governance.journey.Person.Reply;
import org.baraza.record.assemblies.AssemblyEvent.QuorumAscertained;
import org.baraza.record.assemblies.AssemblyRequestEvent.AssemblyRequestReached;
import org.baraza.record.platform.Preset;
import org.baraza.record.voting.Outcome;
import org.baraza.record.voting.VotingEvent.VoteCalled;
import org.baraza.record.voting.VotingEvent.VoteTallied;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ObjectNode;

/// Assemblies under charters of real bodies, through the public API.
@GovernanceTest
class AssemblyJourneyTest {
    private final JdbcClient jdbc;

    @LocalServerPort
    private int port;

    AssemblyJourneyTest(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private Body under(String charter) {
        return new Body("http://127.0.0.1:" + port, GovernanceTest.OwnIssuer.ISSUER, charter);
    }

    private Body underPreset(String preset) {
        return under(Preset.named(preset).charter().toString());
    }

    private Reply convene(Body body, String kind, Instant opensAt, List<Map<String, Object>> agenda) {
        return body.founder()
                .post(
                        body.path() + "/assemblies",
                        Map.of("kind", kind, "opensAt", opensAt.toString(), "place", "The hall", "agenda", agenda));
    }

    private static Reply act(Body body, String assembly, String act) {
        return body.founder().post(assembly + act, "");
    }

    /// Convened for a moment from now, on this day or, just before midnight, the next.
    private String opened(Body body, Instant opensAt, List<Map<String, Object>> agenda) {
        var convened = convene(body, "ordinary", opensAt, agenda);
        assertThat(convened.status()).as(convened.body()).isEqualTo(201);
        var at = body.path() + "/assemblies/" + convened.id();
        Body.accepted(act(body, at, "/notice"));
        await().untilAsserted(() -> Body.accepted(act(body, at, "/opening")));
        return at;
    }

    private static Reply present(Body body, String assembly, String... names) {
        var seats = List.of(names).stream()
                .map(name -> Objects.requireNonNull(body.as(name).seat()))
                .toList();
        return body.founder().post(assembly + "/attendance", Map.of("manner", "in-person", "seats", seats));
    }

    private String admitted(Body body, String type) {
        var at = body.draft("M1", type);
        Body.accepted(body.as("M1").post(at + "/submission", Map.of(), Assembly.key(), "0"));
        Body.accepted(body.founder().post(at + "/admission", Map.of(), Assembly.key(), "1"));
        return at;
    }

    private static Map<String, Object> item(String proposal) {
        return Map.of("proposal", proposal.substring(proposal.lastIndexOf('/') + 1));
    }

    private static Reply call(Body body, String proposal, String assembly) {
        var id = assembly.substring(assembly.lastIndexOf('/') + 1);
        return body.founder()
                .post(proposal + "/votes", Map.of("way", "meeting-count", "assembly", id), Assembly.key(), "2");
    }

    private static Map<String, Object> line(int inFavour, int present) {
        return Map.of(
                "lines",
                List.of(Map.of(
                        "constituency",
                        "members",
                        "for",
                        inFavour,
                        "against",
                        0,
                        "abstain",
                        present - inFavour,
                        "present",
                        present)));
    }

    @Test
    void the_roundtable_gives_notice_21_to_60_days_before() {
        var rspo = underPreset("rspo");
        rspo.member("Grower", "farmer-organisation", "growers");
        var zone = ZoneId.of(Preset.named("rspo").read().zone());
        var noon = Instant.now().atZone(zone).withHour(12).withMinute(0);
        for (var days : List.of(20, 21, 60, 61)) {
            var convened =
                    convene(rspo, "ordinary", noon.plusDays(days).toInstant(), List.of(Map.of("title", "Report")));
            var noticed = act(rspo, rspo.path() + "/assemblies/" + convened.id(), "/notice");
            if (days == 21 || days == 60) {
                assertThat(noticed.status())
                        .as("%s days: %s", days, noticed.body())
                        .isEqualTo(200);
            } else {
                assertThat(noticed.problem()).isEqualTo(AssemblyRule.NOTICE_IS_IN_TIME.publicName());
                assertThat(noticed.json().get("days").asInt()).isEqualTo(days);
            }
        }
    }

    @Test
    void a_fifth_of_the_ordinary_members_can_ask_for_an_extraordinary_assembly() {
        var rspo = underPreset("rspo");
        for (int i = 1; i <= 6; i++) {
            rspo.member("M" + i, "farmer-organisation", "growers");
        }
        var asked = rspo.as("M1").post(rspo.path() + "/assembly-requests", Map.of("reasons", "The accounts are late."));
        assertThat(asked.status()).as(asked.body()).isEqualTo(201);
        assertThat(Ledger.events(new Ledger(jdbc).of(rspo.id()), AssemblyRequestReached.class))
                .as("one of six is one fewer than a fifth asks for")
                .isEmpty();
        var early = answer(rspo, asked.id());
        assertThat(early.problem()).isEqualTo(AssemblyRule.REQUEST_IS_REACHED.publicName());
        var support = rspo.path() + "/assembly-requests/" + asked.id() + "/support";
        assertThat(rspo.as("M1").post(support, "").problem())
                .isEqualTo(AssemblyRule.REQUEST_IS_SUPPORTED_ONCE.publicName());
        Body.accepted(rspo.as("M2").post(support, ""));
        assertThat(Ledger.events(new Ledger(jdbc).of(rspo.id()), AssemblyRequestReached.class))
                .extracting(AssemblyRequestReached::supporters, AssemblyRequestReached::members)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(2L, 6L));
        assertThat(answer(rspo, asked.id()).status()).isEqualTo(201);
        assertThat(answer(rspo, asked.id()).problem()).isEqualTo(AssemblyRule.REQUEST_IS_ANSWERED_ONCE.publicName());
    }

    private static Reply answer(Body body, String request) {
        return body.founder()
                .post(
                        body.path() + "/assemblies",
                        Map.of(
                                "kind",
                                "extraordinary",
                                "opensAt",
                                Instant.now().plus(Duration.ofDays(30)).toString(),
                                "place",
                                "The hall",
                                "agenda",
                                List.of(),
                                "request",
                                request));
    }

    @Test
    void a_second_call_decides_what_the_first_could_not() {
        var society = underPreset("european-cooperative-society");
        for (int i = 1; i <= 5; i++) {
            society.member("M" + i, "cooperative", "members");
        }
        var proposal = admitted(society, "resolution");
        var opensAt = Instant.now().plus(Duration.ofSeconds(3));
        var assembly = opened(society, opensAt, List.of(item(proposal)));
        Body.accepted(present(society, assembly, "M1", "M2"));
        await().until(() -> Instant.now().isAfter(opensAt));
        Body.accepted(act(society, assembly, "/quorum"));
        assertThat(call(society, proposal, assembly).problem())
                .isEqualTo(AssemblyRule.QUORUM_IS_ASCERTAINED.publicName());
        var again = Instant.now().plus(Duration.ofSeconds(2));
        Body.accepted(society.founder().post(assembly + "/second-call", Map.of("opensAt", again.toString())));
        await().untilAsserted(() -> Body.accepted(act(society, assembly, "/opening")));
        Body.accepted(present(society, assembly, "M3"));
        await().untilAsserted(() -> Body.accepted(act(society, assembly, "/quorum")));
        var called = call(society, proposal, assembly);
        assertThat(called.status()).as(called.body()).isEqualTo(201);
        var vote = society.path() + "/votes/" + called.id();
        assertThat(society.founder().post(vote + "/count", line(2, 2)).problem())
                .isEqualTo(AssemblyRule.COUNT_FITS_THE_ATTENDANCE.publicName());
        Body.accepted(society.founder().post(vote + "/count", line(1, 1)));
        society.office("auditor", "M5");
        Body.accepted(society.as("M5").post(vote + "/count/signature", ""));
        society.closes(vote);
        var events = new Ledger(jdbc).of(society.id());
        assertThat(Ledger.events(events, VoteCalled.class).getFirst().callNumber())
                .isEqualTo(2);
        assertThat(Ledger.events(events, VoteTallied.class).getFirst().outcome())
                .isEqualTo(Outcome.ADOPTED);
        assertThat(Ledger.events(events, QuorumAscertained.class))
                .extracting(QuorumAscertained::reached)
                .startsWith(false)
                .endsWith(true);
    }

    @Test
    void an_item_without_notice_is_decided_only_where_the_charter_says_so() {
        for (var withoutNotice : List.of(false, true)) {
            var charter =
                    (ObjectNode) Preset.named("swiss-association").charter().deepCopy();
            ((ObjectNode) charter.get("assemblies")).put("withoutNotice", withoutNotice);
            var body = under(charter.toString());
            body.member("M1", "cooperative", "members");
            var proposal = admitted(body, "resolution");
            var opensAt = Instant.now().plus(Duration.ofSeconds(2));
            var assembly = opened(body, opensAt, List.of());
            Body.accepted(present(body, assembly, "M1"));
            assertThat(call(body, proposal, assembly).problem())
                    .isEqualTo(AssemblyRule.PROPOSAL_IS_ON_THE_AGENDA.publicName());
            Body.accepted(body.founder().post(assembly + "/agenda", item(proposal)));
            await().untilAsserted(() -> Body.accepted(act(body, assembly, "/quorum")));
            var called = call(body, proposal, assembly);
            if (withoutNotice) {
                assertThat(called.status()).as(called.body()).isEqualTo(201);
            } else {
                assertThat(called.problem()).isEqualTo(AssemblyRule.ITEM_HAS_NOTICE.publicName());
            }
        }
    }

    @Test
    void a_count_outside_an_assembly_is_refused_where_the_charter_knows_assemblies() {
        var body = underPreset("swiss-association");
        body.member("M1", "cooperative", "members");
        var proposal = admitted(body, "resolution");
        var called = body.founder().post(proposal + "/votes", Map.of("way", "meeting-count"), Assembly.key(), "2");
        assertThat(called.problem()).isEqualTo(AssemblyRule.COUNT_IS_TAKEN_IN_AN_ASSEMBLY.publicName());
    }
}
