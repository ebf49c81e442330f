package org.baraza.governance.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.baraza.governance.journey.Person.Reply;
import org.baraza.record.ledger.LedgerEntry;
import org.baraza.record.membership.Office;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A deliberation through the public API, from the first word to the vote.
@GovernanceTest
class DeliberationJourneyTest {
    private final Assembly assembly;
    private final Ledger ledger;
    private final String proposal;
    private final String at;

    DeliberationJourneyTest(@LocalServerPort int port, JdbcClient jdbc) {
        assembly = Assembly.of("http://127.0.0.1:" + port, GovernanceTest.OwnIssuer.ISSUER);
        ledger = new Ledger(jdbc);
        proposal = assembly.admitted("ordinary");
        at = assembly.path() + "/proposals/" + proposal;
    }

    private Reply say(String who, Map<String, Object> words, String key) {
        return assembly.as(who).post(at + "/contributions", words, key, null);
    }

    private Reply object(String who) {
        return assembly.as(who)
                .post(at + "/objections", Map.of("proposalVersion", 1, "text", "It takes the smallest out."));
    }

    private Reply answer(Person who, String objection, String version) {
        return who.post(
                at + "/objections/" + objection + "/answer",
                Map.of("text", "They may deliver together."),
                Assembly.key(),
                version);
    }

    private Reply call() {
        return assembly.secretary().post(at + "/votes", Map.of("way", "meeting-count"), Assembly.key(), "2");
    }

    @Test
    void an_observer_speaks_and_is_replied_to_and_the_same_words_sent_twice_are_said_once() {
        var key = Assembly.key();
        Map<String, Object> words = Map.of("proposalVersion", 1, "stance", "experience", "text", "We tried this.");
        var said = say("observer", words, key);
        assertThat(said.status()).as(said.body()).isEqualTo(201);
        assertThat(said.id()).isEqualTo(key);
        assertThat(said.headers().get("location"))
                .allSatisfy(path -> assertThat(path).endsWith("/api" + at + "/contributions"));
        assertThat(say("observer", words, key).replayed()).isTrue();
        var reply = say(
                "grower-3",
                Map.of("proposalVersion", 1, "stance", "question", "text", "And then?", "inReplyTo", said.id()),
                Assembly.key());
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        var retraction = at + "/contributions/" + said.id() + "/retraction";
        assertThat(assembly.chair()
                        .post(retraction, Map.of(), Assembly.key(), "0")
                        .problem())
                .isEqualTo("author-retracts");
        assertThat(assembly.as("observer")
                        .post(retraction, Map.of(), Assembly.key(), "0")
                        .status())
                .isEqualTo(200);
        assertThat(entries("deliberation.Contribution"))
                .extracting(LedgerEntry::type)
                .containsExactly(
                        "deliberation.ContributionMade",
                        "deliberation.ContributionMade",
                        "deliberation.ContributionRetracted");
    }

    @Test
    void a_vote_waits_for_the_answer_and_says_for_which() {
        var objection = object("buyer-1").id();
        var refused = call();
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("every-objection-is-answered");
        assertThat(refused.json().get("objections").valueStream())
                .singleElement()
                .satisfies(one -> assertThat(one.asString()).isEqualTo(objection));
        var declared = assembly.chair()
                .post(at + "/declaration", Map.of("outcome", "adopted", "basis", "show-of-hands"), Assembly.key(), "2");
        assertThat(declared.problem()).isEqualTo("every-objection-is-answered");

        assertThat(answer(assembly.as("buyer-1"), objection, "0").problem()).isEqualTo("sponsor-or-officer-answers");
        assertThat(answer(assembly.as("grower-3"), objection, "0").status()).isEqualTo(200);
        assertThat(answer(assembly.chair(), objection, "0").problem()).isEqualTo("stale-version");
        assertThat(answer(assembly.chair(), objection, "1").status()).isEqualTo(200);
        assertThat(entries("deliberation.ObjectionAnswered"))
                .extracting(entry -> entry.actor().office())
                .containsExactly(null, Office.CHAIR);

        assertThat(call().status()).isEqualTo(201);
        var late =
                assembly.as("buyer-1").post(at + "/objections/" + objection + "/resolution", "", Assembly.key(), "2");
        assertThat(late.problem()).isEqualTo("deliberation-is-not-closed");
        assertThat(object("buyer-1").problem()).isEqualTo("deliberation-is-open");
    }

    @Test
    void what_belongs_to_another_proposal_or_platform_is_unknown() {
        var objection = object("buyer-1").id();
        var elsewhere = assembly.path() + "/proposals/" + assembly.admitted("ordinary") + "/objections/" + objection;
        var answer = Map.of("text", "They may deliver together.");
        assertThat(assembly.chair()
                        .post(elsewhere + "/answer", answer, Assembly.key(), "0")
                        .status())
                .isEqualTo(404);
        var other = Assembly.of(assembly.chair().address(), GovernanceTest.OwnIssuer.ISSUER);
        var there = other.path() + "/proposals/" + proposal;
        assertThat(other.chair()
                        .post(there + "/objections", Map.of("proposalVersion", 1, "text", "No."))
                        .status())
                .isEqualTo(404);
        assertThat(other.chair()
                        .post(there + "/objections/" + objection + "/answer", answer, Assembly.key(), "0")
                        .status())
                .isEqualTo(404);
    }

    private List<LedgerEntry> entries(String type) {
        var entries = ledger.of(assembly.id()).stream()
                .filter(entry -> entry.type().startsWith(type))
                .toList();
        assertThat(entries).allSatisfy(entry -> assertThat(entry.decision()).hasToString(proposal));
        return entries;
    }
}
