package org.baraza.governance.race;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.baraza.governance.journey.Assembly;
import org.baraza.governance.journey.GovernanceTest;
import org.baraza.governance.journey.InvitationJourneyTest;
import org.baraza.governance.journey.Ledger;
import org.baraza.governance.journey.Person;
import org.baraza.governance.journey.Person.Reply;
import org.baraza.record.ledger.LedgerEntry;
import org.baraza.record.membership.MembershipEvent.SeatEnded;
import org.baraza.record.membership.MembershipEvent.SeatSucceeded;
import org.baraza.record.voting.VotingEvent.BallotCast;
import org.baraza.record.voting.VotingEvent.VoteCertified;
import org.baraza.record.voting.VotingEvent.VoteClosed;
import org.baraza.record.voting.VotingEvent.VoteTallied;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Somebody is succeeded, or leaves, in the middle of an act.
@Tag("race")
@GovernanceTest
class SuccessionTest {
    private static final int ROUNDS = 8;

    private final String address;
    private final Ledger ledger;
    private Assembly assembly;

    SuccessionTest(@LocalServerPort int port, JdbcClient jdbc) {
        address = "http://127.0.0.1:" + port;
        ledger = new Ledger(jdbc);
    }

    @BeforeEach
    void foundAPlatform() {
        assembly = Assembly.of(address, GovernanceTest.OwnIssuer.ISSUER);
    }

    @Test
    void a_seat_votes_once_whoever_holds_it_and_never_has_two_holders() throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            var predecessor = newSeat("predecessor-" + i);
            var successor = assembly.person("successor-" + i + assembly.id()).in(seat(predecessor));
            var vote = assembly.path() + "/votes/" + assembly.called(assembly.admitted("ordinary"), byBallots());
            var replies = Together.run(List.<Callable<Reply>>of(
                    () -> predecessor.post(vote + "/ballots", Map.of("choice", "for")),
                    () -> successor.post(vote + "/ballots", Map.of("choice", "against")),
                    () -> succeed(predecessor, successor)));
            assertThat(replies.getLast().status()).as(replies.getLast().body()).isEqualTo(200);
            var again = successor.post(vote + "/ballots", Map.of("choice", "against"));
            var cast = replies.subList(0, 2).stream().filter(reply -> reply.status() == 201);
            assertThat(cast.count() + (again.status() == 201 ? 1 : 0)).isEqualTo(1);
            assertThat(again.status()).isIn(201, 409);
            assertThat(predecessor
                            .post(vote + "/ballots", Map.of("choice", "for"))
                            .status())
                    .isEqualTo(403);

