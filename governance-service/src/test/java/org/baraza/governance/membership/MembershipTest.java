package org.baraza.governance.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baraza.governance.membership.MembershipRule.ADMITTED_ONCE;
import static org.baraza.governance.membership.MembershipRule.CONSTITUENCY_IS_IN_CHARTER;
import static org.baraza.governance.membership.MembershipRule.OFFICE_NEEDS_MORE_THAN_OBSERVING;
import static org.baraza.governance.membership.MembershipRule.ORGANISATION_IS_A_MEMBER;
import static org.baraza.governance.membership.MembershipRule.SEAT_IS_HELD;
import static org.baraza.governance.membership.MembershipRule.SOMEBODY_CAN_STILL_GIVE_SEATS;
import static org.baraza.governance.membership.MembershipRule.SUCCESSOR_IS_SOMEBODY_ELSE;
import static org.baraza.governance.membership.MembershipRule.TERM_ENDS_LATER;
import static org.baraza.governance.rules.Given.AMINA;
import static org.baraza.governance.rules.Given.BARAKA;
import static org.baraza.governance.rules.Given.BUYERS_SEAT;
import static org.baraza.governance.rules.Given.GROWERS_SEAT;
import static org.baraza.governance.rules.Given.NOW;
import static org.baraza.governance.rules.Given.PLATFORM;
import static org.baraza.governance.rules.Given.ROASTERS;
import static org.baraza.governance.rules.Given.UNION;
import static org.baraza.governance.rules.Given.broke;
import static org.baraza.governance.rules.Given.seat;

import java.time.Instant;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.baraza.governance.access.Refusal;
import org.baraza.governance.ledger.Texts;
import org.baraza.governance.membership.MemberCommand.AdmitMember;
import org.baraza.governance.membership.Seat.EndSeat;
import org.baraza.governance.platform.PlatformRule;
import org.baraza.governance.rules.Given;
import org.baraza.record.membership.MembershipEvent.MemberAdmitted;
import org.baraza.record.membership.MembershipEvent.OfficeGiven;
import org.baraza.record.membership.MembershipEvent.SeatEnded;
import org.baraza.record.membership.MembershipEvent.SeatSucceeded;
import org.baraza.record.membership.Office;
import org.baraza.record.membership.PersonId;
import org.baraza.record.membership.SeatId;
import org.baraza.record.membership.SeatKind;
import org.baraza.record.platform.OrganisationId;
import org.baraza.record.platform.PlatformId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Members, seats and offices.
class MembershipTest {
    private static final OrganisationId NOBODY = new OrganisationId(UUID.randomUUID());
    private static final SeatId SEAT = new SeatId(UUID.randomUUID());

    private final Given given = new Given(Texts.class);
    private final AggregateTestFixture<Member> members = given.fixture(Member.class);
    private final AggregateTestFixture<Seat> seats = given.fixture(Seat.class);
    private final AggregateTestFixture<OfficeHolding> offices = given.fixture(OfficeHolding.class);

    @AfterEach
    void close() {
        given.close();
    }

    private static GiveSeat delegate(OrganisationId organisation, @Nullable Instant until) {
        return new GiveSeat(SEAT, PLATFORM, organisation, SeatKind.DELEGATE, AMINA, until);
    }

    private void holds(Office office, SeatId seat) {
        given.happened(MembershipRegister.class, new OfficeGiven(PLATFORM, office, seat));
    }

    @Test
    void a_registered_organisation_is_admitted_into_a_constituency_of_the_charter() {
        members.givenNoPriorActivity()
                .when(new AdmitMember(PLATFORM, UNION, "growers", null))
                .expectEvents(new MemberAdmitted(PLATFORM, UNION, "growers"));
        given.fixture(Member.class)
                .givenNoPriorActivity()
                .when(new AdmitMember(PLATFORM, UNION, "kings", null))
                .expectNoEvents()
                .expectException(broke(CONSTITUENCY_IS_IN_CHARTER));
        given.fixture(Member.class)
                .givenNoPriorActivity()
                .when(new AdmitMember(PLATFORM, NOBODY, "growers", null))
                .expectNoEvents()
                .expectException(broke(PlatformRule.ORGANISATION_IS_REGISTERED));
    }

    @Test
    void an_organisation_is_admitted_once_in_whichever_constituency() {
        given.members();
        members.givenNoPriorActivity()
                .when(new AdmitMember(PLATFORM, UNION, "buyers", null))
                .expectNoEvents()
                .expectException(broke(ADMITTED_ONCE));
    }

