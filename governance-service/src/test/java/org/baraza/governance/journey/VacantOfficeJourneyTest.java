package org.baraza.governance.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.baraza.governance.journey.Person.Reply;
import org.baraza.record.ledger.Actor;
import org.baraza.record.ledger.LedgerEntry;
import org.baraza.record.membership.MembershipEvent.OfficeGivenByOperator;
import org.baraza.record.membership.MembershipEvent.OfficeSucceeded;
import org.baraza.record.membership.Office;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// An office loses its holder. The charter lets the secretary take over the chair.
@GovernanceTest
class VacantOfficeJourneyTest {
    private static final String GROUND = "Chair and secretary are both gone.";

    private final Assembly assembly;
    private final Ledger ledger;

    VacantOfficeJourneyTest(@LocalServerPort int port, JdbcClient jdbc) {
        assembly = Assembly.of("http://127.0.0.1:" + port, GovernanceTest.OwnIssuer.ISSUER);
        ledger = new Ledger(jdbc);
    }

    @Test
    void the_secretary_takes_over_because_the_chairs_seat_ended() {
        var chair = seat(assembly.chair());
        done(assembly.secretary().post(assembly.path() + "/seats/" + chair + "/end", ""));
        var entry = succession();
        var event = (OfficeSucceeded) entry.event();
        assertThat(event.office()).isEqualTo(Office.CHAIR);
        assertThat(event.seat()).hasToString(seat(assembly.secretary()));
        assertThat(event.successor()).isEqualTo(Office.SECRETARY);
        assertThat(event.predecessor()).hasToString(chair);
        assertThat(entry.actor()).isEqualTo(Actor.AUTOMATION);
        assertThat(entry.causation())
                .isEqualTo(ledger.of(assembly.id()).stream()
                        .filter(one -> one.type().equals("membership.SeatEnded"))
                        .findFirst()
                        .orElseThrow()
                        .eventId());
        var lapsed = assembly.path() + "/proposals/" + assembly.admitted("ordinary") + "/declaration";
        done(assembly.secretary()
                .post(lapsed, Map.of("outcome", "adopted", "basis", "show-of-hands"), Assembly.key(), "2"));
    }

    @Test
    void the_clock_hands_on_the_office_of_a_chair_whose_term_is_over() {
        var person = assembly.person("for-a-moment-" + assembly.id());
        var until = Instant.now().plus(Duration.ofSeconds(3));
        var given = assembly.secretary()
                .post(
                        assembly.path() + "/seats",
                        Map.of(
                                "organisation",
                                assembly.member(),
                                "kind",
                                "delegate",
                                "person",
                                assembly.personId(person),
                                "until",
                                until.toString()));
        assertThat(given.status()).as(given.body()).isEqualTo(201);
        done(assembly.secretary().post(assembly.path() + "/offices/chair", Map.of("seat", given.id())));
        var entry = succession();
        assertThat(entry.actor()).isEqualTo(Actor.CLOCK);
        assertThat(entry.occurredAt()).isAfterOrEqualTo(until.minusMillis(1));
        assertThat(((OfficeSucceeded) entry.event()).predecessor()).hasToString(given.id());
    }

    @Test
    void an_operator_gives_a_vacant_office_once_and_no_other() {
        var operator = assembly.operator("operator-" + assembly.id());
        var to = Map.of("seat", seat(assembly.as("grower-3")), "ground", GROUND);
        var at = assembly.path() + "/offices/auditor/appointment-by-operator";
        Refused.with(409, "office-is-vacant", operator.post(at, to));
        done(assembly.secretary().post(assembly.path() + "/seats/" + seat(assembly.auditor()) + "/end", ""));
        Refused.with(403, "not-an-operator", assembly.secretary().post(at, to));
        var key = Assembly.key();
        done(operator.post(at, to, key, null));
        assertThat(operator.post(at, to, key, null).replayed()).isTrue();
        var entries = ledger.of(assembly.id());
        assertThat(Ledger.events(entries, OfficeGivenByOperator.class))
                .singleElement()
                .satisfies(event -> assertThat(event.ground().salted()).isTrue());
        assertThat(entries)
                .filteredOn(entry -> entry.type().equals("membership.OfficeGivenByOperator"))
                .allSatisfy(entry -> {
                    assertThat(entry.actor().seat()).isNull();
                    assertThat(entry.actor().office()).isNull();
                    assertThat(entry.payload().toString()).doesNotContain(GROUND);
                });
    }

    private LedgerEntry succession() {
        return await().atMost(Duration.ofSeconds(40))
                .until(
                        () -> ledger.of(assembly.id()).stream()
                                .filter(entry -> entry.event() instanceof OfficeSucceeded)
                                .findFirst()
                                .orElse(null),
                        Objects::nonNull);
    }

    private static void done(Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    }

    private static String seat(Person person) {
        return Objects.requireNonNull(person.seat());
    }
}
