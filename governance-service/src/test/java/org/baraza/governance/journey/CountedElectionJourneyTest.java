package org.baraza.governance.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.baraza.governance.journey.Person.Reply;
import org.baraza.governance.voting.ElectionRule;
import org.baraza.governance.voting.VotingRule;
import org.baraza.record.proposals.ProposalEvent.ProposalDecided;
import org.baraza.record.voting.Outcome;
import org.baraza.record.voting.VotingEvent.MeetingCountEntered;
import org.baraza.record.voting.VotingEvent.VoteTallied;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// Elections that a meeting counts: one officer enters a figure for each option, another one signs.
@GovernanceTest
class CountedElectionJourneyTest {
    private static final String CHARTER = """
            {"schema":"baraza.charter/1","zone":"UTC","visibility":"public","summary":"","emptyConstituency":"stays-empty",
             "constituencies":[{"id":"members","name":"Members","share":"1","roll":"kept-by-the-body"}],
             "decisionTypes":[
               {"id":"board","name":"Board","ways":["meeting-count"],
                 "election":{"method":"block-vote","most":2,"seats":2,"ties":["status-quo"]}},
               {"id":"ordinary","name":"Ordinary","ways":["meeting-count"],"majority":{"rule":"threshold","measure":"for",
                 "of":"for-and-against","by":"heads","share":"1/2","strict":true}}]}""";

    private final Ledger ledger;
    private final Body body;

    CountedElectionJourneyTest(@LocalServerPort int port, JdbcClient jdbc) {
        this.ledger = new Ledger(jdbc);
        this.body = new Body("http://127.0.0.1:" + port, GovernanceTest.OwnIssuer.ISSUER, CHARTER);
        List.of("A", "B").forEach(name -> body.member(name, "ngo", "members"));
        body.office("auditor", "B");
    }

    private String vote() {
        var at = body.admitted("A", "board");
        var options = List.of(Map.of("name", "Amina"), Map.of("name", "Bako"), Map.of("name", "Chidi"));
        var called = body.founder()
                .post(
                        at + "/votes",
                        Map.of("way", "meeting-count", "election", Map.of("options", options, "statusQuo", "3")),
                        Assembly.key(),
                        "2");
        assertThat(called.status()).as(called.body()).isEqualTo(201);
        return body.path() + "/votes/" + called.id();
    }

    private static Map<String, Object> line(int inFavour, int blank, int present) {
        return Map.of("constituency", "members", "for", inFavour, "against", 0, "abstain", blank, "present", present);
    }

    /// Of 60 present, 2 of whom hand in blank ballots.
    private static Map<String, Object> count(int valid, int spoilt, int... figures) {
        return count(line(0, 2, 60), valid, spoilt, figures);
    }

    private static Map<String, Object> count(Map<String, Object> line, int valid, int spoilt, int... figures) {
        var options = IntStream.range(0, figures.length)
                .mapToObj(i -> Map.of("option", "" + (i + 1), "figure", figures[i]))
                .toList();
        return Map.of("lines", List.of(line), "options", Map.of("valid", valid, "spoilt", spoilt, "figures", options));
    }

    private VoteTallied closes(String vote, Map<String, Object> count) {
        Body.accepted(body.founder().post(vote + "/count", count));
        assertThat(body.founder().post(vote + "/count/signature", Map.of()).problem())
                .isEqualTo(VotingRule.SECOND_OFFICER_SIGNS.publicName());
        Body.accepted(body.as("B").post(vote + "/count/signature", Map.of()));
        body.closes(vote);
        return Ledger.events(ledger.of(body.id()), VoteTallied.class).getLast();
    }