            var entries = ledger.of(assembly.id());
            var passed = index(entries, "membership.SeatSucceeded", seat(predecessor));
            var former = Ledger.events(entries, SeatSucceeded.class).getLast().predecessor();
            assertThat(entries.stream()
                            .filter(entry -> seat(predecessor)
                                    .equals(Objects.toString(entry.actor().seat()))))
                    .allSatisfy(entry -> assertThat(entry.actor().person().equals(former.toString()))
                            .isEqualTo(entry.index() < passed));
            assertThat(Ledger.events(entries, BallotCast.class)).hasSize(i + 1);
        }
    }

    @Test
    void an_invited_successor_takes_over_when_accepting_and_not_before() {
        var predecessor = assembly.as("grower-3");
        var invitation = new java.util.HashMap<String, Object>(InvitationJourneyTest.toMember(assembly));
        invitation.put("kind", "delegate");
        invitation.put("succeeding", seat(predecessor));
        var issued = assembly.secretary().post(assembly.path() + "/invitations", invitation);
        assertThat(issued.status()).as(issued.body()).isEqualTo(201);
        var draft = Map.of("decisionType", "ordinary", "title", "A title", "text", "A text.");
        assertThat(predecessor.post(assembly.path() + "/proposals", draft).status())
                .isEqualTo(201);

        var successor = assembly.person("invited-" + assembly.id());
        var accepted = successor.post(
                assembly.path() + "/invitations/" + issued.id() + "/acceptance", InvitationJourneyTest.SECRET);
        assertThat(accepted.status()).as(accepted.body()).isEqualTo(201);
        assertThat(accepted.id()).isEqualTo(seat(predecessor));
        assertThat(predecessor.post(assembly.path() + "/proposals", draft).status())
                .isEqualTo(403);
        assertThat(successor
                        .in(accepted.id())
                        .post(assembly.path() + "/proposals", draft)
                        .status())
                .isEqualTo(201);
    }

    @Test
    void a_secretary_whose_seat_ends_in_the_middle_has_closed_and_certified_or_is_told_that_nothing_was()
            throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            var secretary = newSeat("secretary-" + i);
            assertThat(assembly.chair()
                            .post(assembly.path() + "/offices/secretary", Map.of("seat", seat(secretary)))
                            .status())
                    .isEqualTo(200);
            var proposal = assembly.admitted("ordinary", secretary);
            var at = assembly.path() + "/proposals/" + proposal + "/votes";
            var called = secretary.post(at, byBallots(), Assembly.key(), "2").id();
            var vote = assembly.path() + "/votes/" + called;
            var replies = Together.run(List.<Callable<Reply>>of(
                    () -> secretary.post(vote + "/closing", ""),
                    () -> secretary.post(vote + "/certification", ""),
                    () -> assembly.chair().post(assembly.path() + "/seats/" + seat(secretary) + "/end", "")));
            assertThat(replies.getLast().status()).as(replies.getLast().body()).isEqualTo(200);

            var entries = ledger.of(assembly.id());
            var end = index(entries, "membership.SeatEnded", seat(secretary));
            var ofVote = entries.stream()
                    .filter(entry -> entry.stream().equals("vote:" + called))
                    .toList();
            var closed = replies.get(0).status() == 200;
            var certified = replies.get(1).status() == 200;
            assertThat(Ledger.events(ofVote, VoteClosed.class)).hasSize(closed ? 1 : 0);
            assertThat(Ledger.events(ofVote, VoteTallied.class)).hasSize(closed ? 1 : 0);
            assertThat(Ledger.events(ofVote, VoteCertified.class)).hasSize(certified ? 1 : 0);
            assertThat(ofVote).allSatisfy(entry -> assertThat(entry.index()).isLessThan(end));
            for (var refused : replies.subList(0, 2)) {
                if (refused.status() != 200) {
                    assertThat(refused.problem()).isIn("not-yours", "vote-is-tallied");
                    assertThat(refused.json().get("kept").asString()).isNotBlank();
                    assertThat(refused.json().get("todo").asString()).isNotBlank();
                }
            }
            if (!closed) {
                assertThat(assembly.chair().post(vote + "/closing", "").status())
                        .isEqualTo(200);
            }
        }
        assertThat(Ledger.events(ledger.of(assembly.id()), SeatEnded.class)).hasSize(ROUNDS);
    }

    private Reply succeed(Person predecessor, Person successor) {
        return assembly.secretary()
                .post(
                        assembly.path() + "/seats/" + predecessor.seat() + "/succession",
                        Map.of("person", assembly.personId(successor)));
    }

    private static long index(List<LedgerEntry> entries, String type, String seat) {
        return Ledger.indexOf(
                entries.stream()
                        .filter(entry -> entry.stream().equals("seat:" + seat))
                        .toList(),
                type);
    }

    private Person newSeat(String name) {
        var person = assembly.person(name + "-" + assembly.id());
        var reply = assembly.chair()
                .post(
                        assembly.path() + "/seats",
                        Map.of(
                                "organisation", assembly.member(),
                                "kind", "delegate",
                                "person", assembly.personId(person)));
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        return person.in(reply.id());
    }

    private static String seat(Person person) {
        return Objects.requireNonNull(person.seat());
    }

    private static Map<String, Object> byBallots() {
        return Map.of(
                "way",
                "ballots",
                "closesAt",
                Instant.now().plus(Duration.ofHours(1)).toString());
    }
}
