package org.baraza.governance.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baraza.governance.membership.MembershipRule.CAPITAL_IS_IN_CHARTER;
import static org.baraza.governance.membership.MembershipRule.VOTES_ARE_IN_CHARTER;
import static org.baraza.governance.membership.MembershipRule.VOTES_ARE_WITHIN_CHARTER;
import static org.baraza.governance.rules.Given.AMINA;
import static org.baraza.governance.rules.Given.BARAKA;
import static org.baraza.governance.rules.Given.BUYERS_SEAT;
import static org.baraza.governance.rules.Given.NOW;
import static org.baraza.governance.rules.Given.PLATFORM;
import static org.baraza.governance.rules.Given.UNION;
import static org.baraza.governance.rules.Given.broke;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.baraza.governance.access.Refusal;
import org.baraza.governance.ledger.Texts;
import org.baraza.governance.membership.Admission.AdmitIndividuals;
import org.baraza.governance.membership.Invitation.InviteIndividual;
import org.baraza.governance.membership.Seat.EndSeat;
import org.baraza.governance.membership.Seat.TakeSeat;
import org.baraza.governance.rules.Given;
import org.baraza.record.Decimal;
import org.baraza.record.Json;
import org.baraza.record.ledger.LedgerEntry;
import org.baraza.record.membership.AdmissionId;
import org.baraza.record.membership.AdmittedIndividuals;
import org.baraza.record.membership.InvitationId;
import org.baraza.record.membership.MemberId;
import org.baraza.record.membership.MembershipEvent.IndividualInvited;
import org.baraza.record.membership.MembershipEvent.IndividualsAdmitted;
import org.baraza.record.membership.MembershipEvent.MemberResigned;
import org.baraza.record.membership.MembershipEvent.OfficeGiven;
import org.baraza.record.membership.MembershipEvent.SeatTaken;
import org.baraza.record.membership.Office;
import org.baraza.record.membership.SeatId;
import org.baraza.record.platform.Charter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Individuals who are members for themselves: admitted alone or by the thousand, invited to their seat, and in it.
class IndividualsTest {
    private static final MemberId MEMBER = MemberId.of(UNION);
    private static final SeatId INDIVIDUAL = new SeatId(UUID.randomUUID());
    private static final MemberId INDIVIDUAL_MEMBER = MemberId.of(INDIVIDUAL);
    private static final AdmissionId ADMISSION = new AdmissionId(UUID.randomUUID());
    private static final InvitationId INVITATION = new InvitationId(UUID.randomUUID());
    private static final LocalDate TODAY = LocalDate.parse("2026-06-01");
    private static final String HASH = "0".repeat(64);

    private final Given given = new Given(Texts.class);

    @AfterEach
    void close() {
        given.close();
    }

    private void happened(Object... events) {
        given.happened(MemberRegister.class, events);
    }

    private static AdmittedIndividuals individual(
            String constituency, @Nullable String membershipClass, @Nullable LocalDate arrearsSince) {
        return new AdmittedIndividuals(
                constituency, membershipClass, arrearsSince, null, null, null, List.of(INDIVIDUAL));
    }

    private void anIndividual() {
        happened(new IndividualsAdmitted(PLATFORM, ADMISSION, List.of(individual("growers", "ordinary", null))));
    }

    /// Growers vote by number, buyers by capital.
    private static final Charter WEIGHING = Charter.read("""
            {"schema":"baraza.charter/1","zone":"UTC","visibility":"public","summary":"Unlike members.","emptyConstituency":"stays-empty",
             "constituencies":[{"id":"growers","name":"Growers","share":"1/2","roll":"recorded","individuals":"admitted","weighing":{"by":"votes","most":5}},
                               {"id":"buyers","name":"Buyers","share":"1/2","roll":"recorded","individuals":"admitted","weighing":{"by":"capital"}}],
             "decisionTypes":[{"id":"ordinary","name":"Ordinary","ways":["ballots"],
               "majority":{"rule":"threshold","measure":"for","of":"for-and-against","by":"weight","share":"1/2","strict":true}}]}""");

