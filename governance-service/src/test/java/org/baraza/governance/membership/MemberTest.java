package org.baraza.governance.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baraza.governance.membership.MembershipRule.ADMITTED_ONCE;
import static org.baraza.governance.membership.MembershipRule.CAPITAL_IS_IN_CHARTER;
import static org.baraza.governance.membership.MembershipRule.VOTES_ARE_IN_CHARTER;
import static org.baraza.governance.membership.MembershipRule.VOTES_ARE_WITHIN_CHARTER;
import static org.baraza.governance.rules.Given.BUYERS_SEAT;
import static org.baraza.governance.rules.Given.GROWERS_SEAT;
import static org.baraza.governance.rules.Given.PLATFORM;
import static org.baraza.governance.rules.Given.ROASTERS;
import static org.baraza.governance.rules.Given.UNION;
import static org.baraza.governance.rules.Given.broke;
import static org.hamcrest.Matchers.instanceOf;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.matchers.Matchers;
import org.baraza.governance.access.Refusal;
import org.baraza.governance.ledger.Texts;
import org.baraza.governance.membership.MemberCommand.AdmitMember;
import org.baraza.governance.membership.MemberCommand.ClassifyMember;
import org.baraza.governance.membership.MemberCommand.RecordArrears;
import org.baraza.governance.membership.MemberCommand.RecordCapital;
import org.baraza.governance.membership.MemberCommand.RecordShare;
import org.baraza.governance.membership.MemberCommand.RecordVotes;
import org.baraza.governance.membership.MemberCommand.ReinstateMember;
import org.baraza.governance.membership.MemberCommand.ResignMember;
import org.baraza.governance.membership.MemberCommand.SettleArrears;
import org.baraza.governance.membership.MemberCommand.SuspendMember;
import org.baraza.governance.rules.Given;
import org.baraza.record.Decimal;
import org.baraza.record.membership.MemberId;
import org.baraza.record.membership.MembershipEvent.ArrearsRecorded;
import org.baraza.record.membership.MembershipEvent.ArrearsSettled;
import org.baraza.record.membership.MembershipEvent.CapitalRecorded;
import org.baraza.record.membership.MembershipEvent.MemberAdmitted;
import org.baraza.record.membership.MembershipEvent.MemberReinstated;
import org.baraza.record.membership.MembershipEvent.MemberResigned;
import org.baraza.record.membership.MembershipEvent.MemberSuspended;
import org.baraza.record.membership.MembershipEvent.OfficeGiven;
import org.baraza.record.membership.MembershipEvent.SharePaid;
import org.baraza.record.membership.MembershipEvent.VotesRecorded;
import org.baraza.record.membership.Office;
import org.baraza.record.membership.SuspensionGround;
import org.baraza.record.platform.Charter;
import org.baraza.record.platform.PlatformId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What happens to members: admitted, classified, suspended, reinstated, owing, paying, resigning.
class MemberTest {
    private static final MemberId MEMBER = MemberId.of(UNION);
    private static final LocalDate TODAY = LocalDate.parse("2026-06-01");

    private final Given given = new Given(Texts.class);

    @AfterEach
    void close() {
        given.close();
    }

    private AggregateTestFixture<Member> members() {
        return given.fixture(Member.class);
    }

    private void happened(Object... events) {
        given.happened(MemberRegister.class, events);
    }

    /// Growers vote by number, buyers by capital.
    private static final Charter WEIGHING = Charter.read("""
            {"schema":"baraza.charter/1","zone":"UTC","visibility":"public","summary":"Unlike members.","emptyConstituency":"stays-empty",
             "constituencies":[{"id":"growers","name":"Growers","share":"1/2","roll":"recorded","weighing":{"by":"votes","most":5}},
                               {"id":"buyers","name":"Buyers","share":"1/2","roll":"recorded","weighing":{"by":"capital"}}],
             "decisionTypes":[{"id":"ordinary","name":"Ordinary","ways":["ballots"],
               "majority":{"rule":"threshold","measure":"for","of":"for-and-against","by":"weight","share":"1/2","strict":true}}]}""");

    @Test
    void votes_are_recorded_where_the_charter_gives_members_a_number_of_them() {
        given.members();
        members()
                .given(new MemberAdmitted(PLATFORM, UNION, "growers"))
                .when(new RecordVotes(PLATFORM, MEMBER, 1))
                .expectException(broke(VOTES_ARE_IN_CHARTER));
        given.under(WEIGHING);
        members()
                .given(new MemberAdmitted(PLATFORM, ROASTERS, "buyers"))
                .when(new RecordVotes(PLATFORM, MemberId.of(ROASTERS), 1))
                .expectException(broke(VOTES_ARE_IN_CHARTER));
        for (var votes : new int[] {0, 6}) {
            members()
                    .given(new MemberAdmitted(PLATFORM, UNION, "growers"))
                    .when(new RecordVotes(PLATFORM, MEMBER, votes))
                    .expectException(broke(VOTES_ARE_WITHIN_CHARTER));
        }
        for (var votes : new int[] {1, 5}) {
            members()
                    .given(new MemberAdmitted(PLATFORM, UNION, "growers"))
                    .when(new RecordVotes(PLATFORM, MEMBER, votes))
                    .expectEvents(new VotesRecorded(PLATFORM, MEMBER, votes));
        }
    }