    @Test
    void a_delegate_speaks_for_a_member_and_votes_in_its_constituency() {
        seats.givenNoPriorActivity()
                .when(delegate(UNION, null))
                .expectNoEvents()
                .expectException(broke(ORGANISATION_IS_A_MEMBER));
        given.members();
        seats.givenNoPriorActivity()
                .when(delegate(UNION, null))
                .expectEvents(seat(SEAT, UNION, SeatKind.DELEGATE, "growers", AMINA));
    }

    @Test
    void an_observer_need_not_be_of_a_member() {
        seats.givenNoPriorActivity()
                .when(new GiveSeat(SEAT, PLATFORM, ROASTERS, SeatKind.OBSERVER, BARAKA, null))
                .expectEvents(seat(SEAT, ROASTERS, SeatKind.OBSERVER, null, BARAKA));
        seats.givenNoPriorActivity()
                .when(new GiveSeat(SEAT, PLATFORM, NOBODY, SeatKind.OBSERVER, BARAKA, null))
                .expectNoEvents()
                .expectException(broke(PlatformRule.ORGANISATION_IS_REGISTERED));
    }

    @Test
    void a_term_ends_after_it_begins() {
        given.members();
        for (var until : new Instant[] {NOW, NOW.minusSeconds(1)}) {
            seats.givenNoPriorActivity()
                    .when(delegate(UNION, until))
                    .expectNoEvents()
                    .expectException(broke(TERM_ENDS_LATER));
        }
    }

    @Test
    void a_seat_ends_once_and_on_its_own_platform() {
        given.members();
        holds(Office.CHAIR, BUYERS_SEAT);
        var growers = seat(GROWERS_SEAT, UNION, SeatKind.DELEGATE, "growers", AMINA);
        seats.given(growers).when(new EndSeat(PLATFORM, GROWERS_SEAT)).expectEvents(new SeatEnded(GROWERS_SEAT, NOW));
        seats.given(growers, new SeatEnded(GROWERS_SEAT, NOW))
                .when(new EndSeat(PLATFORM, GROWERS_SEAT))
                .expectNoEvents()
                .expectException(broke(SEAT_IS_HELD));
        seats.given(growers)
                .when(new EndSeat(new PlatformId(UUID.randomUUID()), GROWERS_SEAT))
                .expectNoEvents()
                .expectException(Refusal.class);
    }

    @Test
    void a_seat_passes_to_a_successor_in_one_moment_and_again_to_the_next() {
        given.members();
        holds(Office.CHAIR, BUYERS_SEAT);
        var growers = seat(GROWERS_SEAT, UNION, SeatKind.DELEGATE, "growers", AMINA);
        var third = new PersonId(UUID.randomUUID());
        var until = NOW.plusSeconds(60);
        seats.given(growers)
                .when(new SucceedSeat(PLATFORM, GROWERS_SEAT, BARAKA, until))
                .expectEvents(new SeatSucceeded(GROWERS_SEAT, AMINA, BARAKA, NOW, until));
        seats.given(growers, new SeatSucceeded(GROWERS_SEAT, AMINA, BARAKA, NOW, null))
                .when(new SucceedSeat(PLATFORM, GROWERS_SEAT, third, null))
                .expectEvents(new SeatSucceeded(GROWERS_SEAT, BARAKA, third, NOW, null));
    }

    @Test
    void who_holds_a_seat_is_succeeded_by_somebody_else_and_only_while_holding_it() {
        given.members();
        holds(Office.CHAIR, BUYERS_SEAT);
        var growers = seat(GROWERS_SEAT, UNION, SeatKind.DELEGATE, "growers", AMINA);
        seats.given(growers)
                .when(new SucceedSeat(PLATFORM, GROWERS_SEAT, AMINA, null))
                .expectNoEvents()
                .expectException(broke(SUCCESSOR_IS_SOMEBODY_ELSE));
        seats.given(growers)
                .when(new SucceedSeat(PLATFORM, GROWERS_SEAT, BARAKA, NOW))
                .expectNoEvents()
                .expectException(broke(TERM_ENDS_LATER));
        seats.given(growers, new SeatEnded(GROWERS_SEAT, NOW))
                .when(new SucceedSeat(PLATFORM, GROWERS_SEAT, BARAKA, null))
                .expectNoEvents()
                .expectException(broke(SEAT_IS_HELD));
        seats.given(growers)
                .when(new SucceedSeat(new PlatformId(UUID.randomUUID()), GROWERS_SEAT, BARAKA, null))
                .expectNoEvents()
                .expectException(Refusal.class);
    }

