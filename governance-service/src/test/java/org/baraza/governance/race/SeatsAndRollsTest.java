package org.baraza.governance.race;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import org.baraza.governance.journey.Assembly;
import org.baraza.governance.journey.GovernanceTest;
import org.baraza.governance.journey.Ledger;
import org.baraza.governance.journey.Person;
import org.baraza.governance.journey.Person.Reply;
import org.baraza.record.ledger.LedgerEntry;
import org.baraza.record.membership.MembershipEvent.SeatEnded;
import org.baraza.record.membership.MembershipEvent.SeatGiven;
import org.baraza.record.membership.SeatKind;
import org.baraza.record.voting.FrozenRoll.RollContent;
import org.baraza.record.voting.VotingEvent.VoteCalled;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Seats that end while somebody acts in them, and rolls that are frozen while seats are given: the locks on the seat
/// and on the membership.
@Tag("race")
@GovernanceTest
class SeatsAndRollsTest {
    private static final int ROUNDS = 20;
    private static final Map<String, String> DRAFT =
            Map.of("decisionType", "ordinary", "title", "Pay within 14 days", "text", "Each buyer pays.");

    private final Assembly assembly;
    private final Ledger ledger;

    SeatsAndRollsTest(@LocalServerPort int port, JdbcClient jdbc) {
        assembly = Assembly.of("http://127.0.0.1:" + port, GovernanceTest.OwnIssuer.ISSUER);
        ledger = new Ledger(jdbc);
    }

    @Test
    void what_was_acknowledged_in_a_seat_stands_before_its_end_and_nothing_after_it() throws Exception {
        var refused = 0;
        var acknowledged = 0;
        for (int i = 0; i < ROUNDS; i++) {
            var seat = newSeat("leaver-" + i);
            var vote = assembly.called(assembly.admitted("ordinary"), byBallots());
            var done = new Semaphore(0);
            var tasks = new ArrayList<Callable<Reply>>();
            for (int n = 0; n < 12; n++) {
                tasks.add(then(done, () -> seat.post(assembly.path() + "/proposals", DRAFT)));
            }
            tasks.add(then(
                    done, () -> seat.post(assembly.path() + "/votes/" + vote + "/ballots", Map.of("choice", "for"))));
            var waitFor = i % 10;
            tasks.add(() -> {
                done.acquire(waitFor);
                return end(seat);
            });
            var replies = Together.run(tasks);
            assertThat(replies.getLast().status()).as(replies.getLast().body()).isEqualTo(200);
            var acts = replies.subList(0, replies.size() - 1);
            assertThat(acts).extracting(Reply::status).isSubsetOf(201, 403);

            var entries = ledger.of(assembly.id());
            var end = entries.stream()
                    .filter(entry -> entry.stream().equals("seat:" + seat.seat()) && entry.event() instanceof SeatEnded)
                    .mapToLong(LedgerEntry::index)
                    .findFirst()
                    .orElseThrow();
            var inSeat = entries.stream()
                    .filter(entry -> entry.actor().seat() != null
                            && Objects.toString(entry.actor().seat()).equals(seat.seat()))
                    .toList();
            assertThat(inSeat).allSatisfy(entry -> assertThat(entry.index()).isLessThan(end));
            var created = acts.stream().filter(reply -> reply.status() == 201).count();
            assertThat(inSeat).hasSize((int) created);
            acknowledged += (int) created;
            refused += acts.size() - (int) created;
        }
        assertThat(acknowledged).isPositive();
        assertThat(refused).isPositive();
    }

    @Test
    void a_roll_holds_exactly_the_seats_that_the_record_gave_before_it() throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            var leaver = newSeat("roll-leaver-" + i);
            var proposal = assembly.path() + "/proposals/" + assembly.admitted("ordinary");
            var people = List.of(account("roll-a-" + i), account("roll-b-" + i), account("roll-c-" + i));
            var tasks = new ArrayList<Callable<Reply>>();
            people.forEach(person -> tasks.add(() -> give(person)));
            tasks.add(() -> end(leaver));
            tasks.add(2, () -> assembly.chair().post(proposal + "/votes", byBallots(), Assembly.key(), "2"));
            var replies = Together.run(tasks);
            assertThat(replies).extracting(Reply::status).containsOnly(200, 201);

            var seats = new TreeSet<String>();
            for (var entry : ledger.of(assembly.id())) {
                switch (entry.event()) {
                    case SeatGiven given
                    when given.kind() == SeatKind.DELEGATE ->
                        seats.add(given.seat().toString());
                    case SeatEnded ended -> seats.remove(ended.seat().toString());
                    case VoteCalled called
                    when called.vote().toString().equals(replies.get(2).id()) ->
                        assertThat(rollOf(called)).containsExactlyElementsOf(seats);
                    default -> {}
                }
            }
        }
    }

    @Test
    void chair_and_secretary_who_end_each_others_seats_do_not_leave_the_platform_to_nobody() throws Exception {
        for (int i = 0; i < 8; i++) {
            var other = Assembly.of(assembly.chair().address(), GovernanceTest.OwnIssuer.ISSUER);
            var at = other.path() + "/seats/";
            var replies = Together.run(List.<Callable<Reply>>of(
                    () -> other.chair().post(at + other.secretary().seat() + "/end", ""),
                    () -> other.secretary().post(at + other.chair().seat() + "/end", "")));
            assertThat(replies.stream().filter(reply -> reply.status() == 200)).hasSize(1);
            assertThat(replies.stream().filter(reply -> reply.status() != 200).map(Reply::problem))
                    .containsAnyOf("not-yours", "somebody-can-still-give-seats");
            assertThat(Ledger.events(ledger.of(other.id()), SeatEnded.class)).hasSize(1);
        }
    }

    private List<String> rollOf(VoteCalled called) {
        var entries = ledger.content(called.roll().content(), RollContent.class).entries();
        assertThat(called.roll().entries()).isEqualTo(entries.size());
        return entries.stream().map(entry -> entry.seat().toString()).sorted().toList();
    }

    private Person account(String name) {
        return assembly.person(name + "-" + assembly.id());
    }

    private Person newSeat(String name) {
        var person = account(name);
        return person.in(give(person).id());
    }

    private Reply give(Person person) {
        return assembly.secretary()
                .post(
                        assembly.path() + "/seats",
                        Map.of(
                                "organisation", assembly.member(),
                                "kind", "delegate",
                                "person", assembly.personId(person)));
    }

    private Reply end(Person holder) {
        return assembly.secretary().post(assembly.path() + "/seats/" + holder.seat() + "/end", "");
    }

    private static Callable<Reply> then(Semaphore done, Callable<Reply> act) {
        return () -> {
            try {
                return act.call();
            } finally {
                done.release();
            }
        };
    }

    private static Map<String, Object> byBallots() {
        return Map.of(
                "way",
                "ballots",
                "closesAt",
                Instant.now().plus(Duration.ofHours(1)).toString());
    }
}
