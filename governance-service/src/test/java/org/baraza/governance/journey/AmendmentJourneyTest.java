package org.baraza.governance.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.baraza.governance.proposals.ProposalRule;
import org.baraza.record.Fraction;
import org.baraza.record.Json;
import org.baraza.record.ledger.ContentRef;
import org.baraza.record.ledger.LedgerEntry;
import org.baraza.record.platform.Charter;
import org.baraza.record.platform.Move;
import org.baraza.record.platform.PlatformEvent.AmendmentSetAside;
import org.baraza.record.platform.PlatformEvent.CharterAmended;
import org.baraza.record.platform.Preset;
import org.baraza.record.platform.SetAside;
import org.baraza.record.proposals.ProposalEvent.ProposalDecided;
import org.baraza.record.voting.Outcome;
import org.baraza.record.voting.VotingEvent.VoteCalled;
import org.baraza.record.voting.VotingEvent.VoteTallied;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Charters of real bodies that are amended by their own rules.
@GovernanceTest
class AmendmentJourneyTest {
    private final JdbcClient jdbc;

    @LocalServerPort
    private int port;

    AmendmentJourneyTest(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private Body underPreset(String preset) {
        return new Body(
                "http://127.0.0.1:" + port,
                GovernanceTest.OwnIssuer.ISSUER,
                Preset.named(preset).charter().toString());
    }

    private List<LedgerEntry> entries(Body body) {
        return new Ledger(jdbc).of(body.id());
    }

    private CharterAmended amended(Body body, int version) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(Ledger.events(entries(body), CharterAmended.class))
                        .extracting(CharterAmended::version)
                        .contains(version));
        return Ledger.events(entries(body), CharterAmended.class).getLast();
    }

    private VoteTallied tallied(Body body, String vote) {
        return Ledger.events(entries(body), VoteTallied.class).stream()
                .filter(one -> vote.endsWith(one.vote().toString()))
                .findFirst()
                .orElseThrow();
    }

    private static Fraction reached(VoteTallied tallied) {
        return Objects.requireNonNull(
                Objects.requireNonNull(tallied.findings().getFirst().reached()).share());
    }

    @Test
    void fairtrade_gives_producers_half_and_an_earlier_vote_still_counts_three_of_twenty_four() {
        var fairtrade = underPreset("fairtrade-before-2011");
        fairtrade.member("CLAC", "farmer-organisation", "producers");
        for (var name : List.of("Germany", "Britain", "France")) {
            fairtrade.member(name, "ngo", "national");
        }
        var before = fairtrade.voteOn("CLAC", "resolution", "ballots");
        divided(fairtrade, before);
        fairtrade.closes(before);
        assertThat(tallied(fairtrade, before).outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(reached(tallied(fairtrade, before))).isEqualTo(Fraction.of(10, 24));

        var open = fairtrade.voteOn("CLAC", "resolution", "ballots");
        divided(fairtrade, open);
        var now = Preset.named("fairtrade-international").charter();
        var amendment = fairtrade.voteOnAmendment("CLAC", "constitution", amends(1, now));
        for (var name : List.of("CLAC", "Germany", "Britain", "France")) {
            fairtrade.casts(name, amendment, "for");
        }
        fairtrade.closes(amendment);
        fairtrade.certifies(amendment);
        var event = amended(fairtrade, 2);
        assertThat(event.charter().hash())
                .isEqualTo(ContentRef.hash(new byte[0], Json.canonical(Charter.read(now.toString()))));

        fairtrade.closes(open);
        assertThat(tallied(fairtrade, open).outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(reached(tallied(fairtrade, open))).isEqualTo(Fraction.of(10, 24));

        var after = fairtrade.voteOn("CLAC", "resolution", "ballots");
        divided(fairtrade, after);
        fairtrade.closes(after);
        assertThat(tallied(fairtrade, after).outcome()).isEqualTo(Outcome.ADOPTED);
        assertThat(reached(tallied(fairtrade, after))).isEqualTo(Fraction.of(2, 3));

        assertThat(Ledger.events(entries(fairtrade), VoteCalled.class))
                .extracting(VoteCalled::charterVersion)
                .containsExactly(1, 1, 1, 2);
        assertThat(entries(fairtrade)).allSatisfy(entry -> {
            var since = entries(fairtrade).stream()
                    .filter(one -> one.event() instanceof CharterAmended)
                    .findFirst()
                    .orElseThrow()
                    .index();
            assertThat(Objects.requireNonNull(entry.charter()).version()).isEqualTo(entry.index() <= since ? 1 : 2);
        });
    }

    private static void divided(Body fairtrade, String vote) {
        fairtrade.casts("CLAC", vote, "for");
        fairtrade.casts("Germany", vote, "for");
        fairtrade.casts("Britain", vote, "against");
        fairtrade.casts("France", vote, "against");
    }

    @Test
    void fsc_changes_percentages_and_adds_a_chamber_for_indigenous_peoples() {
        var fsc = underPreset("fsc-international");
        for (var chamber : List.of("environmental", "social", "economic")) {
            for (int i = 1; i <= 2; i++) {
                fsc.member(chamber + "-" + i, "ngo", chamber + "-south-organisations");
            }
        }
        var proposed = (ObjectNode) Preset.named("fsc-international").charter().deepCopy();
        var chambers = proposed.withArray("constituencies");
        chambers.forEach(chamber -> ((ObjectNode) chamber).put("share", "1/4"));
        // The social chamber's individuals in the North are not a class of their own any more.
        var north = (ObjectNode) chambers.get(1).get("parts").get(0);
        north.remove("parts");
        north.put("roll", "recorded");
        chambers.addObject()
                .put("id", "indigenous-peoples")
                .put("name", "Indigenous peoples’ chamber")
                .put("share", "1/4")
                .put("roll", "recorded")
                .putArray("takes")
                .add("indigenous-peoples-organisation");

        var incomplete = fsc.draftAmendment("social-1", "statutes", amends(1, proposed));
        seconded(fsc, incomplete);
        var refused = fsc.as("social-1").post(incomplete + "/submission", Map.of(), Assembly.key(), "2");
        assertThat(refused.problem()).isEqualTo("contradictory-charter");
        assertThat(refused.json().get("contradictions").valueStream())
                .extracting(one ->
                        one.get("code").asString() + " " + one.get("detail").asString())
                .hasSize(2)
                .allSatisfy(
                        one -> assertThat(one).startsWith("members-left-behind").contains("social-north-"));

        var moves = List.of(
                new Move("social-north-organisations", "social-north"),
                new Move("social-north-individuals", "social-north"));
        var at = fsc.draftAmendment("social-1", "statutes", amends(1, proposed, moves));
        seconded(fsc, at);
        assertThat(fsc.as("social-1")
                        .post(at + "/submission", Map.of(), Assembly.key(), "2")
                        .status())
                .isEqualTo(200);
        var vote = fsc.voteOnSubmitted(at, 3, "ballots");
        for (var chamber : List.of("environmental", "social", "economic")) {
            fsc.casts(chamber + "-1", vote, "for");
            fsc.casts(chamber + "-2", vote, "for");
        }
        fsc.closes(vote);
        fsc.certifies(vote);
        assertThat(amended(fsc, 2).moves()).isEqualTo(moves);
        assertThat(fsc.admit("Sámi Council", "indigenous-peoples-organisation", "indigenous-peoples")
                        .status())
                .isEqualTo(201);
        assertThat(fsc.admit("Nobody", "ngo", "social-north-individuals").problem())
                .isEqualTo("constituency-is-in-charter");
        assertThat(fsc.admit("Solidarity", "ngo", "social-north").status()).isEqualTo(201);
    }

    private static void seconded(Body fsc, String at) {
        fsc.cosponsors("environmental-1", at, 0);
        fsc.cosponsors("economic-1", at, 1);
    }

    @Test
    void of_two_amendments_at_the_vote_at_once_the_second_to_be_certified_is_set_aside() {
        var body = underPreset("swiss-association");
        var charter = Preset.named("swiss-association").read();
        var people = new ArrayList<String>();
        for (var one : charter.leaves()) {
            people.add(one.id());
            var kind =
                    one.takes() == null ? "ngo" : one.takes().iterator().next().publicName();
            body.member(one.id(), kind, one.id());
        }
        var first = body.voteOnAmendment(people.getFirst(), "statutes", amends(1, saying("First.")));
        var second = body.voteOnAmendment(people.getFirst(), "statutes", amends(1, saying("Second.")));
        for (var vote : List.of(first, second)) {
            people.forEach(name -> body.casts(name, vote, "for"));
            body.closes(vote);
        }
        body.certifies(first);
        amended(body, 2);
        var stale = body.draftAmendment(people.getFirst(), "statutes", amends(1, saying("Third.")));
        var refused = body.as(people.getFirst()).post(stale + "/submission", Map.of(), Assembly.key(), "0");
        assertThat(refused.problem()).isEqualTo(ProposalRule.AMENDMENT_IS_CURRENT.publicName());
        assertThat(refused.json().get("inForce").asInt()).isEqualTo(2);

        body.certifies(second);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(Ledger.events(entries(body), AmendmentSetAside.class))
                        .extracting(AmendmentSetAside::ground, AmendmentSetAside::inForce)
                        .containsExactly(org.assertj.core.groups.Tuple.tuple(SetAside.STALE, 2)));
        assertThat(Ledger.events(entries(body), CharterAmended.class)).hasSize(1);
        assertThat(Ledger.events(entries(body), ProposalDecided.class)).hasSize(2);
        assertThat(entries(body).stream().filter(entry -> entry.event() instanceof AmendmentSetAside))
                .allSatisfy(entry -> {
                    assertThat(entry.decision()).isNotNull();
                    assertThat(entry.causation()).isNotNull();
                    assertThat(entry.actor().person()).isEqualTo("system:automation");
                });
    }

    private static JsonNode saying(String summary) {
        return ((ObjectNode) Preset.named("swiss-association").charter().deepCopy()).put("summary", summary);
    }

    private static Map<String, Object> amends(int version, JsonNode charter) {
        return Map.of("amends", version, "charter", charter);
    }

    private static Map<String, Object> amends(int version, JsonNode charter, List<Move> moves) {
        return Map.of("amends", version, "charter", charter, "moves", moves);
    }
}