    @Test
    void individuals_join_where_the_charter_takes_them() {
        for (var refused : List.of(
                List.of("buyers", MembershipRule.CONSTITUENCY_TAKES_INDIVIDUALS),
                List.of("kings", MembershipRule.CONSTITUENCY_IS_IN_CHARTER))) {
            given.fixture(Admission.class)
                    .givenNoPriorActivity()
                    .when(new AdmitIndividuals(
                            PLATFORM, ADMISSION, List.of(individual((String) refused.getFirst(), null, null))))
                    .expectNoEvents()
                    .expectException(broke((MembershipRule) refused.getLast()));
        }
        given.fixture(Admission.class)
                .givenNoPriorActivity()
                .when(new AdmitIndividuals(
                        PLATFORM, ADMISSION, List.of(individual("growers", null, TODAY.plusDays(1)))))
                .expectNoEvents()
                .expectException(broke(MembershipRule.ARREARS_HAVE_BEGUN));
        var one = List.of(individual("growers", null, TODAY));
        given.fixture(Admission.class)
                .givenNoPriorActivity()
                .when(new AdmitIndividuals(PLATFORM, ADMISSION, one))
                .expectEvents(new IndividualsAdmitted(PLATFORM, ADMISSION, one));
    }

    @Test
    void individuals_are_admitted_with_votes_and_capital_where_the_charter_weighs_by_them() {
        given.members();
        given.under(WEIGHING);
        var growers = new AdmittedIndividuals("growers", null, null, null, 5, null, List.of(INDIVIDUAL));
        var buyers =
                new AdmittedIndividuals("buyers", null, null, null, null, Decimal.parse("12.5"), List.of(INDIVIDUAL));
        for (var fitting : List.of(growers, buyers)) {
            given.fixture(Admission.class)
                    .givenNoPriorActivity()
                    .when(new AdmitIndividuals(PLATFORM, ADMISSION, List.of(fitting)))
                    .expectEvents(new IndividualsAdmitted(PLATFORM, ADMISSION, List.of(fitting)));
        }
        var many = new AdmittedIndividuals("growers", null, null, null, 6, null, List.of(INDIVIDUAL));
        var votes = new AdmittedIndividuals("buyers", null, null, null, 1, null, List.of(INDIVIDUAL));
        var capital =
                new AdmittedIndividuals("growers", null, null, null, null, Decimal.parse("1"), List.of(INDIVIDUAL));
        Map.of(many, VOTES_ARE_WITHIN_CHARTER, votes, VOTES_ARE_IN_CHARTER, capital, CAPITAL_IS_IN_CHARTER)
                .forEach((one, rule) -> given.fixture(Admission.class)
                        .givenNoPriorActivity()
                        .when(new AdmitIndividuals(PLATFORM, ADMISSION, List.of(one)))
                        .expectNoEvents()
                        .expectException(broke(rule)));
    }

    @Test
    void thousands_are_admitted_in_events_that_each_fit_into_an_entry() {
        var many = IntStream.range(0, 2500)
                .mapToObj(i -> new SeatId(UUID.randomUUID()))
                .toList();
        var different = many.subList(0, 500).stream()
                .map(seat -> new AdmittedIndividuals(
                        "growers",
                        "c".repeat(63),
                        TODAY,
                        true,
                        123_456_789,
                        Decimal.parse("123456789012345.123456"),
                        List.of(seat)));
        var alike = new AdmittedIndividuals("growers", null, null, null, null, null, many.subList(500, 2500));
        var all = java.util.stream.Stream.concat(different, java.util.stream.Stream.of(alike))
                .toList();
        var parts = Admission.parts(all);
        assertThat(parts)
                .hasSizeGreaterThan(2)
                .allSatisfy(part -> assertThat(Json.canonical(new IndividualsAdmitted(PLATFORM, ADMISSION, part)))
                        .hasSizeLessThan(LedgerEntry.LARGEST_PAYLOAD));
        assertThat(parts.stream()
                        .flatMap(List::stream)
                        .flatMap(one -> one.seats().stream())
                        .toList())
                .containsExactlyElementsOf(many);
    }

