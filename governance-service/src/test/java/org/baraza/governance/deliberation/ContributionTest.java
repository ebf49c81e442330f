package org.baraza.governance.deliberation;

import static org.baraza.governance.deliberation.DeliberationRule.AUTHOR_RETRACTS;
import static org.baraza.governance.deliberation.DeliberationRule.CONTRIBUTION_IS_RETRACTED_ONCE;
import static org.baraza.governance.deliberation.DeliberationRule.DELIBERATION_IS_OPEN;
import static org.baraza.governance.deliberation.DeliberationRule.REPLY_IS_ON_SAME_PROPOSAL;
import static org.baraza.governance.deliberation.DeliberationRule.VERSION_IS_NEWEST;
import static org.baraza.governance.deliberation.Discussion.PROPOSAL;
import static org.baraza.governance.deliberation.Discussion.in;
import static org.baraza.governance.deliberation.Discussion.made;
import static org.baraza.governance.rules.Given.BUYERS_SEAT;
import static org.baraza.governance.rules.Given.GROWERS_SEAT;
import static org.baraza.governance.rules.Given.PLATFORM;
import static org.baraza.governance.rules.Given.broke;
import static org.baraza.governance.rules.Given.text;

import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.matchers.Matchers;
import org.baraza.governance.deliberation.DeliberationCommand.Contribute;
import org.baraza.governance.deliberation.DeliberationCommand.Retract;
import org.baraza.governance.rules.Given;
import org.baraza.record.deliberation.ContributionId;
import org.baraza.record.deliberation.DeliberationEvent.ContributionMade;
import org.baraza.record.deliberation.DeliberationEvent.ContributionRetracted;
import org.baraza.record.deliberation.Stance;
import org.baraza.record.proposals.ProposalEvent.ProposalAdmitted;
import org.baraza.record.proposals.ProposalEvent.ProposalLapsed;
import org.baraza.record.proposals.ProposalEvent.ProposalPutToVote;
import org.baraza.record.proposals.ProposalEvent.ProposalReturned;
import org.baraza.record.proposals.ProposalEvent.ProposalRevised;
import org.baraza.record.proposals.ProposalEvent.ProposalSubmitted;
import org.baraza.record.proposals.ProposalEvent.ProposalWithdrawn;
import org.baraza.record.proposals.ProposalId;
import org.baraza.record.voting.VoteId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ContributionTest {
    private static final ContributionId CONTRIBUTION = new ContributionId(UUID.randomUUID());
    private static final ContributionId OTHER = new ContributionId(UUID.randomUUID());

    private final Given given = Discussion.given();
    private final AggregateTestFixture<Contribution> fixture = Discussion.fixture(given, Contribution.class);

    @AfterEach
    void close() {
        given.close();
    }

    private static Contribute contribute(int version, @Nullable ContributionId inReplyTo) {
        return new Contribute(
                CONTRIBUTION, PLATFORM, PROPOSAL, version, Stance.CONCERN, inReplyTo, "Who pays for the scale?");
    }

    private void isMade(Contribute command) {
        fixture.givenNoPriorActivity()
                .when(command)
                .expectEventsMatching(Matchers.payloadsMatching(Matchers.exactSequenceOf(
                        Matchers.matches(event -> event instanceof ContributionMade contribution
                                && contribution.proposalVersion() == command.proposalVersion()
                                && contribution.text().salted()),
                        Matchers.andNoMore())));
    }

    @Test
    void one_speaks_while_the_proposal_is_submitted_or_admitted_and_at_no_other_time() {
        var states = new Object[] {
            new ProposalReturned(PROPOSAL, text()),
            new ProposalPutToVote(PROPOSAL, 1, new VoteId(UUID.randomUUID())),
            new ProposalWithdrawn(PROPOSAL),
            new ProposalLapsed(PROPOSAL, text())
        };
        fixture.givenNoPriorActivity()
                .when(contribute(1, null))
                .expectNoEvents()
                .expectException(broke(DELIBERATION_IS_OPEN));
        for (var state : states) {
            given.happened(DeliberationRegister.class, new ProposalSubmitted(PROPOSAL, 1));
            isMade(contribute(1, null));
            given.happened(DeliberationRegister.class, new ProposalAdmitted(PROPOSAL));
            isMade(contribute(1, null));
            given.happened(DeliberationRegister.class, state);
            fixture.givenNoPriorActivity()
                    .when(contribute(1, null))
                    .expectNoEvents()
                    .expectException(broke(DELIBERATION_IS_OPEN));
        }
    }

    @Test
    void one_speaks_on_the_newest_version() {
        given.happened(
                DeliberationRegister.class,
                new ProposalRevised(PROPOSAL, 2, text(), text(), text(), null),
                new ProposalSubmitted(PROPOSAL, 2));
        for (var version : new int[] {1, 3}) {
            fixture.givenNoPriorActivity()
                    .when(contribute(version, null))
                    .expectNoEvents()
                    .expectException(broke(VERSION_IS_NEWEST));
        }
        isMade(contribute(2, null));
    }

    @Test
    void a_reply_is_to_something_said_on_the_same_proposal() {
        given.happened(
                DeliberationRegister.class,
                new ProposalSubmitted(PROPOSAL, 1),
                made(OTHER, new ProposalId(UUID.randomUUID())));
        fixture.givenNoPriorActivity()
                .when(contribute(1, OTHER))
                .expectNoEvents()
                .expectException(broke(REPLY_IS_ON_SAME_PROPOSAL));
        var here = new ContributionId(UUID.randomUUID());
        given.happened(DeliberationRegister.class, made(here, PROPOSAL));
        isMade(contribute(1, here));
    }

    @Test
    void only_the_seat_that_made_it_retracts_and_once() {
        var made = in(GROWERS_SEAT, made(CONTRIBUTION, PROPOSAL));
        fixture.given(made)
                .when(new Retract(CONTRIBUTION, PROPOSAL, BUYERS_SEAT, null))
                .expectNoEvents()
                .expectException(broke(AUTHOR_RETRACTS));
        fixture.given(made, new ContributionRetracted(CONTRIBUTION, null))
                .when(new Retract(CONTRIBUTION, PROPOSAL, GROWERS_SEAT, "Again."))
                .expectNoEvents()
                .expectException(broke(CONTRIBUTION_IS_RETRACTED_ONCE));
    }

    @Test
    void it_is_retracted_with_or_without_reasons_after_the_vote_too() {
        given.happened(DeliberationRegister.class, new ProposalPutToVote(PROPOSAL, 1, new VoteId(UUID.randomUUID())));
        var made = in(GROWERS_SEAT, made(CONTRIBUTION, PROPOSAL));
        fixture.given(made)
                .when(new Retract(CONTRIBUTION, PROPOSAL, GROWERS_SEAT, null))
                .expectEvents(new ContributionRetracted(CONTRIBUTION, null));
        fixture.given(made)
                .when(new Retract(CONTRIBUTION, PROPOSAL, GROWERS_SEAT, "We were wrong about the scale."))
                .expectEventsMatching(Matchers.payloadsMatching(Matchers.exactSequenceOf(
                        Matchers.matches(event ->
                                event instanceof ContributionRetracted retracted && retracted.reasons() != null),
                        Matchers.andNoMore())));
    }
}
