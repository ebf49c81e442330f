package org.baraza.governance.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.baraza.governance.journey.Assembly;
import org.baraza.governance.journey.GovernanceTest;
import org.baraza.governance.journey.InvitationJourneyTest;
import org.baraza.governance.journey.Ledger;
import org.baraza.governance.journey.Person.Reply;
import org.baraza.record.membership.MembershipEvent.MemberAdmitted;
import org.baraza.record.proposals.ProposalEvent.ProposalDecided;
import org.baraza.record.proposals.ProposalEvent.ProposalDrafted;
import org.baraza.record.voting.VotingEvent.BallotCast;
import org.baraza.record.voting.VotingEvent.MeetingCountEntered;
import org.baraza.record.voting.VotingEvent.VoteAnnulled;
import org.baraza.record.voting.VotingEvent.VoteCertified;
import org.baraza.record.voting.VotingEvent.VoteClosed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The same thing done by several at once happens once, and everybody is told the truth.
@Tag("race")
@GovernanceTest
class SameMomentTest {
    private static final int ROUNDS = 10;
    private static final int THREADS = 16;

    private final String address;
    private final Ledger ledger;
    private Assembly assembly;

    SameMomentTest(@LocalServerPort int port, JdbcClient jdbc) {
        address = "http://127.0.0.1:" + port;
        ledger = new Ledger(jdbc);
    }

    @BeforeEach
    void foundAPlatform() {
        assembly = Assembly.of(address, GovernanceTest.OwnIssuer.ISSUER);
    }