    @Test
    void capital_is_recorded_where_the_charter_asks_for_it() {
        given.members();
        given.under(WEIGHING);
        members()
                .given(new MemberAdmitted(PLATFORM, UNION, "growers"))
                .when(new RecordCapital(PLATFORM, MEMBER, Decimal.parse("250.50")))
                .expectException(broke(CAPITAL_IS_IN_CHARTER));
        var roasters = MemberId.of(ROASTERS);
        members()
                .given(new MemberAdmitted(PLATFORM, ROASTERS, "buyers"))
                .when(new RecordCapital(PLATFORM, roasters, Decimal.parse("250.50")))
                .expectEvents(new CapitalRecorded(PLATFORM, roasters, Decimal.parse("250.50")));
    }

    @Test
    void votes_and_capital_begin_anew_for_whoever_is_admitted_again() {
        given.members();
        happened(new VotesRecorded(PLATFORM, MEMBER, 4), new CapitalRecorded(PLATFORM, MEMBER, Decimal.parse("10.00")));
        var register = given.bean(MemberRegister.class);
        var standing = register.find(PLATFORM, MEMBER).orElseThrow().standing();
        assertThat(standing.votes()).isEqualTo(4);
        assertThat(standing.capital()).isEqualTo(Decimal.parse("10.00"));
        happened(new MemberResigned(PLATFORM, MEMBER, "growers"), new MemberAdmitted(PLATFORM, UNION, "growers"));
        var anew = register.find(PLATFORM, MEMBER).orElseThrow().standing();
        assertThat(anew.votes()).isNull();
        assertThat(anew.capital()).isNull();
    }

    @Test
    void who_resigned_can_be_admitted_again_and_begins_anew() {
        given.members();
        happened(
                new MemberSuspended(PLATFORM, MEMBER, SuspensionGround.ARREARS, Given.text()),
                new ArrearsRecorded(PLATFORM, MEMBER, TODAY),
                new SharePaid(PLATFORM, MEMBER),
                new MemberResigned(PLATFORM, MEMBER, "growers"));
        var again = new MemberAdmitted(PLATFORM, UNION, "buyers", null);
        members()
                .given(new MemberAdmitted(PLATFORM, UNION, "growers"), new MemberResigned(PLATFORM, MEMBER, "growers"))
                .when(new AdmitMember(PLATFORM, UNION, "buyers", null))
                .expectEvents(again);
        happened(again);
        var standing = given.bean(MemberRegister.class)
                .find(PLATFORM, MEMBER)
                .orElseThrow()
                .standing();
        assertThat(standing.constituency()).isEqualTo("buyers");
        assertThat(standing.suspended() || standing.sharePaid()).isFalse();
        assertThat(standing.arrearsSince()).isNull();
        members()
                .given(new MemberAdmitted(PLATFORM, UNION, "growers"))
                .when(new AdmitMember(PLATFORM, UNION, "buyers", null))
                .expectException(broke(ADMITTED_ONCE));
    }

    @Test
    void a_member_is_suspended_once_and_reinstated_once() {
        given.members();
        var suspend = new SuspendMember(PLATFORM, MEMBER, SuspensionGround.SANCTION, "It sold elsewhere.");
        members()
                .givenNoPriorActivity()
                .when(suspend)
                .expectEventsMatching(Matchers.payloadsMatching(
                        Matchers.exactSequenceOf(instanceOf(MemberSuspended.class), Matchers.andNoMore())));
        members()
                .givenNoPriorActivity()
                .when(new ReinstateMember(PLATFORM, MEMBER))
                .expectNoEvents()
                .expectException(broke(MembershipRule.MEMBER_IS_SUSPENDED));
        happened(new MemberSuspended(PLATFORM, MEMBER, SuspensionGround.SANCTION, Given.text()));
        members()
                .givenNoPriorActivity()
                .when(suspend)
                .expectNoEvents()
                .expectException(broke(MembershipRule.MEMBER_IS_NOT_SUSPENDED));
        members()
                .givenNoPriorActivity()
                .when(new ReinstateMember(PLATFORM, MEMBER))
                .expectEvents(new MemberReinstated(PLATFORM, MEMBER));
    }

