package org.baraza.governance.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baraza.governance.membership.MembershipRule.OFFICE_IS_VACANT;
import static org.baraza.governance.membership.MembershipRule.OFFICE_NEEDS_MORE_THAN_OBSERVING;
import static org.baraza.governance.membership.MembershipRule.SEAT_IS_HELD;
import static org.baraza.governance.rules.Given.BARAKA;
import static org.baraza.governance.rules.Given.BUYERS_SEAT;
import static org.baraza.governance.rules.Given.GROWERS_SEAT;
import static org.baraza.governance.rules.Given.NOW;
import static org.baraza.governance.rules.Given.PLATFORM;
import static org.baraza.governance.rules.Given.ROASTERS;
import static org.baraza.governance.rules.Given.broke;
import static org.baraza.governance.rules.Given.seat;

import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.matchers.Matchers;
import org.baraza.governance.ledger.Texts;
import org.baraza.governance.rules.Given;
import org.baraza.record.membership.MembershipEvent.OfficeGiven;
import org.baraza.record.membership.MembershipEvent.OfficeGivenByOperator;
import org.baraza.record.membership.MembershipEvent.OfficeSucceeded;
import org.baraza.record.membership.MembershipEvent.SeatEnded;
import org.baraza.record.membership.Office;
import org.baraza.record.membership.SeatId;
import org.baraza.record.membership.SeatKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What becomes of an office without a holder. The charter lets the secretary, then the facilitator,
/// take over the chair.
class VacantOfficeTest {
    private static final SeatId FORMER = new SeatId(UUID.randomUUID());
    private static final String GROUND = "Chair and secretary both left.";

    private final Given given = new Given(Texts.class);
    private final AggregateTestFixture<OfficeHolding> offices = given.fixture(OfficeHolding.class);

    @BeforeEach
    void theChairsSeatEnded() {
        given.members().happened(MembershipRegister.class, seat(FORMER, ROASTERS, SeatKind.DELEGATE, "buyers", BARAKA));
        holds(Office.CHAIR, FORMER);
        given.happened(MembershipRegister.class, new SeatEnded(FORMER, NOW));
    }

    @AfterEach
    void close() {
        given.close();
    }

    private void holds(Office office, SeatId seat) {
        given.happened(MembershipRegister.class, new OfficeGiven(PLATFORM, office, seat));
    }

    private static OfficeGiven held(Office office) {
        return new OfficeGiven(PLATFORM, office, FORMER);
    }

    private static HandOnOffice handOn(Office office) {
        return new HandOnOffice(PLATFORM, office, FORMER);
    }

    @Test
    void the_first_office_of_the_rule_that_has_a_holder_takes_over() {
        holds(Office.FACILITATOR, BUYERS_SEAT);
        offices.given(held(Office.CHAIR))
                .when(handOn(Office.CHAIR))
                .expectEvents(new OfficeSucceeded(PLATFORM, Office.CHAIR, BUYERS_SEAT, Office.FACILITATOR, FORMER));
        holds(Office.SECRETARY, GROWERS_SEAT);
        offices.given(held(Office.CHAIR))
                .when(handOn(Office.CHAIR))
                .expectEvents(new OfficeSucceeded(PLATFORM, Office.CHAIR, GROWERS_SEAT, Office.SECRETARY, FORMER));
    }

    @Test
    void an_office_stays_vacant_where_the_rule_gives_nobody_or_there_is_none() {
        holds(Office.TREASURER, GROWERS_SEAT);
        offices.given(held(Office.CHAIR)).when(handOn(Office.CHAIR)).expectNoEvents();
        holds(Office.SECRETARY, GROWERS_SEAT);
        offices.given(held(Office.AUDITOR)).when(handOn(Office.AUDITOR)).expectNoEvents();
    }

    @Test
    void told_again_or_after_an_appointment_nothing_is_handed_on() {
        holds(Office.SECRETARY, GROWERS_SEAT);
        var succeeded = new OfficeSucceeded(PLATFORM, Office.CHAIR, GROWERS_SEAT, Office.SECRETARY, FORMER);
        given.happened(MembershipRegister.class, succeeded);
        assertThat(given.bean(MembershipRegister.class).offices(PLATFORM)).containsEntry(Office.CHAIR, GROWERS_SEAT);
        offices.given(held(Office.CHAIR), succeeded).when(handOn(Office.CHAIR)).expectNoEvents();
        holds(Office.CHAIR, BUYERS_SEAT);
        offices.given(held(Office.CHAIR), new OfficeGiven(PLATFORM, Office.CHAIR, BUYERS_SEAT))
                .when(handOn(Office.CHAIR))
                .expectNoEvents();
    }

    @Test
    void a_seat_that_got_its_office_back_keeps_it() {
        holds(Office.SECRETARY, GROWERS_SEAT);
        holds(Office.CHAIR, BUYERS_SEAT);
        offices.given(new OfficeGiven(PLATFORM, Office.CHAIR, BUYERS_SEAT))
                .when(new HandOnOffice(PLATFORM, Office.CHAIR, BUYERS_SEAT))
                .expectNoEvents();
    }

    @Test
    void an_operator_gives_what_nobody_holds_and_says_why() {
        offices.given(held(Office.CHAIR))
                .when(new GiveVacantOffice(PLATFORM, Office.CHAIR, GROWERS_SEAT, GROUND))
                .expectEventsMatching(Matchers.payloadsMatching(Matchers.exactSequenceOf(
                        Matchers.<Object>matches(event -> event instanceof OfficeGivenByOperator byOperator
                                && byOperator.seat().equals(GROWERS_SEAT)
                                && byOperator.ground().salted()
                                && byOperator.ground().length() == GROUND.length()),
                        Matchers.andNoMore())));
    }

    @Test
    void an_operator_gives_nothing_that_somebody_holds() {
        holds(Office.CHAIR, BUYERS_SEAT);
        offices.given(new OfficeGiven(PLATFORM, Office.CHAIR, BUYERS_SEAT))
                .when(new GiveVacantOffice(PLATFORM, Office.CHAIR, GROWERS_SEAT, GROUND))
                .expectNoEvents()
                .expectException(broke(OFFICE_IS_VACANT));
    }

    @Test
    void an_operator_gives_an_office_to_a_seat_that_can_hold_one() {
        var observer = new SeatId(UUID.randomUUID());
        given.happened(MembershipRegister.class, seat(observer, ROASTERS, SeatKind.OBSERVER, null, BARAKA));
        offices.given(held(Office.CHAIR))
                .when(new GiveVacantOffice(PLATFORM, Office.CHAIR, FORMER, GROUND))
                .expectNoEvents()
                .expectException(broke(SEAT_IS_HELD));
        offices.given(held(Office.CHAIR))
                .when(new GiveVacantOffice(PLATFORM, Office.CHAIR, observer, GROUND))
                .expectNoEvents()
                .expectException(broke(OFFICE_NEEDS_MORE_THAN_OBSERVING));
    }
}
