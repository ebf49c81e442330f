package org.baraza.governance.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.baraza.governance.journey.Person.Reply;
import org.baraza.governance.voting.VotingRule;
import org.baraza.record.platform.Preset;
import org.baraza.record.voting.BallotOpening;
import org.baraza.record.voting.Choice;
import org.baraza.record.voting.VotingEvent.BallotCast;
import org.baraza.record.voting.VotingEvent.BallotReplaced;
import org.baraza.record.voting.VotingEvent.BallotsOpened;
import org.baraza.record.voting.VotingEvent.VoteClosed;
import org.baraza.record.voting.VotingEvent.VoteTallied;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Ballots that are changed until closing, where the charter lets them be.
@GovernanceTest
class ChangedBallotJourneyTest {
    private static final String CHARTER = """
            {"schema":"baraza.charter/1","zone":"UTC","visibility":"public","summary":"All decide.","emptyConstituency":"stays-empty",
             "constituencies":[{"id":"members","name":"Members","share":"1","roll":"recorded"}],
             "decisionTypes":[{"id":"ordinary","name":"Ordinary","ways":["ballots"],"ballots":{"changeable":true},
               "majority":{"rule":"threshold","measure":"for","of":"for-and-against","by":"heads","share":"1/2","strict":true}}]}""";

    private final Ledger ledger;

    @LocalServerPort
    private int port;

    ChangedBallotJourneyTest(JdbcClient jdbc) {
        ledger = new Ledger(jdbc);
    }

    private Body under(String charter) {
        var body = new Body("http://127.0.0.1:" + port, GovernanceTest.OwnIssuer.ISSUER, charter);
        body.member("A", "ngo", "members");
        body.member("B", "ngo", "members");
        return body;
    }

    private static Reply changes(Body body, String vote, String choice) {
        return body.as("A").post(vote + "/ballots/replacement", Map.of("choice", choice));
    }

    @Test
    void the_last_ballot_counts_and_the_record_shows_that_there_were_others() {
        var body = under(CHARTER);
        var vote = body.voteOn("A", "ordinary", "ballots");
        assertThat(changes(body, vote, "for").problem()).isEqualTo(VotingRule.BALLOT_IS_THERE.publicName());
        body.casts("A", vote, "for");
        for (var choice : List.of("abstain", "against")) {
            var changed = changes(body, vote, choice);
            assertThat(changed.status()).as(changed.body()).isEqualTo(201);
        }
        var twice = body.as("A").post(vote + "/ballots", Map.of("choice", "for"));
        assertThat(twice.problem()).isEqualTo(VotingRule.BALLOT_IS_CAST_ONCE.publicName());
        body.closes(vote);

        var entries = ledger.of(body.id());
        assertThat(Ledger.events(entries, BallotCast.class)).hasSize(1);
        var last = Ledger.events(entries, BallotReplaced.class).getLast();
        var opened = Ledger.events(entries, BallotsOpened.class).stream()
                .flatMap(event -> ledger.content(event.content(), BallotOpening.Openings.class).openings().stream())
                .toList();
        assertThat(opened).hasSize(1);
        assertThat(opened.getFirst().choice()).isEqualTo(Choice.AGAINST);
        assertThat(opened.getFirst().commitment(last.vote())).isEqualTo(last.commitment());
        assertThat(Ledger.events(entries, VoteClosed.class).getFirst().ballots())
                .isEqualTo(1);
        var line = Ledger.events(entries, VoteTallied.class).getFirst().tally().getFirst();
        assertThat(line.against()).isEqualTo(1);
        assertThat(line.present()).isEqualTo(1);
        assertThat(changes(body, vote, "for").problem()).isEqualTo(VotingRule.VOTE_IS_OPEN.publicName());
    }

    @Test
    void where_the_charter_is_silent_the_first_ballot_stands() {
        var body = under(Preset.named("swiss-association").charter().toString());
        var vote = body.voteOn("A", "resolution", "ballots");
        body.casts("A", vote, "for");
        assertThat(changes(body, vote, "against").problem()).isEqualTo(VotingRule.BALLOT_CAN_BE_CHANGED.publicName());
    }
}
