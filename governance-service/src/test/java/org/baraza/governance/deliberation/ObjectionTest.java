package org.baraza.governance.deliberation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baraza.governance.deliberation.DeliberationRule.DELIBERATION_IS_NOT_CLOSED;
import static org.baraza.governance.deliberation.DeliberationRule.DELIBERATION_IS_OPEN;
import static org.baraza.governance.deliberation.DeliberationRule.OBJECTION_IS_ANSWERED;
import static org.baraza.governance.deliberation.DeliberationRule.OBJECTION_IS_UNSETTLED;
import static org.baraza.governance.deliberation.DeliberationRule.OBJECTOR_SETTLES;
import static org.baraza.governance.deliberation.DeliberationRule.SPONSOR_OR_OFFICER_ANSWERS;
import static org.baraza.governance.deliberation.DeliberationRule.VERSION_IS_NEWEST;
import static org.baraza.governance.deliberation.Discussion.PROPOSAL;
import static org.baraza.governance.deliberation.Discussion.in;
import static org.baraza.governance.rules.Given.BUYERS_SEAT;
import static org.baraza.governance.rules.Given.GROWERS_SEAT;
import static org.baraza.governance.rules.Given.PLATFORM;
import static org.baraza.governance.rules.Given.broke;
import static org.baraza.governance.rules.Given.text;