    @Test
    void a_successor_gets_the_seat_and_not_the_offices_so_that_somebody_else_must_be_able_to_give_seats() {
        given.members();
        holds(Office.CHAIR, GROWERS_SEAT);
        var succeed = new SucceedSeat(PLATFORM, GROWERS_SEAT, BARAKA, null);
        var growers = seat(GROWERS_SEAT, UNION, SeatKind.DELEGATE, "growers", AMINA);
        seats.given(growers).when(succeed).expectNoEvents().expectException(broke(SOMEBODY_CAN_STILL_GIVE_SEATS));
        given.happened(MembershipRegister.class, new SeatSucceeded(GROWERS_SEAT, AMINA, BARAKA, NOW, null));
        var register = given.bean(MembershipRegister.class);
        assertThat(register.officesOf(GROWERS_SEAT)).isEmpty();
        assertThat(register.heldSeat(GROWERS_SEAT).orElseThrow().person()).isEqualTo(BARAKA);
        assertThat(register.seatsOf(AMINA)).isEmpty();
    }

    @Test
    void the_last_seat_that_can_give_seats_stays() {
        given.members();
        holds(Office.CHAIR, GROWERS_SEAT);
        holds(Office.SECRETARY, GROWERS_SEAT);
        holds(Office.AUDITOR, BUYERS_SEAT);
        seats.given(seat(GROWERS_SEAT, UNION, SeatKind.DELEGATE, "growers", AMINA))
                .when(new EndSeat(PLATFORM, GROWERS_SEAT))
                .expectNoEvents()
                .expectException(broke(SOMEBODY_CAN_STILL_GIVE_SEATS));
    }

    @Test
    void who_leaves_is_kept_only_while_others_would_be_left_without_anybody_to_give_seats() {
        given.members();
        holds(Office.CHAIR, GROWERS_SEAT);
        var growers = seat(GROWERS_SEAT, UNION, SeatKind.DELEGATE, "growers", AMINA);
        var buyers = seat(BUYERS_SEAT, ROASTERS, SeatKind.DELEGATE, "buyers", BARAKA);
        seats.given(growers)
                .when(new LeaveSeat(PLATFORM, GROWERS_SEAT, AMINA))
                .expectNoEvents()
                .expectException(broke(SOMEBODY_CAN_STILL_GIVE_SEATS));
        given.fixture(Seat.class)
                .given(buyers)
                .when(new LeaveSeat(PLATFORM, BUYERS_SEAT, BARAKA))
                .expectEvents(new SeatEnded(BUYERS_SEAT, NOW));
        holds(Office.SECRETARY, BUYERS_SEAT);
        seats.given(growers)
                .when(new LeaveSeat(PLATFORM, GROWERS_SEAT, AMINA))
                .expectEvents(new SeatEnded(GROWERS_SEAT, NOW));
        given.happened(MembershipRegister.class, new SeatEnded(BUYERS_SEAT, NOW));
        seats.given(growers)
                .when(new LeaveSeat(PLATFORM, GROWERS_SEAT, AMINA))
                .expectEvents(new SeatEnded(GROWERS_SEAT, NOW));
        seats.given(growers, new SeatEnded(GROWERS_SEAT, NOW))
                .when(new LeaveSeat(PLATFORM, GROWERS_SEAT, AMINA))
                .expectNoEvents()
                .expectException(broke(SEAT_IS_HELD));
    }

    @Test
    void a_seat_whose_term_is_over_can_give_no_seats_any_more() {
        given.members();
        holds(Office.CHAIR, GROWERS_SEAT);
        holds(Office.SECRETARY, BUYERS_SEAT);
        given.happened(MembershipRegister.class, new SeatEnded(BUYERS_SEAT, NOW));
        seats.given(seat(GROWERS_SEAT, UNION, SeatKind.DELEGATE, "growers", AMINA))
                .when(new EndSeat(PLATFORM, GROWERS_SEAT))
                .expectNoEvents()
                .expectException(broke(SOMEBODY_CAN_STILL_GIVE_SEATS));
    }

    @Test
    void an_office_is_given_to_a_seat_that_is_held_and_more_than_observes() {
        given.members().happened(MembershipRegister.class, seat(SEAT, ROASTERS, SeatKind.OBSERVER, null, BARAKA));
        offices.givenNoPriorActivity()
                .when(new GiveOffice(PLATFORM, Office.CHAIR, GROWERS_SEAT))
                .expectEvents(new OfficeGiven(PLATFORM, Office.CHAIR, GROWERS_SEAT));
        offices.given(new OfficeGiven(PLATFORM, Office.CHAIR, GROWERS_SEAT))
                .when(new GiveOffice(PLATFORM, Office.CHAIR, new SeatId(UUID.randomUUID())))
                .expectNoEvents()
                .expectException(broke(SEAT_IS_HELD));
        offices.given(new OfficeGiven(PLATFORM, Office.CHAIR, GROWERS_SEAT))
                .when(new GiveOffice(PLATFORM, Office.CHAIR, SEAT))
                .expectNoEvents()
                .expectException(broke(OFFICE_NEEDS_MORE_THAN_OBSERVING));
    }
}
