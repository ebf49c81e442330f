package org.baraza.governance.proposals;

import static org.baraza.governance.proposals.ProposalRule.CHARTER_LETS_SEAT_PROPOSE;
import static org.baraza.governance.proposals.ProposalRule.DELIBERATION_HAS_LASTED;
import static org.baraza.governance.rules.Given.AMINA;
import static org.baraza.governance.rules.Given.BUYERS_SEAT;
import static org.baraza.governance.rules.Given.GROWERS_SEAT;
import static org.baraza.governance.rules.Given.PLATFORM;
import static org.baraza.governance.rules.Given.ROASTERS;
import static org.baraza.governance.rules.Given.UNION;
import static org.baraza.governance.rules.Given.broke;
import static org.baraza.governance.rules.Given.seat;
import static org.baraza.governance.rules.Given.text;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.baraza.governance.acts.BrokenRule;
import org.baraza.governance.deliberation.OpenObjections;
import org.baraza.governance.ledger.Texts;
import org.baraza.governance.membership.MembershipRegister;
import org.baraza.governance.proposals.ProposalCommand.Declare;
import org.baraza.governance.proposals.ProposalCommand.Draft;
import org.baraza.governance.proposals.ProposalCommand.PutToVote;
import org.baraza.governance.proposals.ProposalCommand.Submit;
import org.baraza.governance.rules.Given;
import org.baraza.governance.voting.VotingWorld;
import org.baraza.record.membership.MembershipEvent.OfficeGiven;
import org.baraza.record.membership.Office;
import org.baraza.record.membership.SeatId;
import org.baraza.record.membership.SeatKind;
import org.baraza.record.platform.OrganisationId;
import org.baraza.record.platform.WayOfDeciding;
import org.baraza.record.proposals.DeclarationBasis;
import org.baraza.record.proposals.ProposalEvent.ProposalAdmitted;
import org.baraza.record.proposals.ProposalEvent.ProposalDrafted;
import org.baraza.record.proposals.ProposalEvent.ProposalReturned;
import org.baraza.record.proposals.ProposalEvent.ProposalSubmitted;
import org.baraza.record.proposals.ProposalId;
import org.baraza.record.voting.Outcome;
import org.baraza.record.voting.VoteId;
import org.hamcrest.CustomTypeSafeMatcher;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Who may propose what, and how long it is deliberated.
class ProposingTest {
    private static final ProposalId PROPOSAL = new ProposalId(UUID.randomUUID());
    private static final SeatId OBSERVERS_SEAT = new SeatId(UUID.randomUUID());
    /// It is the first of June in Nairobi: two weeks and a day ago it was the seventeenth of May.
    private static final Instant LAST_MOMENT_OF_THE_DAY = Instant.parse("2026-05-17T20:59:59.999Z");

    private static final Instant THE_DAY_AFTER = Instant.parse("2026-05-17T21:00:00Z");
    private static final PutToVote CALL = new PutToVote(
            PROPOSAL,
            PLATFORM,
            new VoteId(UUID.randomUUID()),
            WayOfDeciding.BALLOTS,
            Instant.parse("2126-01-01T00:00:00Z"),
            null);
    private static final Declare DECLARE =
            new Declare(PROPOSAL, PLATFORM, Outcome.ADOPTED, DeclarationBasis.SHOW_OF_HANDS);

    private final Given given = VotingWorld.given(
                    ProposalRegister.class,
                    Texts.class,
                    OpenObjections.class,
                    Amendments.class,
                    Consenting.class,
                    Proposing.class)
            .members()
            .happened(MembershipRegister.class, seat(OBSERVERS_SEAT, UNION, SeatKind.OBSERVER, null, AMINA));
    private final AggregateTestFixture<Proposal> fixture = given.fixture(Proposal.class);

    @AfterEach
    void close() {
        given.close();
    }

    private static Draft draft(SeatId sponsor, OrganisationId organisation) {
        return new Draft(PROPOSAL, PLATFORM, null, "named", sponsor, organisation, "Pay", "Pay at once.", null);
    }

    private static ProposalDrafted drafted(String type) {
        return new ProposalDrafted(PROPOSAL, PLATFORM, null, type, GROWERS_SEAT, UNION, 1, text(), text(), null);
    }

    @Test
    void only_seats_that_the_charter_names_propose() {
        fixture.givenNoPriorActivity()
                .when(draft(GROWERS_SEAT, UNION))
                .expectException(broke(CHARTER_LETS_SEAT_PROPOSE));
        fixture.givenNoPriorActivity().when(draft(BUYERS_SEAT, ROASTERS)).expectSuccessfulHandlerExecution();
    }

    @Test
    void observers_propose_where_the_charter_says_so() {
        fixture.givenNoPriorActivity().when(draft(OBSERVERS_SEAT, UNION)).expectSuccessfulHandlerExecution();
    }

    @Test
    void an_office_that_the_charter_names_suffices() {
        given.happened(MembershipRegister.class, new OfficeGiven(PLATFORM, Office.CHAIR, GROWERS_SEAT));
        fixture.givenNoPriorActivity().when(draft(GROWERS_SEAT, UNION)).expectSuccessfulHandlerExecution();
    }

    @Test
    void whoever_may_not_propose_any_more_does_not_submit() {
        fixture.given(drafted("named"))
                .when(new Submit(PROPOSAL, PLATFORM, GROWERS_SEAT))
                .expectException(broke(CHARTER_LETS_SEAT_PROPOSE));
    }

    private void admittedAt(Instant at, Object command, boolean decidable) {
        var test = fixture.given(drafted("slow"), new ProposalSubmitted(PROPOSAL, 1))
                .andGivenCurrentTime(at)
                .andGiven(new ProposalAdmitted(PROPOSAL))
                .when(command);
        if (decidable) {
            test.expectSuccessfulHandlerExecution();
        } else {
            test.expectException(brokeUntil("2026-06-01T21:00:00Z"));
        }
    }

    private static Matcher<Throwable> brokeUntil(String from) {
        return new CustomTypeSafeMatcher<>("deliberation lasts until " + from) {
            @Override
            protected boolean matchesSafely(Throwable thrown) {
                return thrown instanceof BrokenRule broken
                        && broken.rule().equals(DELIBERATION_HAS_LASTED)
                        && broken.facts().equals(Map.of("from", from));
            }
        };
    }

    @Test
    void a_vote_is_called_when_so_many_whole_days_have_passed_since_the_admission_and_not_before() {
        given.happened(ProposalRegister.class, drafted("slow"));
        admittedAt(LAST_MOMENT_OF_THE_DAY, CALL, true);
    }

    @Test
    void no_vote_is_called_a_day_too_early() {
        admittedAt(THE_DAY_AFTER, CALL, false);
    }

    @Test
    void nothing_is_declared_a_day_too_early_either() {
        admittedAt(THE_DAY_AFTER, DECLARE, false);
        fixture.givenNoPriorActivity();
        admittedAt(LAST_MOMENT_OF_THE_DAY, DECLARE, true);
    }

    @Test
    void what_was_returned_is_deliberated_anew_from_its_next_admission() {
        fixture.givenCurrentTime(LAST_MOMENT_OF_THE_DAY)
                .andGiven(
                        drafted("slow"),
                        new ProposalSubmitted(PROPOSAL, 1),
                        new ProposalReturned(PROPOSAL, text()),
                        new ProposalSubmitted(PROPOSAL, 1))
                .andGivenCurrentTime(THE_DAY_AFTER)
                .andGiven(new ProposalAdmitted(PROPOSAL))
                .when(DECLARE)
                .expectException(broke(DELIBERATION_HAS_LASTED));
    }
}
