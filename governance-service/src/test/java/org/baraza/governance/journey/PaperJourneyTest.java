package org.baraza.governance.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.baraza.governance.journey.Person.Reply;
import org.baraza.governance.voting.PaperRule;
import org.baraza.governance.voting.VotingRule;
import org.baraza.record.voting.BallotOpening;
import org.baraza.record.voting.BallotOpening.Openings;
import org.baraza.record.voting.Channel;
import org.baraza.record.voting.Choice;
import org.baraza.record.voting.VotingEvent.BallotCast;
import org.baraza.record.voting.VotingEvent.BallotsOpened;
import org.baraza.record.voting.VotingEvent.PaperEntered;
import org.baraza.record.voting.VotingEvent.PaperEntriesDiffered;
import org.baraza.record.voting.VotingEvent.VoteClosed;
import org.baraza.record.voting.VotingEvent.VoteTallied;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Papers, from the first clerk's entry to the count.
@GovernanceTest
class PaperJourneyTest {
    private final String address;
    private final Ledger ledger;
    private final JdbcClient jdbc;

    PaperJourneyTest(@LocalServerPort int port, JdbcClient jdbc) {
        this.address = "http://127.0.0.1:" + port;
        this.jdbc = jdbc;
        this.ledger = new Ledger(jdbc);
    }

    private Body body(String secrecy) {
        var body = new Body(address, GovernanceTest.OwnIssuer.ISSUER, """
            {"schema":"baraza.charter/1","zone":"UTC","visibility":"public","summary":"","emptyConstituency":"stays-empty",
             "constituencies":[{"id":"members","name":"Members","share":"1","roll":"recorded"}],
             "decisionTypes":[
               {"id":"ordinary","name":"Ordinary","ways":["ballots"],"ballots":{"paper":true,"secrecy":"%s"},
                "proxies":{"cap":2,"override":true},
                "majority":{"rule":"threshold","measure":"for","of":"valid-votes","by":"heads","share":"1/2","strict":true}},
               {"id":"web","name":"Web","ways":["ballots"],
                "majority":{"rule":"threshold","measure":"for","of":"valid-votes","by":"heads","share":"1/2","strict":true}}
               ]}""".formatted(secrecy));
        List.of("A", "B", "C", "D").forEach(name -> body.member(name, "ngo", "members"));
        body.office("treasurer", "C");
        body.office("auditor", "D");
        return body;
    }

    private static String of(Body body, String name) {
        return String.valueOf(body.as(name).seat());
    }

    private static Reply enters(Body body, String clerk, String vote, String voter, String choice) {
        return body.as(clerk).post(vote + "/papers/" + of(body, voter), Map.of("choice", choice));
    }

    private static String state(Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        return reply.json().get("paper").asString();
    }

    @Test
    void twoClerksWhoDisagreeReadThePaperAgainUntilTheyAgree() {
        var body = body("open");
        var vote = body.voteOn("A", "ordinary", "ballots");
        assertThat(state(enters(body, "C", vote, "A", "for"))).isEqualTo("entered");
        // The same clerk twice is one clerk.
        assertThat(state(enters(body, "C", vote, "A", "for"))).isEqualTo("entered");
        var differs = enters(body, "D", vote, "A", "against");
        assertThat(state(differs)).isEqualTo("differs");
        assertThat(differs.body()).doesNotContain("\"for\"");
        assertThat(Ledger.events(ledger.of(body.id()), BallotCast.class)).isEmpty();
        assertThat(state(enters(body, "D", vote, "A", "for"))).isEqualTo("cast");

        var cast = Ledger.events(ledger.of(body.id()), BallotCast.class).getFirst();
        assertThat(cast.channel()).isEqualTo(Channel.PAPER);
        assertThat(cast.rollEntry()).hasToString(of(body, "A"));
        assertThat(Ledger.events(ledger.of(body.id()), PaperEntered.class)).hasSize(4);
        assertThat(Ledger.events(ledger.of(body.id()), PaperEntriesDiffered.class))
                .hasSize(1);
        // Whoever voted on paper has voted.
        assertThat(body.as("A")
                        .post(vote + "/ballots", Map.of("choice", "against"))
                        .problem())
                .isEqualTo(VotingRule.BALLOT_IS_CAST_ONCE.publicName());
        assertThat(enters(body, "C", vote, "A", "for").problem())
                .isEqualTo(VotingRule.BALLOT_IS_CAST_ONCE.publicName());

        body.closes(vote);
        var opened = Ledger.events(ledger.of(body.id()), BallotsOpened.class).getFirst();
        var opening =
                ledger.content(opened.content(), Openings.class).openings().getFirst();
        assertThat(opening.choice()).isEqualTo(Choice.FOR);
        assertThat(opening.commitment(cast.vote())).isEqualTo(cast.commitment());
    }