    @Test
    void the_same_key_from_sixteen_threads_is_one_act() throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            var key = Assembly.key();
            var replies = Together.run(
                    THREADS,
                    () -> assembly.as("grower-3").post(assembly.path() + "/proposals", draft("Once"), key, null));
            assertThat(replies).extracting(Reply::status).containsOnly(201);
            assertThat(replies)
                    .extracting(Reply::body)
                    .containsOnly(replies.getFirst().body());
            assertThat(replies.stream().filter(reply -> !reply.replayed())).hasSize(1);
        }
        assertThat(Ledger.events(ledger.of(assembly.id()), ProposalDrafted.class))
                .hasSize(ROUNDS);
    }

    @Test
    void the_same_key_with_sixteen_bodies_is_one_of_them() throws Exception {
        var key = Assembly.key();
        var replies = Together.run(IntStream.range(0, THREADS)
                .mapToObj(i -> (Callable<Reply>) () ->
                        assembly.as("grower-3").post(assembly.path() + "/proposals", draft("Text " + i), key, null))
                .toList());
        assertThat(replies.stream().filter(reply -> reply.status() == 201)).hasSize(1);
        assertThat(replies.stream().filter(reply -> reply.status() != 201).map(Reply::problem))
                .containsOnly("idempotency-key-reused");
    }

    @Test
    void two_ballots_for_one_seat_are_one_ballot() throws Exception {
        var vote = assembly.path() + "/votes/" + assembly.called(assembly.admitted("ordinary"), byBallots());
        var replies =
                Together.run(THREADS, () -> assembly.as("grower-3").post(vote + "/ballots", Map.of("choice", "for")));
        oneSucceeds(replies, "ballot-is-cast-once");
        assertThat(Ledger.events(ledger.of(assembly.id()), BallotCast.class)).hasSize(1);
    }

    @Test
    void two_officers_who_close_and_certify_at_once_do_it_once() throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            var vote = assembly.path() + "/votes/" + assembly.called(assembly.admitted("ordinary"), byBallots());
            oneSucceeds(byBothOfficers(vote + "/closing", ""), "vote-is-open");
            oneSucceeds(byBothOfficers(vote + "/certification", ""), "vote-is-certified-once");
        }
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(Ledger.events(ledger.of(assembly.id()), ProposalDecided.class))
                        .hasSize(ROUNDS));
        var entries = ledger.of(assembly.id());
        assertThat(Ledger.events(entries, VoteClosed.class)).hasSize(ROUNDS);
        assertThat(Ledger.events(entries, VoteCertified.class)).hasSize(ROUNDS);
    }

    @Test
    void a_vote_that_is_certified_and_annulled_at_once_is_one_of_them() throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            var vote = assembly.path() + "/votes/" + assembly.called(assembly.admitted("ordinary"), byBallots());
            assertThat(assembly.secretary().post(vote + "/closing", "").status())
                    .isEqualTo(200);
            var replies = Together.run(List.<Callable<Reply>>of(
                    () -> assembly.secretary().post(vote + "/certification", ""),
                    () -> assembly.chair().post(vote + "/annulment", Map.of("reasons", "The wrong text."))));
            assertThat(replies.stream().filter(reply -> reply.status() == 200)).hasSize(1);
            assertThat(replies.stream().filter(reply -> reply.status() != 200).map(Reply::problem))
                    .containsAnyOf("vote-is-not-annulled", "certified-vote-stands");
        }
        var entries = ledger.of(assembly.id());
        var certified = Ledger.events(entries, VoteCertified.class).size();
        var annulled = Ledger.events(entries, VoteAnnulled.class).size();
        assertThat(certified + annulled).isEqualTo(ROUNDS);
    }

    @Test
    void two_counts_entered_at_once_are_one_count() throws Exception {
        var vote = assembly.called(assembly.admitted("ordinary"), Map.of("way", "meeting-count"));
        var lines = Stream.of("growers", "buyers")
                .map(one -> Map.of("constituency", one, "for", 1, "against", 0, "abstain", 0, "present", 1))
                .toList();
        var replies = byBothOfficers(assembly.path() + "/votes/" + vote + "/count", Map.of("lines", lines));
        oneSucceeds(replies, "count-is-entered-once");
        assertThat(Ledger.events(ledger.of(assembly.id()), MeetingCountEntered.class))
                .hasSize(1);
    }

    @Test
    void an_organisation_admitted_by_two_officers_at_once_is_one_member() throws Exception {
        var organisation = assembly.register(assembly.person("registrant"), "Late Co-operative", "cooperative");
        var before =
                Ledger.events(ledger.of(assembly.id()), MemberAdmitted.class).size();
        var body = Map.of("organisation", organisation, "constituency", "growers");
        oneSucceeds(byBothOfficers(assembly.path() + "/members", body), "admitted-once");
        assertThat(Ledger.events(ledger.of(assembly.id()), MemberAdmitted.class))
                .hasSize(before + 1);
    }

    @Test
    void two_admissions_of_the_same_version_are_one() throws Exception {
        var sponsor = assembly.as("grower-3");
        var proposal = assembly.path() + "/proposals/"
                + sponsor.post(assembly.path() + "/proposals", draft("Once")).id();
        assertThat(sponsor.post(proposal + "/submission", "", Assembly.key(), "0")
                        .status())
                .isEqualTo(200);
        var replies = Together.run(List.<Callable<Reply>>of(
                () -> assembly.chair().post(proposal + "/admission", "", Assembly.key(), "1"),
                () -> assembly.secretary().post(proposal + "/admission", "", Assembly.key(), "1")));
        oneSucceeds(replies, "stale-version");
    }

    @Test
    void revisions_of_the_same_version_do_not_bury_each_other() throws Exception {
        var sponsor = assembly.as("grower-3");
        var proposal = assembly.path() + "/proposals/"
                + sponsor.post(assembly.path() + "/proposals", draft("Once")).id();
        for (int i = 0; i < ROUNDS; i++) {
            var version = Integer.toString(i);
            var text = Map.of("title", "Pay", "text", "Pay at once.", "why", "Asked for.");
            var replies = Together.run(
                    THREADS / 2, () -> sponsor.post(proposal + "/versions", text, Assembly.key(), version));
            oneSucceeds(replies, "stale-version");
        }
    }

    @Test
    void an_invitation_is_accepted_once() throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            var invitation = assembly.secretary()
                    .post(assembly.path() + "/invitations", InvitationJourneyTest.toMember(assembly));
            var acceptance = assembly.path() + "/invitations/" + invitation.id() + "/acceptance";
            var round = i;
            var replies = Together.run(IntStream.range(0, THREADS / 2)
                    .mapToObj(n -> assembly.person("invited-" + round + "-" + n + "-" + assembly.id()))
                    .<Callable<Reply>>map(invited -> () -> invited.post(acceptance, InvitationJourneyTest.SECRET))
                    .toList());
            oneSucceeds(replies, "invitation-is-open");
        }
    }

    private List<Reply> byBothOfficers(String path, Object body) throws Exception {
        return Together.run(List.<Callable<Reply>>of(
                () -> assembly.chair().post(path, body),
                () -> assembly.secretary().post(path, body)));
    }

    private static void oneSucceeds(List<Reply> replies, String othersAreTold) {
        assertThat(replies.stream().filter(reply -> reply.status() < 300)).hasSize(1);
        assertThat(replies.stream().filter(reply -> reply.status() >= 300).map(Reply::problem))
                .containsOnly(othersAreTold);
    }

    private static Map<String, String> draft(String text) {
        return Map.of("decisionType", "ordinary", "title", "Pay within 14 days", "text", text);
    }

    private static Map<String, Object> byBallots() {
        return Map.of(
                "way",
                "ballots",
                "closesAt",
                Instant.now().plus(Duration.ofHours(1)).toString());
    }
}