import java.util.List;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.matchers.Matchers;
import org.baraza.governance.deliberation.DeliberationCommand.AnswerObjection;
import org.baraza.governance.deliberation.DeliberationCommand.Maintain;
import org.baraza.governance.deliberation.DeliberationCommand.OnObjection;
import org.baraza.governance.deliberation.DeliberationCommand.Raise;
import org.baraza.governance.deliberation.DeliberationCommand.Resolve;
import org.baraza.governance.deliberation.DeliberationCommand.Withdraw;
import org.baraza.governance.membership.MembershipRegister;
import org.baraza.governance.rules.Given;
import org.baraza.record.deliberation.DeliberationEvent.ObjectionAnswered;
import org.baraza.record.deliberation.DeliberationEvent.ObjectionMaintained;
import org.baraza.record.deliberation.DeliberationEvent.ObjectionRaised;
import org.baraza.record.deliberation.DeliberationEvent.ObjectionResolved;
import org.baraza.record.deliberation.DeliberationEvent.ObjectionWithdrawn;
import org.baraza.record.deliberation.Extent;
import org.baraza.record.deliberation.ObjectionId;
import org.baraza.record.membership.MembershipEvent.OfficeGiven;
import org.baraza.record.membership.Office;
import org.baraza.record.membership.SeatId;
import org.baraza.record.proposals.ProposalEvent.ProposalPutToVote;
import org.baraza.record.proposals.ProposalEvent.ProposalReturned;
import org.baraza.record.proposals.ProposalEvent.ProposalSubmitted;
import org.baraza.record.voting.VoteId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ObjectionTest {
    private static final ObjectionId OBJECTION = new ObjectionId(UUID.randomUUID());

    private final Given given = Discussion.given();
    private final AggregateTestFixture<Objection> fixture = Discussion.fixture(given, Objection.class);

    private final ObjectionRaised raisedEvent = new ObjectionRaised(OBJECTION, PLATFORM, PROPOSAL, 1, text());
    private final Object raised = in(BUYERS_SEAT, raisedEvent);
    private final ObjectionAnswered answered = new ObjectionAnswered(OBJECTION, text());
    private final ObjectionMaintained maintained = new ObjectionMaintained(OBJECTION, Extent.PART, text());
    private final ObjectionResolved resolved = new ObjectionResolved(OBJECTION);
    private final ObjectionWithdrawn withdrawn = new ObjectionWithdrawn(OBJECTION);

    @AfterEach
    void close() {
        given.close();
    }

    private static Raise raise(int version) {
        return new Raise(OBJECTION, PLATFORM, PROPOSAL, version, "It takes the smallest out.");
    }

    private static AnswerObjection answer(SeatId by, @Nullable Office office) {
        return new AnswerObjection(OBJECTION, PROPOSAL, by, office, "They may deliver together.");
    }

    private static Resolve resolve(SeatId by) {
        return new Resolve(OBJECTION, PROPOSAL, by);
    }

    private static Maintain maintain(SeatId by) {
        return new Maintain(OBJECTION, PROPOSAL, by, Extent.PART, "Not all of them can.");
    }

    private static Withdraw withdraw(SeatId by) {
        return new Withdraw(OBJECTION, PROPOSAL, by);
    }

    private void submitted() {
        given.happened(DeliberationRegister.class, new ProposalSubmitted(PROPOSAL, 1));
    }

    private void putToVote() {
        given.happened(DeliberationRegister.class, new ProposalPutToVote(PROPOSAL, 1, new VoteId(UUID.randomUUID())));
    }

    private void holds(Office office, SeatId seat) {
        given.happened(MembershipRegister.class, new OfficeGiven(PLATFORM, office, seat));
    }

    @Test
    void one_objects_to_the_newest_version_while_the_proposal_is_open() {
        fixture.givenNoPriorActivity().when(raise(1)).expectNoEvents().expectException(broke(DELIBERATION_IS_OPEN));
        submitted();
        fixture.givenNoPriorActivity().when(raise(2)).expectNoEvents().expectException(broke(VERSION_IS_NEWEST));
        fixture.givenNoPriorActivity()
                .when(raise(1))
                .expectEventsMatching(Matchers.payloadsMatching(Matchers.exactSequenceOf(
                        Matchers.matches(event -> event instanceof ObjectionRaised one
                                && one.text().salted()),
                        Matchers.andNoMore())));
        putToVote();
        fixture.givenNoPriorActivity().when(raise(1)).expectNoEvents().expectException(broke(DELIBERATION_IS_OPEN));
    }

    @Test
    void the_sponsor_answers_and_so_do_three_officers_and_nobody_else() {
        submitted();
        isAnswered(answer(GROWERS_SEAT, null));
        fixture.given(raised)
                .when(answer(BUYERS_SEAT, null))
                .expectNoEvents()
                .expectException(broke(SPONSOR_OR_OFFICER_ANSWERS));
        for (var office : List.of(Office.AUDITOR, Office.TREASURER)) {
            holds(office, BUYERS_SEAT);
            fixture.given(raised)
                    .when(answer(BUYERS_SEAT, office))
                    .expectNoEvents()
                    .expectException(broke(SPONSOR_OR_OFFICER_ANSWERS));
        }
        for (var office : List.of(Office.FACILITATOR, Office.SECRETARY, Office.CHAIR)) {
            holds(office, BUYERS_SEAT);
            isAnswered(answer(BUYERS_SEAT, office));
            holds(office, GROWERS_SEAT);
            fixture.given(raised)
                    .when(answer(BUYERS_SEAT, office))
                    .expectNoEvents()
                    .expectException(broke(SPONSOR_OR_OFFICER_ANSWERS));
        }
    }

    private void isAnswered(AnswerObjection command) {
        fixture.given(raised)
                .when(command)
                .expectEventsMatching(Matchers.payloadsMatching(Matchers.exactSequenceOf(
                        Matchers.matches(ObjectionAnswered.class::isInstance), Matchers.andNoMore())));
    }

    @Test
    void whoever_raised_it_settles_it_and_nobody_else() {
        submitted();
        for (var command : new OnObjection[] {resolve(GROWERS_SEAT), maintain(GROWERS_SEAT), withdraw(GROWERS_SEAT)}) {
            fixture.given(raised, answered).when(command).expectNoEvents().expectException(broke(OBJECTOR_SETTLES));
        }
        fixture.given(raised, answered).when(resolve(BUYERS_SEAT)).expectEvents(resolved);
        fixture.given(raised, answered).when(withdraw(BUYERS_SEAT)).expectEvents(withdrawn);
        fixture.given(raised, answered)
                .when(maintain(BUYERS_SEAT))
                .expectEventsMatching(Matchers.payloadsMatching(Matchers.exactSequenceOf(
                        Matchers.matches(
                                event -> event instanceof ObjectionMaintained one && one.extent() == Extent.PART),
                        Matchers.andNoMore())));
    }

    @Test
    void without_an_answer_it_can_only_be_withdrawn() {
        submitted();
        for (var command : new OnObjection[] {resolve(BUYERS_SEAT), maintain(BUYERS_SEAT)}) {
            fixture.given(raised).when(command).expectNoEvents().expectException(broke(OBJECTION_IS_ANSWERED));
        }
        fixture.given(raised).when(withdraw(BUYERS_SEAT)).expectEvents(withdrawn);
    }

    @Test
    void what_is_resolved_or_withdrawn_is_over() {
        submitted();
        for (var end : new Object[] {resolved, withdrawn}) {
            for (var command : new OnObjection[] {
                answer(GROWERS_SEAT, null), resolve(BUYERS_SEAT), maintain(BUYERS_SEAT), withdraw(BUYERS_SEAT)
            }) {
                fixture.given(raised, answered, end)
                        .when(command)
                        .expectNoEvents()
                        .expectException(broke(OBJECTION_IS_UNSETTLED));
            }
        }
    }

    @Test
    void what_is_maintained_can_still_be_answered_and_resolved() {
        submitted();
        fixture.given(raised, answered, maintained)
                .when(answer(GROWERS_SEAT, null))
                .expectSuccessfulHandlerExecution();
        fixture.given(raised, answered, maintained, answered)
                .when(resolve(BUYERS_SEAT))
                .expectEvents(resolved);
    }

    @Test
    void it_is_answered_and_settled_while_the_text_is_given_back_but_not_at_the_vote() {
        submitted();
        given.happened(DeliberationRegister.class, new ProposalReturned(PROPOSAL, text()));
        fixture.given(raised, answered).when(resolve(BUYERS_SEAT)).expectEvents(resolved);
        isAnswered(answer(GROWERS_SEAT, null));
        putToVote();
        for (var command : new OnObjection[] {
            answer(GROWERS_SEAT, null), resolve(BUYERS_SEAT), maintain(BUYERS_SEAT), withdraw(BUYERS_SEAT)
        }) {
            fixture.given(raised, answered)
                    .when(command)
                    .expectNoEvents()
                    .expectException(broke(DELIBERATION_IS_NOT_CLOSED));
        }
    }

    @Test
    void it_waits_until_its_first_answer_or_its_withdrawal() {
        var open = given.bean(OpenObjections.class);
        given.happened(OpenObjections.class, raisedEvent);
        assertThat(open.of(PROPOSAL)).containsExactly(OBJECTION);
        given.happened(OpenObjections.class, answered);
        assertThat(open.of(PROPOSAL)).isEmpty();
        var other = new ObjectionId(UUID.randomUUID());
        given.happened(OpenObjections.class, new ObjectionRaised(other, PLATFORM, PROPOSAL, 1, text()));
        assertThat(open.of(PROPOSAL)).containsExactly(other);
        given.happened(OpenObjections.class, new ObjectionWithdrawn(other));
        assertThat(open.of(PROPOSAL)).isEmpty();
    }
}