    @Test
    void aSpoiltPaperTakesPartAndIsNoValidVoteAndAnUnmatchedOneCountsNothing() {
        var body = body("open");
        var vote = body.voteOn("A", "ordinary", "ballots");
        enters(body, "C", vote, "A", "spoilt");
        assertThat(state(enters(body, "D", vote, "A", "spoilt"))).isEqualTo("cast");
        enters(body, "C", vote, "B", "for");
        enters(body, "C", vote, "C", "for");
        // C voted otherwise, so that its paper is no unmatched one.
        body.casts("C", vote, "for");
        body.closes(vote);

        var closed = Ledger.events(ledger.of(body.id()), VoteClosed.class).getFirst();
        assertThat(closed.unmatchedPapers()).isEqualTo(1);
        assertThat(closed.ballots()).isEqualTo(2);
        var line = Ledger.events(ledger.of(body.id()), VoteTallied.class)
                .getFirst()
                .tally()
                .getFirst();
        assertThat(List.of(line.inFavour(), line.validVotes(), line.present())).containsExactly(1L, 1L, 2L);
        assertThat(waiting(vote)).isZero();
    }

    private long waiting(String vote) {
        return jdbc.sql("select count(*) from paper_box where vote = ?::uuid")
                .param(vote.substring(vote.lastIndexOf('/') + 1))
                .query(Long.class)
                .single();
    }

    @Test
    void whatAClerkReadIsNotKeptWhenTheVoteIsAnnulled() {
        var body = body("confidential");
        var vote = body.voteOn("A", "ordinary", "ballots");
        enters(body, "C", vote, "A", "for");
        assertThat(waiting(vote)).isEqualTo(1);
        Body.accepted(body.founder().post(vote + "/annulment", Map.of("reasons", "The wrong text.")));
        assertThat(waiting(vote)).isZero();
    }

    @Test
    void aPaperGoesBeforeTheProxyThatStood() {
        var body = body("confidential");
        var vote = body.voteOn("A", "ordinary", "ballots");
        var given = body.as("A").post(vote + "/proxies", Map.of("holder", of(body, "B")));
        assertThat(given.status()).as(given.body()).isEqualTo(201);
        enters(body, "C", vote, "A", "for");
        assertThat(state(enters(body, "D", vote, "A", "for"))).isEqualTo("cast");
        assertThat(Ledger.events(ledger.of(body.id()), BallotCast.class)
                        .getFirst()
                        .insteadOf())
                .hasToString(given.id());
    }

    @Test
    void whoHoldsNoOfficeIsNoClerkAndTheCharterHasToAllowPapers() {
        var body = body("open");
        var vote = body.voteOn("A", "ordinary", "ballots");
        assertThat(enters(body, "B", vote, "A", "for").status()).isEqualTo(403);
        var web = body.voteOn("A", "web", "ballots");
        assertThat(enters(body, "C", web, "A", "for").problem()).isEqualTo(PaperRule.CHARTER_ALLOWS_PAPER.publicName());
        var nobody = body.as("C").post(vote + "/papers/" + body.id(), Map.of("choice", "for"));
        assertThat(nobody.problem()).isEqualTo(VotingRule.SEAT_IS_ON_ROLL.publicName());
        body.closes(vote);
        assertThat(enters(body, "C", vote, "A", "for").problem()).isEqualTo(VotingRule.VOTE_IS_OPEN.publicName());
    }

    @Test
    void theSameKeyEntersOnceAndTwoClerksAtTheSameMomentCastOneBallot() throws Exception {
        var body = body("open");
        var vote = body.voteOn("A", "ordinary", "ballots");
        for (var voter : List.of("A", "B", "C", "D")) {
            List<Callable<Reply>> both =
                    List.of(() -> enters(body, "C", vote, voter, "for"), () -> enters(body, "D", vote, voter, "for"));
            try (var threads = Executors.newFixedThreadPool(2)) {
                var replies = threads.invokeAll(both);
                assertThat(List.of(
                                state(replies.getFirst().get()),
                                state(replies.getLast().get())))
                        .containsExactlyInAnyOrder("entered", "cast");
            }
        }
        assertThat(Ledger.events(ledger.of(body.id()), BallotCast.class)).hasSize(4);
        body.closes(vote);
        var openings = Ledger.events(ledger.of(body.id()), BallotsOpened.class).stream()
                .flatMap(one -> ledger.content(one.content(), Openings.class).openings().stream())
                .toList();
        assertThat(openings).hasSize(4).extracting(BallotOpening::choice).containsOnly(Choice.FOR);
        assertThat(Objects.requireNonNull(openings.getFirst().salt())).hasSize(64);
    }
}
