package org.baraza.governance.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.baraza.governance.journey.Person.Reply;
import org.baraza.governance.voting.VotingRule;
import org.baraza.record.platform.Preset;
import org.baraza.record.voting.BallotOpening;
import org.baraza.record.voting.CastingVote;
import org.baraza.record.voting.Choice;
import org.baraza.record.voting.Outcome;
import org.baraza.record.voting.ProxyId;
import org.baraza.record.voting.VotingEvent.BallotsOpened;
import org.baraza.record.voting.VotingEvent.ProxyBallotCast;
import org.baraza.record.voting.VotingEvent.VoteClosed;
import org.baraza.record.voting.VotingEvent.VoteTallied;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Proxies under the charters of real bodies, from the calling to the tally.
@GovernanceTest
class ProxyJourneyTest {
    private final Ledger ledger;

    @LocalServerPort
    private int port;

    ProxyJourneyTest(JdbcClient jdbc) {
        ledger = new Ledger(jdbc);
    }

    private Body under(String preset) {
        return new Body(
                "http://127.0.0.1:" + port,
                GovernanceTest.OwnIssuer.ISSUER,
                Preset.named(preset).charter().toString());
    }

    /// Ten members, the first of whom is in the chair.
    private Body council() {
        var council = under("french-council-of-auditors");
        for (int i = 1; i <= 10; i++) {
            council.member("m" + i, "ngo", "members");
        }
        council.office("chair", "m1");
        return council;
    }

    private static Reply gives(Body body, String principal, String holder, String vote) {
        return body.as(principal)
                .post(vote + "/proxies", Map.of("holder", body.as(holder).seat() + ""));
    }

    private static String given(Body body, String principal, String holder, String vote) {
        var reply = gives(body, principal, holder, vote);
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        return reply.id();
    }

    private static Reply castsFor(Body body, String holder, String vote, String proxy, String choice) {
        var reply = body.as(holder).post(vote + "/proxies/" + proxy + "/ballot", Map.of("choice", choice));
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        return reply;
    }

    private VoteTallied tallied(Body body) {
        return Ledger.events(ledger.of(body.id()), VoteTallied.class).getLast();
    }

    @Test
    void a_third_proxy_for_the_same_holder_is_refused() {
        var council = council();
        var vote = council.voteOn("m1", "decision", "ballots");
        given(council, "m8", "m2", vote);
        given(council, "m9", "m2", vote);
        var third = gives(council, "m10", "m2", vote);
        assertThat(third.status()).isEqualTo(409);
        assertThat(third.problem()).isEqualTo(VotingRule.HOLDER_HAS_ROOM.publicName());
        assertThat(third.json().get("cap").asInt()).isEqualTo(2);
        given(council, "m10", "m3", vote);
    }

    @Test
    void five_to_five_with_the_chair_for_is_adopted_and_with_the_chair_against_is_not() {
        assertThat(divided("for").outcome()).isEqualTo(Outcome.ADOPTED);
        assertThat(divided("for").castingVote()).isEqualTo(new CastingVote("members", Choice.FOR));
        assertThat(divided("against").outcome()).isEqualTo(Outcome.REJECTED);
    }

    /// Eight vote themselves, and two for whom others vote: five on either side.
    private VoteTallied divided(String chair) {
        var council = council();
        var other = chair.equals("for") ? "against" : "for";
        var vote = council.voteOn("m1", "decision", "ballots");
        var ninth = given(council, "m9", "m2", vote);
        var tenth = given(council, "m10", "m8", vote);
        for (int i = 1; i <= 4; i++) {
            council.casts("m" + i, vote, chair);
        }
        for (int i = 5; i <= 8; i++) {
            council.casts("m" + i, vote, other);
        }
        castsFor(council, "m2", vote, ninth, chair);
        castsFor(council, "m8", vote, tenth, other);
        council.closes(vote);
        return tallied(council);
    }

    @Test
    void who_is_represented_counts_for_the_quorum() {
        assertThat(present(4, false)).isEqualTo(Outcome.NOT_VALID);
        assertThat(present(4, true)).isEqualTo(Outcome.ADOPTED);
    }

    private Outcome present(int voters, boolean represented) {
        var council = council();
        var vote = council.voteOn("m1", "decision", "ballots");
        var proxy = given(council, "m10", "m1", vote);
        IntStream.rangeClosed(1, voters).forEach(i -> council.casts("m" + i, vote, "for"));
        if (represented) {
            castsFor(council, "m1", vote, proxy, "for");
        }
        council.closes(vote);
        return tallied(council).outcome();
    }

