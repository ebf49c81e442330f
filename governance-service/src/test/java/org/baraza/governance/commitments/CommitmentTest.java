package org.baraza.governance.commitments;

import static org.baraza.governance.commitments.CommitmentRule.ASSESSOR_IS_INDEPENDENT;
import static org.baraza.governance.commitments.CommitmentRule.COMMITMENT_IS_ACTIVE;
import static org.baraza.governance.commitments.CommitmentRule.COMMITMENT_IS_ASSESSED;
import static org.baraza.governance.commitments.CommitmentRule.COMMITMENT_IS_OFFERED;
import static org.baraza.governance.commitments.CommitmentRule.CREDITOR_ACTS;
import static org.baraza.governance.commitments.CommitmentRule.CREDITOR_OR_OFFICER_ENDS_IT;
import static org.baraza.governance.commitments.CommitmentRule.CURRENCY_IS_KNOWN;
import static org.baraza.governance.commitments.CommitmentRule.DEBTOR_ACTS;
import static org.baraza.governance.commitments.CommitmentRule.DECISION_IS_ADOPTED;
import static org.baraza.governance.commitments.CommitmentRule.DUE_DAY_IS_AHEAD;
import static org.baraza.governance.commitments.CommitmentRule.PARTIES_ARE_MEMBERS;
import static org.baraza.governance.commitments.CommitmentRule.PARTIES_DIFFER;
import static org.baraza.governance.commitments.CommitmentRule.SOMETHING_IS_OWED;
import static org.baraza.governance.rules.Given.BUYERS_SEAT;
import static org.baraza.governance.rules.Given.GROWERS_SEAT;
import static org.baraza.governance.rules.Given.PLATFORM;
import static org.baraza.governance.rules.Given.ROASTERS;
import static org.baraza.governance.rules.Given.UNION;
import static org.baraza.governance.rules.Given.broke;
import static org.baraza.governance.rules.Given.text;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.messaging.Message;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.matchers.Matchers;
import org.baraza.governance.commitments.CommitmentCommand.Accept;
import org.baraza.governance.commitments.CommitmentCommand.Account;
import org.baraza.governance.commitments.CommitmentCommand.Assess;
import org.baraza.governance.commitments.CommitmentCommand.By;
import org.baraza.governance.commitments.CommitmentCommand.Decline;
import org.baraza.governance.commitments.CommitmentCommand.FindBreached;
import org.baraza.governance.commitments.CommitmentCommand.Fulfil;
import org.baraza.governance.commitments.CommitmentCommand.FulfilPartly;
import org.baraza.governance.commitments.CommitmentCommand.MarkOverdue;
import org.baraza.governance.commitments.CommitmentCommand.Offer;
import org.baraza.governance.commitments.CommitmentCommand.Release;
import org.baraza.governance.commitments.CommitmentCommand.Report;
import org.baraza.governance.ledger.Texts;
import org.baraza.governance.membership.MembershipRegister;
import org.baraza.governance.proposals.ProposalRegister;
import org.baraza.governance.rules.Given;
import org.baraza.record.Decimal;
import org.baraza.record.commitments.Amount;
import org.baraza.record.commitments.AssessmentId;
import org.baraza.record.commitments.CommitmentEvent.CommitmentAccepted;
import org.baraza.record.commitments.CommitmentEvent.CommitmentAssessed;
import org.baraza.record.commitments.CommitmentEvent.CommitmentBreached;
import org.baraza.record.commitments.CommitmentEvent.CommitmentDeclined;
import org.baraza.record.commitments.CommitmentEvent.CommitmentFulfilled;
import org.baraza.record.commitments.CommitmentEvent.CommitmentOffered;
import org.baraza.record.commitments.CommitmentEvent.CommitmentOverdue;
import org.baraza.record.commitments.CommitmentEvent.CommitmentPartlyFulfilled;
import org.baraza.record.commitments.CommitmentEvent.CommitmentReleased;
import org.baraza.record.commitments.CommitmentEvent.CommitmentReported;
import org.baraza.record.commitments.CommitmentId;
import org.baraza.record.commitments.Completion;
import org.baraza.record.commitments.ReportId;
import org.baraza.record.membership.MembershipEvent.OfficeGiven;
import org.baraza.record.membership.Office;
import org.baraza.record.membership.SeatId;
import org.baraza.record.platform.OrganisationId;
import org.baraza.record.proposals.DeclarationBasis;
import org.baraza.record.proposals.ProposalEvent.ProposalDeclared;
import org.baraza.record.proposals.ProposalEvent.ProposalDrafted;
import org.baraza.record.proposals.ProposalId;
import org.baraza.record.voting.Outcome;
import org.hamcrest.CoreMatchers;
import org.hamcrest.CustomTypeSafeMatcher;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CommitmentTest {
    private static final CommitmentId COMMITMENT = new CommitmentId(UUID.randomUUID());
    private static final ProposalId DECISION = new ProposalId(UUID.randomUUID());
    private static final ReportId REPORT = new ReportId(UUID.randomUUID());
    private static final AssessmentId ASSESSMENT = new AssessmentId(UUID.randomUUID());
    private static final LocalDate TODAY = LocalDate.parse("2026-06-01");
    private static final Instant YESTERDAYS_END = Instant.parse("2026-05-31T21:00:00Z");
    private static final Instant A_MOMENT_FROM_NOW = Given.NOW.plusMillis(1);
    private static final Amount FORTY_TONNES = new Amount(Decimal.parse("40"), "t", null);
    private static final Account ACCOUNT =
            new Account(Completion.SUBSTANTIAL, Decimal.parse("31.5"), "Most of it.", List.of());
    private static final By DEBTOR = new By(GROWERS_SEAT, UNION);
    private static final By CREDITOR = new By(BUYERS_SEAT, ROASTERS);
    private static final By SOMEBODY_ELSE =
            new By(new SeatId(UUID.randomUUID()), new OrganisationId(UUID.randomUUID()));

    private final Given given =
            new Given(ProposalRegister.class, Texts.class, WaitingEvidence.class, CommitmentRegister.class);
    private final AggregateTestFixture<Commitment> fixture = given.fixture(Commitment.class);

    private final Object accepted = new CommitmentAccepted(COMMITMENT);
    private final Object reported =
            new CommitmentReported(COMMITMENT, REPORT, Completion.COMPLETE, Decimal.parse("40"), text(), List.of());
    private final Object assessed = new CommitmentAssessed(
            COMMITMENT, ASSESSMENT, REPORT, Completion.LIMITED, Decimal.parse("22.25"), text(), List.of());

    @BeforeEach
    void adopt() {
        given.members();
        decided(DECISION, Outcome.ADOPTED);
    }

    @AfterEach
    void close() {
        given.close();
    }

    private void decided(ProposalId proposal, Outcome outcome) {
        given.happened(
                ProposalRegister.class,
                new ProposalDrafted(proposal, PLATFORM, null, "ordinary", GROWERS_SEAT, UNION, 1, text(), text(), null),
                new ProposalDeclared(proposal, outcome, DeclarationBasis.SHOW_OF_HANDS));
    }

    private void office(Office office, SeatId seat) {
        given.happened(MembershipRegister.class, new OfficeGiven(PLATFORM, office, seat));
    }

    private static CommitmentOffered offered(Instant dueAt) {
        return new CommitmentOffered(
                COMMITMENT,
                PLATFORM,
                DECISION,
                UNION,
                ROASTERS,
                text(),
                text(),
                FORTY_TONNES,
                TODAY,
                "Africa/Nairobi",
                dueAt);
    }

    private static Offer offer(ProposalId decision, OrganisationId debtor, OrganisationId creditor, Amount amount) {
        return offer(decision, debtor, creditor, amount, TODAY);
    }

    private static Offer offer(
            ProposalId decision, OrganisationId debtor, OrganisationId creditor, Amount amount, LocalDate dueOn) {
        return new Offer(
                COMMITMENT, PLATFORM, decision, debtor, creditor, "Forty tonnes", "Washed arabica.", amount, dueOn);
    }

    private static Accept accept(By by) {
        return new Accept(COMMITMENT, PLATFORM, DECISION, by);
    }

    private static Report report(By by) {
        return new Report(COMMITMENT, PLATFORM, DECISION, by, REPORT, ACCOUNT);
    }

    private static Assess assess(By by) {
        return new Assess(COMMITMENT, PLATFORM, DECISION, by, ASSESSMENT, ACCOUNT);
    }

    private static Fulfil fulfil(By by) {
        return new Fulfil(COMMITMENT, PLATFORM, DECISION, by);
    }

    private static Matcher<List<Message<?>>> only(Class<?> event) {
        return Matchers.payloadsMatching(
                Matchers.exactSequenceOf(CoreMatchers.instanceOf(event), Matchers.andNoMore()));
    }

    @Test
    void a_promise_is_due_at_the_end_of_its_day_in_the_charters_zone() {
        fixture.givenNoPriorActivity()
                .when(offer(DECISION, UNION, ROASTERS, FORTY_TONNES))
                .expectEventsMatching(Matchers.payloadsMatching(Matchers.exactSequenceOf(
                        new CustomTypeSafeMatcher<CommitmentOffered>("due tonight") {
                            @Override
                            protected boolean matchesSafely(CommitmentOffered event) {
                                return event.dueAt().equals(Instant.parse("2026-06-01T21:00:00Z"))
                                        && event.zone().equals("Africa/Nairobi")
                                        && event.debtor().equals(UNION)
                                        && event.title().salted()
                                        && event.text().salted();
                            }
                        })));
    }

    @Test
    void a_promise_follows_from_what_was_adopted() {
        var rejected = new ProposalId(UUID.randomUUID());
        decided(rejected, Outcome.REJECTED);
        for (var decision : List.of(rejected, new ProposalId(UUID.randomUUID()))) {
            fixture.givenNoPriorActivity()
                    .when(offer(decision, UNION, ROASTERS, FORTY_TONNES))
                    .expectNoEvents()
                    .expectException(broke(DECISION_IS_ADOPTED));
        }
    }

    @Test
    void nobody_promises_to_itself() {
        fixture.givenNoPriorActivity()
                .when(offer(DECISION, UNION, UNION, FORTY_TONNES))
                .expectException(broke(PARTIES_DIFFER));
    }

    @Test
    void only_members_promise_and_are_promised_something() {
        var stranger = SOMEBODY_ELSE.organisation();
        for (var parties : List.of(List.of(stranger, ROASTERS), List.of(UNION, stranger))) {
            fixture.givenNoPriorActivity()
                    .when(offer(DECISION, parties.getFirst(), parties.getLast(), FORTY_TONNES))
                    .expectNoEvents()
                    .expectException(broke(PARTIES_ARE_MEMBERS));
        }
    }

    @Test
    void nothing_is_no_amount() {
        fixture.givenNoPriorActivity()
                .when(offer(DECISION, UNION, ROASTERS, new Amount(Decimal.parse("0.00"), "t", null)))
                .expectException(broke(SOMETHING_IS_OWED));
    }

    @Test
    void money_is_of_a_known_currency() {
        fixture.givenNoPriorActivity()
                .when(offer(DECISION, UNION, ROASTERS, new Amount(Decimal.parse("1"), null, "QQQ")))
                .expectException(broke(CURRENCY_IS_KNOWN));
    }

    @Test
    void money_may_be_owed() {
        fixture.givenNoPriorActivity()
                .when(offer(DECISION, UNION, ROASTERS, new Amount(Decimal.parse("0.01"), null, "KES")))
                .expectEventsMatching(only(CommitmentOffered.class));
    }

    @Test
    void a_day_that_is_over_is_no_due_day() {
        fixture.givenNoPriorActivity()
                .when(offer(DECISION, UNION, ROASTERS, FORTY_TONNES, TODAY.minusDays(1)))
                .expectException(broke(DUE_DAY_IS_AHEAD));
    }

    @Test
    void the_creditor_accepts() {
        fixture.given(offered(A_MOMENT_FROM_NOW)).when(accept(CREDITOR)).expectEvents(accepted);
    }

    @Test
    void nobody_but_the_creditor_accepts_declines_or_releases() {
        for (var by : List.of(DEBTOR, SOMEBODY_ELSE)) {
            fixture.given(offered(A_MOMENT_FROM_NOW)).when(accept(by)).expectException(broke(CREDITOR_ACTS));
            fixture.given(offered(A_MOMENT_FROM_NOW))
                    .when(new Decline(COMMITMENT, PLATFORM, DECISION, by, "No."))
                    .expectException(broke(CREDITOR_ACTS));
            fixture.given(offered(A_MOMENT_FROM_NOW), accepted)
                    .when(new Release(COMMITMENT, PLATFORM, DECISION, by, "No."))
                    .expectException(broke(CREDITOR_ACTS));
        }
    }

    @Test
    void an_offer_is_answered_once() {
        fixture.given(offered(A_MOMENT_FROM_NOW))
                .when(new Decline(COMMITMENT, PLATFORM, DECISION, CREDITOR, "Too late."))
                .expectEventsMatching(only(CommitmentDeclined.class));
        fixture.given(offered(A_MOMENT_FROM_NOW), new CommitmentDeclined(COMMITMENT, text()))
                .when(accept(CREDITOR))
                .expectException(broke(COMMITMENT_IS_OFFERED));
        fixture.given(offered(A_MOMENT_FROM_NOW), accepted)
                .when(new Decline(COMMITMENT, PLATFORM, DECISION, CREDITOR, "No."))
                .expectException(broke(COMMITMENT_IS_OFFERED));
    }

    @Test
    void the_debtor_reports_as_often_as_it_likes() {
        fixture.given(offered(A_MOMENT_FROM_NOW), accepted, reported)
                .when(report(DEBTOR))
                .expectEventsMatching(only(CommitmentReported.class));
    }

    @Test
    void nobody_reports_for_the_debtor() {
        for (var by : List.of(CREDITOR, SOMEBODY_ELSE)) {
            fixture.given(offered(A_MOMENT_FROM_NOW), accepted).when(report(by)).expectException(broke(DEBTOR_ACTS));
        }
    }

    @Test
    void an_assessment_names_the_newest_report_beside_which_it_stands() {
        fixture.given(offered(A_MOMENT_FROM_NOW), accepted, reported)
                .when(assess(SOMEBODY_ELSE))
                .expectEventsMatching(Matchers.payloadsMatching(
                        Matchers.exactSequenceOf(new CustomTypeSafeMatcher<CommitmentAssessed>("of it") {
                            @Override
                            protected boolean matchesSafely(CommitmentAssessed event) {
                                return REPORT.equals(event.report());
                            }
                        })));
    }

    @Test
    void what_nobody_reported_on_is_assessed_all_the_same() {
        fixture.given(offered(A_MOMENT_FROM_NOW), accepted)
                .when(assess(SOMEBODY_ELSE))
                .expectEventsMatching(Matchers.payloadsMatching(
                        Matchers.exactSequenceOf(new CustomTypeSafeMatcher<CommitmentAssessed>("of none") {
                            @Override
                            protected boolean matchesSafely(CommitmentAssessed event) {
                                return event.report() == null;
                            }
                        })));
    }

    @Test
    void neither_party_assesses() {
        for (var by : List.of(DEBTOR, CREDITOR)) {
            fixture.given(offered(A_MOMENT_FROM_NOW), accepted)
                    .when(assess(by))
                    .expectException(broke(ASSESSOR_IS_INDEPENDENT));
        }
    }

    @Test
    void the_auditor_assesses_for_the_creditor_but_never_for_the_debtor() {
        office(Office.AUDITOR, BUYERS_SEAT);
        fixture.given(offered(A_MOMENT_FROM_NOW), accepted)
                .when(assess(CREDITOR))
                .expectEventsMatching(only(CommitmentAssessed.class));
        office(Office.AUDITOR, GROWERS_SEAT);
        fixture.given(offered(A_MOMENT_FROM_NOW), accepted)
                .when(assess(DEBTOR))
                .expectException(broke(ASSESSOR_IS_INDEPENDENT));
    }

    @Test
    void an_end_rests_on_the_last_assessment() {
        fixture.given(offered(A_MOMENT_FROM_NOW), accepted, reported)
                .when(fulfil(CREDITOR))
                .expectException(broke(COMMITMENT_IS_ASSESSED));
        fixture.given(offered(A_MOMENT_FROM_NOW), accepted, assessed)
                .when(fulfil(CREDITOR))
                .expectEvents(new CommitmentFulfilled(COMMITMENT, ASSESSMENT));
        fixture.given(offered(A_MOMENT_FROM_NOW), accepted, assessed)
                .when(new FulfilPartly(COMMITMENT, PLATFORM, DECISION, CREDITOR, "Half of it."))
                .expectEventsMatching(only(CommitmentPartlyFulfilled.class));
        fixture.given(offered(A_MOMENT_FROM_NOW), accepted, assessed)
                .when(new FindBreached(COMMITMENT, PLATFORM, DECISION, CREDITOR, "Nothing came."))
                .expectEventsMatching(only(CommitmentBreached.class));
    }

    @Test
    void an_officer_ends_it_where_no_debtors_seat_holds_the_office() {
        for (var office : List.of(Office.SECRETARY, Office.CHAIR)) {
            office(office, SOMEBODY_ELSE.seat());
            fixture.given(offered(A_MOMENT_FROM_NOW), accepted, assessed)
                    .when(fulfil(SOMEBODY_ELSE))
                    .expectEventsMatching(only(CommitmentFulfilled.class));
            office(office, GROWERS_SEAT);
            fixture.given(offered(A_MOMENT_FROM_NOW), accepted, assessed)
                    .when(fulfil(DEBTOR))
                    .expectException(broke(CREDITOR_OR_OFFICER_ENDS_IT));
        }
        fixture.given(offered(A_MOMENT_FROM_NOW), accepted, assessed)
                .when(fulfil(SOMEBODY_ELSE))
                .expectException(broke(CREDITOR_OR_OFFICER_ENDS_IT));
    }

    @Test
    void the_creditor_releases_without_an_assessment() {
        fixture.given(offered(A_MOMENT_FROM_NOW), accepted)
                .when(new Release(COMMITMENT, PLATFORM, DECISION, CREDITOR, "The road is gone."))
                .expectEventsMatching(only(CommitmentReleased.class));
    }

    @Test
    void before_it_is_accepted_and_after_it_ended_nothing_is_said_about_it() {
        var ends = List.of(
                new CommitmentFulfilled(COMMITMENT, ASSESSMENT),
                new CommitmentPartlyFulfilled(COMMITMENT, ASSESSMENT, text()),
                new CommitmentBreached(COMMITMENT, ASSESSMENT, text()),
                new CommitmentReleased(COMMITMENT, text()));
        for (var command : List.of(
                report(DEBTOR),
                assess(SOMEBODY_ELSE),
                fulfil(CREDITOR),
                new FulfilPartly(COMMITMENT, PLATFORM, DECISION, CREDITOR, "Half."),
                new FindBreached(COMMITMENT, PLATFORM, DECISION, CREDITOR, "None."),
                new Release(COMMITMENT, PLATFORM, DECISION, CREDITOR, "Go."))) {
            fixture.given(offered(A_MOMENT_FROM_NOW)).when(command).expectException(broke(COMMITMENT_IS_ACTIVE));
            for (var end : ends) {
                fixture.given(offered(A_MOMENT_FROM_NOW), accepted, assessed, end)
                        .when(command)
                        .expectNoEvents()
                        .expectException(broke(COMMITMENT_IS_ACTIVE));
            }
        }
    }

    @Test
    void the_clock_marks_what_is_accepted_due_and_not_ended_once() {
        var tick = new MarkOverdue(COMMITMENT, PLATFORM, DECISION);
        var overdue = new CommitmentOverdue(COMMITMENT, YESTERDAYS_END);
        fixture.given(offered(YESTERDAYS_END), accepted, reported).when(tick).expectEvents(overdue);
        fixture.given(offered(Given.NOW), accepted)
                .when(tick)
                .expectEvents(new CommitmentOverdue(COMMITMENT, Given.NOW));
        fixture.given(offered(A_MOMENT_FROM_NOW), accepted).when(tick).expectNoEvents();
        fixture.given(offered(YESTERDAYS_END)).when(tick).expectNoEvents();
        fixture.given(offered(YESTERDAYS_END), accepted, overdue).when(tick).expectNoEvents();
        fixture.given(offered(YESTERDAYS_END), accepted, new CommitmentReleased(COMMITMENT, text()))
                .when(tick)
                .expectNoEvents();
    }

    @Test
    void what_is_overdue_can_still_be_kept() {
        fixture.given(offered(YESTERDAYS_END), accepted, new CommitmentOverdue(COMMITMENT, YESTERDAYS_END), assessed)
                .when(fulfil(CREDITOR))
                .expectEventsMatching(only(CommitmentFulfilled.class));
    }
}
