package org.baraza.governance.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.baraza.governance.proposals.ProposalRule;
import org.baraza.record.Json;
import org.baraza.record.elections.BallotsRoot;
import org.baraza.record.elections.DrawnLot;
import org.baraza.record.ledger.LedgerEntry;
import org.baraza.record.platform.Charter;
import org.baraza.record.proposals.ProposalEvent.ProposalDecided;
import org.baraza.record.voting.Choice;
import org.baraza.record.voting.Decision;
import org.baraza.record.voting.Finding;
import org.baraza.record.voting.Outcome;
import org.baraza.record.voting.Tally;
import org.baraza.record.voting.VotingEvent.BallotCast;
import org.baraza.record.voting.VotingEvent.VoteCalled;
import org.baraza.record.voting.VotingEvent.VoteTallied;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// As many are for as against, and the charter leaves it to a lot: from the calling to the decision
/// that follows, and to what anybody can draw again.
@GovernanceTest
class TieByLotJourneyTest {
    private static final String HALF = """
            "majority":{"rule":"threshold","measure":"for","of":"for-and-against","by":"heads","share":"1/2","strict":true}""";
    private static final String CHARTER = """
            {"schema":"baraza.charter/1","zone":"UTC","visibility":"public","summary":"","emptyConstituency":"stays-empty",
             "constituencies":[{"id":"members","name":"Members","share":"1","roll":"recorded"}],
             "decisionTypes":[
               {"id":"open","name":"Open","ways":["ballots"],"tieBreak":"lot",HALF},
               {"id":"secret","name":"Secret","ways":["ballots"],"ballots":{"secrecy":"secret"},"tieBreak":"lot",HALF},
               {"id":"ordinary","name":"Ordinary","ways":["ballots"],HALF}]}""".replace("HALF", HALF);

    private final Ledger ledger;
    private final Body body;

    TieByLotJourneyTest(@LocalServerPort int port, JdbcClient jdbc) {
        this.ledger = new Ledger(jdbc);
        this.body = new Body("http://127.0.0.1:" + port, GovernanceTest.OwnIssuer.ISSUER, CHARTER);
        List.of("A", "B", "C", "D", "E").forEach(name -> body.member(name, "ngo", "members"));
    }

    private List<LedgerEntry> entries() {
        return ledger.of(body.id());
    }

    /// A is for it, and so on in their order; whoever is left over does not vote.
    private VoteTallied voteOn(String type, String... choices) {
        var vote = body.voteOn("A", type, "ballots");
        var names = List.of("A", "B", "C", "D", "E");
        for (int i = 0; i < choices.length; i++) {
            body.casts(names.get(i), vote, choices[i]);
        }
        body.closes(vote);
        body.certifies(vote);
        return Ledger.events(entries(), VoteTallied.class).getLast();
    }

    /// From nothing but the charter and the record.
    private Decision decidedAgain(VoteTallied tallied, DrawnLot lot) {
        var charter = Charter.read(CHARTER);
        var called = Ledger.events(entries(), VoteCalled.class).getLast();
        var type = Objects.requireNonNull(charter.decisionType(called.decisionType()));
        return Decision.of(charter, type, new Tally(tallied.tally(), List.of(), null, List.of(), lot.lot()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"open", "secret"})
    void aTieIsDecidedByALotThatWasCommittedToBeforeAnybodyVoted(String type) {
        var tallied = voteOn(type, "for", "against", "against", "for", "abstain");
        var commitment = Objects.requireNonNull(
                Ledger.events(entries(), VoteCalled.class).getLast().lot());

        var lot = Objects.requireNonNull(tallied.lot());
        assertThat(lot.follows(commitment)).isTrue();
        var commitments = new TreeMap<String, String>();
        Ledger.events(entries(), BallotCast.class)
                .forEach(one -> commitments.put(one.rollEntry().toString(), one.commitment()));
        assertThat(lot.ballots())
                .isEqualTo(HexFormat.of().formatHex(BallotsRoot.of(List.copyOf(commitments.values()))));

        var side = Decision.drawn(lot.lot()).getFirst();
        assertThat(tallied.outcome()).isEqualTo(side == Choice.FOR ? Outcome.ADOPTED : Outcome.REJECTED);
        assertThat(tallied.findings())
                .extracting(Finding::rule, Finding::choice)
                .containsExactly(tuple("threshold", null), tuple("lot", side));
        assertThat(decidedAgain(tallied, lot)).isEqualTo(new Decision(tallied.outcome(), tallied.findings()));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(Ledger.events(entries(), ProposalDecided.class))
                        .extracting(ProposalDecided::outcome)
                        .containsExactly(tallied.outcome()));
    }

    @Test
    void whereThereIsNoTieTheLotIsToldAndDecidesNothing() {
        var tallied = voteOn("open", "for", "against", "for", "abstain");
        var lot = Objects.requireNonNull(tallied.lot());
        assertThat(tallied.outcome()).isEqualTo(Outcome.ADOPTED);
        assertThat(tallied.findings()).extracting(Finding::rule).containsExactly("threshold");
        assertThat(lot.follows(Objects.requireNonNull(
                        Ledger.events(entries(), VoteCalled.class).getLast().lot())))
                .isTrue();
    }

    @Test
    void whereNobodyVotesForOrAgainstNoLotAdoptsIt() {
        var tallied = voteOn("open", "abstain", "abstain");
        assertThat(tallied.outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(tallied.findings()).extracting(Finding::rule).containsExactly("threshold");
    }

    @Test
    void aCharterThatLeavesATieAsItIsCommitsToNothing() {
        var tallied = voteOn("ordinary", "for", "against");
        assertThat(Ledger.events(entries(), VoteCalled.class).getLast().lot()).isNull();
        assertThat(tallied.lot()).isNull();
        assertThat(tallied.outcome()).isEqualTo(Outcome.REJECTED);
    }

    /// A count has no ballots that a lot could be drawn from: the charter has no such way.
    @Test
    void aMeetingCannotCountWhatALotMayDecide() {
        var at = body.admitted("A", "open");
        var called = body.founder().post(at + "/votes", Map.of("way", "meeting-count"), Assembly.key(), "2");
        assertThat(called.status()).as(called.body()).isEqualTo(409);
        assertThat(called.problem()).isEqualTo(ProposalRule.WAY_IS_IN_CHARTER.publicName());
        var counted = CHARTER.replaceFirst("\\[\"ballots\"]", "[\"ballots\",\"meeting-count\"]");
        var check = body.founder().post("/charter-checks", Map.of("charter", Json.MAPPER.readTree(counted)));
        assertThat(check.body()).contains("lot-needs-ballots");
    }
}