    @Test
    void the_chair_who_is_represented_breaks_no_tie() {
        var council = council();
        var vote = council.voteOn("m2", "decision", "ballots");
        var proxy = given(council, "m1", "m2", vote);
        castsFor(council, "m2", vote, proxy, "for");
        for (int i = 2; i <= 10; i++) {
            council.casts("m" + i, vote, i <= 5 ? "for" : "against");
        }
        council.closes(vote);
        assertThat(tallied(council).outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(tallied(council).castingVote()).isNull();
    }

    @Test
    void a_holder_carries_five_and_no_sixth() {
        var fsc = under("fsc-international");
        for (int i = 1; i <= 7; i++) {
            fsc.member("o" + i, "ngo", "social-south-organisations");
        }
        var at = fsc.draft("o1", "motion");
        fsc.cosponsors("o2", at, 0);
        fsc.cosponsors("o3", at, 1);
        Body.accepted(fsc.as("o1").post(at + "/submission", Map.of(), Assembly.key(), "2"));
        var vote = fsc.voteOnSubmitted(at, 3, "ballots");
        for (int i = 2; i <= 6; i++) {
            given(fsc, "o" + i, "o1", vote);
        }
        assertThat(gives(fsc, "o7", "o1", vote).problem()).isEqualTo(VotingRule.HOLDER_HAS_ROOM.publicName());
    }

    @Test
    void where_the_charter_is_silent_nobody_votes_for_another() {
        var cooperative = under("swiss-association");
        cooperative.member("A", "ngo", "members");
        cooperative.member("B", "ngo", "members");
        var vote = cooperative.voteOn("A", "resolution", "ballots");
        assertThat(gives(cooperative, "A", "B", vote).problem())
                .isEqualTo(VotingRule.CHARTER_ALLOWS_PROXIES.publicName());
    }

    @Test
    void the_holders_answer_does_not_tell_whether_the_principal_has_voted_and_the_record_does_after_closing() {
        var council = council();
        var vote = council.voteOn("m1", "decision", "ballots");
        var overridden = given(council, "m9", "m2", vote);
        var counted = given(council, "m10", "m2", vote);
        council.casts("m9", vote, "against");
        var answers = new ArrayList<String>();
        for (var proxy : List.of(overridden, counted)) {
            var reply = castsFor(council, "m2", vote, proxy, "for");
            answers.add(reply.body()
                    .replace(proxy, "proxy")
                    .replace(reply.json().get("commitment").asString(), "commitment"));
        }
        assertThat(answers.getFirst()).isEqualTo(answers.getLast());

        for (int i = 1; i <= 4; i++) {
            council.casts("m" + i, vote, "for");
        }
        council.closes(vote);
        var entries = ledger.of(council.id());
        var closed = Ledger.events(entries, VoteClosed.class).getFirst();
        assertThat(closed.ballots()).isEqualTo(6);
        assertThat(closed.overridden()).isEqualTo(1);
        var line = tallied(council).tally().getFirst();
        assertThat(line.inFavour()).isEqualTo(5);
        assertThat(line.against()).isEqualTo(1);
        assertThat(line.present()).isEqualTo(6);
        var opened = Ledger.events(entries, BallotsOpened.class).stream()
                .flatMap(event -> ledger.content(event.content(), BallotOpening.Openings.class).openings().stream())
                .filter(opening -> opening.proxy() != null)
                .toList();
        assertThat(opened).extracting(BallotOpening::proxy).containsExactly(ProxyId.of(counted));
        var opening = opened.getFirst();
        var vows = Ledger.events(entries, ProxyBallotCast.class);
        assertThat(vows).hasSize(2);
        assertThat(opening.commitment(closed.vote())).isEqualTo(vows.getLast().commitment());
    }

    @Test
    void a_proxy_of_another_vote_is_unknown_here() {
        var council = council();
        var one = council.voteOn("m1", "decision", "ballots");
        var other = council.voteOn("m1", "decision", "ballots");
        var proxy = given(council, "m9", "m2", one);
        var wrong = council.as("m2").post(other + "/proxies/" + proxy + "/ballot", Map.of("choice", "for"));
        assertThat(wrong.status()).isEqualTo(404);
    }
}