    @Test
    void an_individual_is_invited_to_their_own_seat_until_an_account_takes_it() {
        given.members();
        anIndividual();
        var invite = new InviteIndividual(INVITATION, PLATFORM, INDIVIDUAL_MEMBER, HASH, NOW.plusSeconds(60));
        given.fixture(Invitation.class)
                .givenNoPriorActivity()
                .when(invite)
                .expectEvents(new IndividualInvited(INVITATION, PLATFORM, INDIVIDUAL, HASH, NOW.plusSeconds(60)));
        given.fixture(Invitation.class)
                .givenNoPriorActivity()
                .when(new InviteIndividual(INVITATION, PLATFORM, MEMBER, HASH, NOW.plusSeconds(60)))
                .expectNoEvents()
                .expectException(broke(MembershipRule.MEMBER_IS_AN_INDIVIDUAL));
        given.fixture(Invitation.class)
                .givenNoPriorActivity()
                .when(new InviteIndividual(INVITATION, PLATFORM, INDIVIDUAL_MEMBER, HASH, NOW))
                .expectNoEvents()
                .expectException(broke(MembershipRule.INVITATION_EXPIRES_SOON));
        given.happened(MembershipRegister.class, taken());
        given.fixture(Invitation.class)
                .givenNoPriorActivity()
                .when(invite)
                .expectNoEvents()
                .expectException(broke(MembershipRule.SEAT_IS_TAKEN_ONCE));
    }

    private static SeatTaken taken() {
        return new SeatTaken(INDIVIDUAL, PLATFORM, "growers", AMINA, NOW);
    }

    @Test
    void an_account_takes_an_individuals_seat_once_and_is_one_individual_here() {
        given.members();
        anIndividual();
        var take = new TakeSeat(PLATFORM, INDIVIDUAL, AMINA);
        given.fixture(Seat.class).givenNoPriorActivity().when(take).expectEvents(taken());
        given.fixture(Seat.class)
                .givenNoPriorActivity()
                .when(new TakeSeat(PLATFORM, new SeatId(UNION.value()), AMINA))
                .expectNoEvents()
                .expectException(Refusal.class);
        given.happened(MembershipRegister.class, taken());
        given.fixture(Seat.class)
                .givenNoPriorActivity()
                .when(take)
                .expectNoEvents()
                .expectException(broke(MembershipRule.SEAT_IS_TAKEN_ONCE));
        var second = new SeatId(UUID.randomUUID());
        happened(new IndividualsAdmitted(
                PLATFORM,
                new AdmissionId(UUID.randomUUID()),
                List.of(new AdmittedIndividuals("growers", null, null, null, null, null, List.of(second)))));
        given.fixture(Seat.class)
                .givenNoPriorActivity()
                .when(new TakeSeat(PLATFORM, second, AMINA))
                .expectNoEvents()
                .expectException(broke(MembershipRule.PERSON_IS_ONE_INDIVIDUAL));
        happened(new MemberResigned(PLATFORM, MemberId.of(second), "growers"));
        given.fixture(Seat.class)
                .givenNoPriorActivity()
                .when(new TakeSeat(PLATFORM, second, BARAKA))
                .expectNoEvents()
                .expectException(broke(MembershipRule.MEMBER_HAS_NOT_RESIGNED));
    }

    @Test
    void an_individuals_seat_passes_to_nobody_and_no_officer_ends_it() {
        given.members();
        given.happened(MembershipRegister.class, new OfficeGiven(PLATFORM, Office.CHAIR, BUYERS_SEAT), taken());
        for (var command :
                List.of(new EndSeat(PLATFORM, INDIVIDUAL), new SucceedSeat(PLATFORM, INDIVIDUAL, BARAKA, null))) {
            given.fixture(Seat.class)
                    .given(taken())
                    .when(command)
                    .expectNoEvents()
                    .expectException(broke(MembershipRule.INDIVIDUAL_KEEPS_THE_SEAT));
        }
    }
}