    @Test
    void arrears_begin_today_at_the_latest_and_can_be_settled_while_something_is_owed() {
        given.members();
        members()
                .givenNoPriorActivity()
                .when(new SettleArrears(PLATFORM, MEMBER))
                .expectNoEvents()
                .expectException(broke(MembershipRule.MEMBER_OWES));
        members()
                .givenNoPriorActivity()
                .when(new RecordArrears(PLATFORM, MEMBER, TODAY.plusDays(1)))
                .expectNoEvents()
                .expectException(broke(MembershipRule.ARREARS_HAVE_BEGUN));
        members()
                .givenNoPriorActivity()
                .when(new RecordArrears(PLATFORM, MEMBER, TODAY))
                .expectEvents(new ArrearsRecorded(PLATFORM, MEMBER, TODAY));
        happened(new ArrearsRecorded(PLATFORM, MEMBER, TODAY));
        members()
                .givenNoPriorActivity()
                .when(new SettleArrears(PLATFORM, MEMBER))
                .expectEvents(new ArrearsSettled(PLATFORM, MEMBER));
    }

    @Test
    void a_share_is_paid_once() {
        given.members();
        var pay = new RecordShare(PLATFORM, MEMBER);
        members().givenNoPriorActivity().when(pay).expectEvents(new SharePaid(PLATFORM, MEMBER));
        happened(new SharePaid(PLATFORM, MEMBER));
        members()
                .givenNoPriorActivity()
                .when(pay)
                .expectNoEvents()
                .expectException(broke(MembershipRule.SHARE_IS_PAID_ONCE));
    }

    @Test
    void a_member_resigns_itself_or_an_officer_records_that_it_did() {
        given.members();
        given.happened(MembershipRegister.class, new OfficeGiven(PLATFORM, Office.CHAIR, BUYERS_SEAT));
        var resigned = new MemberResigned(PLATFORM, MEMBER, "growers");
        members()
                .givenNoPriorActivity()
                .when(new ResignMember(PLATFORM, MEMBER, GROWERS_SEAT, false))
                .expectEvents(resigned);
        members()
                .givenNoPriorActivity()
                .when(new ResignMember(PLATFORM, MEMBER, BUYERS_SEAT, true))
                .expectEvents(resigned);
        members()
                .givenNoPriorActivity()
                .when(new ResignMember(PLATFORM, MEMBER, BUYERS_SEAT, false))
                .expectNoEvents()
                .expectException(broke(MembershipRule.MEMBER_RESIGNS_ITSELF));
    }

    @Test
    void the_member_whose_seats_alone_can_give_seats_stays() {
        given.members();
        given.happened(
                MembershipRegister.class,
                new OfficeGiven(PLATFORM, Office.CHAIR, GROWERS_SEAT),
                new OfficeGiven(PLATFORM, Office.AUDITOR, BUYERS_SEAT));
        members()
                .givenNoPriorActivity()
                .when(new ResignMember(PLATFORM, MEMBER, GROWERS_SEAT, false))
                .expectNoEvents()
                .expectException(broke(MembershipRule.SOMEBODY_CAN_STILL_GIVE_SEATS));
    }

    @Test
    void nothing_happens_to_a_member_that_has_resigned_or_never_was_one() {
        given.members();
        happened(new MemberResigned(PLATFORM, MEMBER, "growers"));
        var stranger = new MemberId(UUID.randomUUID());
        for (var member : List.of(MEMBER, stranger)) {
            for (var command : List.of(
                    new ClassifyMember(PLATFORM, member, "ordinary"),
                    new SuspendMember(PLATFORM, member, SuspensionGround.ARREARS, "It owes."),
                    new ReinstateMember(PLATFORM, member),
                    new ResignMember(PLATFORM, member, GROWERS_SEAT, true),
                    new RecordArrears(PLATFORM, member, TODAY),
                    new SettleArrears(PLATFORM, member),
                    new RecordShare(PLATFORM, member))) {
                var refused = members().givenNoPriorActivity().when(command).expectNoEvents();
                if (member.equals(stranger)) {
                    refused.expectException(Refusal.class);
                } else {
                    refused.expectException(broke(MembershipRule.MEMBER_HAS_NOT_RESIGNED));
                }
            }
        }
    }

    @Test
    void a_member_of_one_platform_is_none_of_another() {
        given.members();
        var elsewhere = new PlatformId(UUID.randomUUID());
        members()
                .givenNoPriorActivity()
                .when(new RecordShare(elsewhere, MEMBER))
                .expectNoEvents()
                .expectException(Refusal.class);
    }

    @Test
    void a_charter_without_classes_takes_none() {
        members()
                .givenNoPriorActivity()
                .when(new AdmitMember(PLATFORM, UNION, "growers", "ordinary"))
                .expectNoEvents()
                .expectException(broke(MembershipRule.CLASS_IS_IN_CHARTER));
    }
}