    @Test
    void whoHasTheHighestFiguresIsElectedAndTheProposalDecided() {
        var vote = vote();
        var tallied = closes(vote, count(50, 1, 20, 45, 30));
        body.certifies(vote);

        assertThat(tallied.outcome()).isEqualTo(Outcome.ADOPTED);
        var elected = Objects.requireNonNull(tallied.elected());
        assertThat(elected.options()).containsExactly("2", "3");
        assertThat(List.of(elected.valid(), elected.blank(), elected.spoilt())).containsExactly(50L, 2L, 1L);
        assertThat(tallied.lot()).isNull();
        var kept = ledger.content(Objects.requireNonNull(elected.count()), JsonNode.class);
        assertThat(kept.at("/rounds/0/tallies/2").asString()).isEqualTo("45");
        assertThat(kept.get("votes").asString()).isEqualTo("50");
        var entered =
                Ledger.events(ledger.of(body.id()), MeetingCountEntered.class).getLast();
        assertThat(Objects.requireNonNull(entered.options()).options()).containsExactly("1", "2", "3");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(Ledger.events(ledger.of(body.id()), ProposalDecided.class))
                        .extracting(ProposalDecided::outcome)
                        .containsExactly(Outcome.ADOPTED));
    }

    @Test
    void aTieIsResolvedAsTheCharterSaysOrLeavesThePlaceEmpty() {
        assertThat(Objects.requireNonNull(
                                closes(vote(), count(50, 0, 40, 20, 20)).elected())
                        .options())
                .as("the third is the status quo")
                .containsExactly("1", "3");
        var left =
                Objects.requireNonNull(closes(vote(), count(50, 0, 25, 25, 40)).elected());
        assertThat(left.options()).containsExactly("3");
        assertThat(left.tied()).containsExactly("1", "2");
    }

    @Test
    void whereNobodyIsMarkedNobodyIsElected() {
        var tallied = closes(vote(), count(0, 3, 0, 0, 0));
        assertThat(tallied.outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(Objects.requireNonNull(tallied.elected()).count()).isNull();
    }

    private void refused(String rule, Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(409);
        assertThat(reply.problem()).isEqualTo(rule);
    }

    @Test
    void figuresThatCannotBeAreRefusedAndNothingIsRecorded() {
        var vote = vote() + "/count";
        var ofOptions = ElectionRule.COUNT_IS_OF_OPTIONS.publicName();
        var founder = body.founder();
        refused(ofOptions, founder.post(vote, Map.of("lines", List.of(line(0, 2, 60)))));
        refused(ofOptions, founder.post(vote, count(50, 0, 30, 40)));
        refused(ofOptions, founder.post(vote, count(50, 0, 30, 40, 10, 0)));
        refused(ofOptions, founder.post(vote, count(line(1, 0, 60), 50, 0, 30, 40, 10)));
        var twice = new HashMap<>(count(50, 0, 30, 40, 10));
        var again = Map.of("option", "1", "figure", 30);
        twice.put("options", Map.of("valid", 50, "spoilt", 0, "figures", List.of(again, again, again)));
        refused(ofOptions, founder.post(vote, twice));
        var fit = ElectionRule.FIGURES_FIT_THE_BALLOTS.publicName();
        refused(fit, founder.post(vote, count(50, 0, 51, 0, 0)));
        refused(fit, founder.post(vote, count(50, 0, 50, 50, 1)));
        refused(fit, founder.post(vote, count(50, 0, 49, 0, 0)));
        var room = VotingRule.COUNT_FITS_THE_ROOM.publicName();
        refused(room, founder.post(vote, count(59, 0, 59, 0, 0)));
        refused(room, founder.post(vote, count(50, 9, 50, 0, 0)));
        assertThat(Ledger.events(ledger.of(body.id()), MeetingCountEntered.class))
                .isEmpty();
        Body.accepted(founder.post(vote, count(50, 8, 50, 50, 0)));
        var ordinary = body.voteOn("A", "ordinary", "meeting-count") + "/count";
        refused(ElectionRule.ONE_TEXT_IS_DECIDED.publicName(), founder.post(ordinary, count(50, 0, 50, 0, 0)));
    }
}
