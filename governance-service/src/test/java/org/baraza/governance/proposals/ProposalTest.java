package org.baraza.governance.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baraza.governance.proposals.ProposalRule.CHARTER_FIXES_THE_PERIOD;
import static org.baraza.governance.proposals.ProposalRule.CLOSING_TIME_IS_NAMED;
import static org.baraza.governance.proposals.ProposalRule.COUNT_HAS_NO_CLOSING_TIME;
import static org.baraza.governance.proposals.ProposalRule.CO_SPONSORED_ONCE;
import static org.baraza.governance.proposals.ProposalRule.CO_SPONSORSHIP_IS_THERE;
import static org.baraza.governance.proposals.ProposalRule.CO_SPONSORS_SUFFICE;
import static org.baraza.governance.proposals.ProposalRule.CO_SPONSOR_IS_ANOTHER_MEMBER;
import static org.baraza.governance.proposals.ProposalRule.DECISION_TYPE_IS_IN_CHARTER;
import static org.baraza.governance.proposals.ProposalRule.EVERY_OBJECTION_IS_ANSWERED;
import static org.baraza.governance.proposals.ProposalRule.PROPOSAL_IS_ADMITTED;
import static org.baraza.governance.proposals.ProposalRule.PROPOSAL_IS_SUBMITTED;
import static org.baraza.governance.proposals.ProposalRule.PROPOSAL_IS_UNDECIDED;
import static org.baraza.governance.proposals.ProposalRule.SHOW_OF_HANDS_ADOPTS_OR_REJECTS;
import static org.baraza.governance.proposals.ProposalRule.SOMEBODY_MAY_VOTE;
import static org.baraza.governance.proposals.ProposalRule.SPONSOR_ACTS;
import static org.baraza.governance.proposals.ProposalRule.TEXT_IS_OPEN;
import static org.baraza.governance.proposals.ProposalRule.WAY_IS_IN_CHARTER;
import static org.baraza.governance.proposals.ProposalRule.WHOLE_IS_HERE;
import static org.baraza.governance.rules.Given.BUYERS_SEAT;
import static org.baraza.governance.rules.Given.GROWERS_SEAT;
import static org.baraza.governance.rules.Given.PLATFORM;
import static org.baraza.governance.rules.Given.ROASTERS;
import static org.baraza.governance.rules.Given.UNION;
import static org.baraza.governance.rules.Given.broke;
import static org.baraza.governance.rules.Given.text;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.matchers.Matchers;
import org.baraza.governance.access.Refusal;
import org.baraza.governance.deliberation.OpenObjections;
import org.baraza.governance.ledger.Texts;
import org.baraza.governance.proposals.ProposalCommand.Admit;
import org.baraza.governance.proposals.ProposalCommand.CoSponsor;
import org.baraza.governance.proposals.ProposalCommand.Decide;
import org.baraza.governance.proposals.ProposalCommand.Declare;
import org.baraza.governance.proposals.ProposalCommand.Draft;
import org.baraza.governance.proposals.ProposalCommand.Lapse;
import org.baraza.governance.proposals.ProposalCommand.PutToVote;
import org.baraza.governance.proposals.ProposalCommand.Return;
import org.baraza.governance.proposals.ProposalCommand.Revise;
import org.baraza.governance.proposals.ProposalCommand.Submit;
import org.baraza.governance.proposals.ProposalCommand.TakeFromVote;
import org.baraza.governance.proposals.ProposalCommand.Withdraw;
import org.baraza.governance.proposals.ProposalCommand.WithdrawCoSponsorship;
import org.baraza.governance.rules.Given;
import org.baraza.governance.voting.VotingWorld;
import org.baraza.record.deliberation.DeliberationEvent.ObjectionAnswered;
import org.baraza.record.deliberation.DeliberationEvent.ObjectionRaised;
import org.baraza.record.deliberation.ObjectionId;
import org.baraza.record.ledger.Streams;
import org.baraza.record.platform.OrganisationId;
import org.baraza.record.platform.PlatformId;
import org.baraza.record.platform.WayOfDeciding;
import org.baraza.record.proposals.DeclarationBasis;
import org.baraza.record.proposals.ProposalEvent.CoSponsorshipWithdrawn;
import org.baraza.record.proposals.ProposalEvent.ProposalAdmitted;
import org.baraza.record.proposals.ProposalEvent.ProposalCoSponsored;
import org.baraza.record.proposals.ProposalEvent.ProposalDecided;
import org.baraza.record.proposals.ProposalEvent.ProposalDeclared;
import org.baraza.record.proposals.ProposalEvent.ProposalDrafted;
import org.baraza.record.proposals.ProposalEvent.ProposalHeldOver;
import org.baraza.record.proposals.ProposalEvent.ProposalLapsed;
import org.baraza.record.proposals.ProposalEvent.ProposalPutToVote;
import org.baraza.record.proposals.ProposalEvent.ProposalReturned;
import org.baraza.record.proposals.ProposalEvent.ProposalRevised;
import org.baraza.record.proposals.ProposalEvent.ProposalSubmitted;
import org.baraza.record.proposals.ProposalEvent.ProposalTakenFromVote;
import org.baraza.record.proposals.ProposalEvent.ProposalWithdrawn;
import org.baraza.record.proposals.ProposalId;
import org.baraza.record.voting.Outcome;
import org.baraza.record.voting.VoteId;
import org.baraza.record.voting.VotingEvent.VoteCalled;
import org.hamcrest.CoreMatchers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProposalTest {
    private static final ProposalId PROPOSAL = new ProposalId(UUID.randomUUID());
    private static final VoteId VOTE = new VoteId(UUID.randomUUID());
    private static final Instant IN_A_CENTURY = Instant.parse("2126-01-01T00:00:00Z");

    private final Given given = VotingWorld.given(
            ProposalRegister.class,
            Texts.class,
            OpenObjections.class,
            Amendments.class,
            Consenting.class,
            Proposing.class);
    private final AggregateTestFixture<Proposal> fixture = given.fixture(Proposal.class);

    private final Object submitted = new ProposalSubmitted(PROPOSAL, 1);
    private final Object admitted = new ProposalAdmitted(PROPOSAL);
    private final Object putToVote = new ProposalPutToVote(PROPOSAL, 1, VOTE);

    @AfterEach
    void close() {
        given.close();
    }

    private static ProposalDrafted drafted(String type) {
        return new ProposalDrafted(PROPOSAL, PLATFORM, null, type, GROWERS_SEAT, UNION, 1, text(), text(), null);
    }

    private static Draft draft(String type, @Nullable ProposalId partOf) {
        return new Draft(
                PROPOSAL, PLATFORM, partOf, type, GROWERS_SEAT, UNION, "Pay within 14 days", "Each buyer pays.", null);
    }

    private static PutToVote toVote(WayOfDeciding way, @Nullable Instant closesAt) {
        return new PutToVote(PROPOSAL, PLATFORM, VOTE, way, closesAt, null);
    }

    @Test
    void a_draft_is_of_a_type_that_the_charter_knows() {
        fixture.givenNoPriorActivity()
                .when(draft("unknown", null))
                .expectNoEvents()
                .expectException(broke(DECISION_TYPE_IS_IN_CHARTER));
    }

    @Test
    void a_motion_is_a_part_of_a_proposal_on_the_same_platform() {
        fixture.givenNoPriorActivity()
                .when(draft("ordinary", new ProposalId(UUID.randomUUID())))
                .expectNoEvents()
                .expectException(broke(WHOLE_IS_HERE));
    }

    @Test
    void a_motion_is_drafted_as_a_part_of_what_is_here() {
        var whole = new ProposalId(UUID.randomUUID());
        given.happened(
                ProposalRegister.class,
                new ProposalDrafted(whole, PLATFORM, null, "ordinary", GROWERS_SEAT, UNION, 1, text(), text(), null));
        fixture.givenNoPriorActivity()
                .when(draft("ordinary", whole))
                .expectEventsMatching(Matchers.payloadsMatching(Matchers.exactSequenceOf(
                        CoreMatchers.instanceOf(ProposalDrafted.class), Matchers.andNoMore())));
    }

    @Test
    void only_the_sponsors_seat_revises_submits_and_withdraws() {
        for (var command : new Object[] {
            new Revise(PROPOSAL, PLATFORM, BUYERS_SEAT, "Pay", "Pay at once.", "Asked for.", null),
            new Submit(PROPOSAL, PLATFORM, BUYERS_SEAT),
            new Withdraw(PROPOSAL, PLATFORM, BUYERS_SEAT)
        }) {
            fixture.given(drafted("ordinary")).when(command).expectNoEvents().expectException(broke(SPONSOR_ACTS));
        }
    }

    @Test
    void a_revision_is_the_next_version() {
        fixture.given(drafted("ordinary"))
                .when(new Revise(PROPOSAL, PLATFORM, GROWERS_SEAT, "Pay", "Pay at once.", "Asked for.", null))
                .expectEventsMatching(Matchers.payloadsMatching(Matchers.exactSequenceOf(
                        Matchers.matches(event -> event instanceof ProposalRevised revised && revised.version() == 2),
                        Matchers.andNoMore())));
    }

    @Test
    void a_submitted_text_takes_no_further_version() {
        fixture.given(drafted("ordinary"), submitted)
                .when(new Revise(PROPOSAL, PLATFORM, GROWERS_SEAT, "Pay", "Pay at once.", "Asked for.", null))
                .expectNoEvents()
                .expectException(broke(TEXT_IS_OPEN));
    }

    @Test
    void a_returned_text_is_open_again_and_submitted_in_its_newest_version() {
        fixture.given(
                        drafted("ordinary"),
                        submitted,
                        new ProposalReturned(PROPOSAL, text()),
                        new ProposalRevised(PROPOSAL, 2, text(), text(), text(), null))
                .when(new Submit(PROPOSAL, PLATFORM, GROWERS_SEAT))
                .expectEvents(new ProposalSubmitted(PROPOSAL, 2));
    }

    private static CoSponsor coSponsor(OrganisationId organisation, String constituency) {
        return new CoSponsor(PROPOSAL, PLATFORM, BUYERS_SEAT, organisation, constituency);
    }

    private static ProposalCoSponsored coSponsored(OrganisationId organisation, String constituency, int version) {
        return new ProposalCoSponsored(PROPOSAL, version, BUYERS_SEAT, organisation, constituency);
    }

    @Test
    void a_member_co_sponsors_a_draft_in_the_version_that_it_is_of_and_does_so_once() {
        var revised = new ProposalRevised(PROPOSAL, 2, text(), text(), text(), null);
        fixture.given(drafted("supported"), revised)
                .when(coSponsor(ROASTERS, "buyers"))
                .expectEvents(coSponsored(ROASTERS, "buyers", 2));
        fixture.given(drafted("supported"), coSponsored(ROASTERS, "buyers", 1), revised)
                .when(coSponsor(ROASTERS, "buyers"))
                .expectNoEvents()
                .expectException(broke(CO_SPONSORED_ONCE));
    }

    @Test
    void the_sponsors_own_organisation_does_not_co_sponsor() {
        fixture.given(drafted("supported"))
                .when(coSponsor(UNION, "growers"))
                .expectNoEvents()
                .expectException(broke(CO_SPONSOR_IS_ANOTHER_MEMBER));
    }

    @Test
    void a_co_sponsorship_is_withdrawn_by_who_gave_it_and_can_be_given_again() {
        var withdraw = new WithdrawCoSponsorship(PROPOSAL, PLATFORM, ROASTERS);
        var withdrawn = new CoSponsorshipWithdrawn(PROPOSAL, ROASTERS);
        fixture.given(drafted("supported"))
                .when(withdraw)
                .expectNoEvents()
                .expectException(broke(CO_SPONSORSHIP_IS_THERE));
        fixture.given(drafted("supported"), coSponsored(ROASTERS, "buyers", 1))
                .when(withdraw)
                .expectEvents(withdrawn);
        fixture.given(drafted("supported"), coSponsored(ROASTERS, "buyers", 1), withdrawn)
                .when(coSponsor(ROASTERS, "buyers"))
                .expectEvents(coSponsored(ROASTERS, "buyers", 1));
    }

    @Test
    void what_is_submitted_is_neither_co_sponsored_nor_let_go() {
        for (var command :
                new Object[] {coSponsor(ROASTERS, "buyers"), new WithdrawCoSponsorship(PROPOSAL, PLATFORM, ROASTERS)}) {
            fixture.given(drafted("ordinary"), submitted)
                    .when(command)
                    .expectNoEvents()
                    .expectException(broke(TEXT_IS_OPEN));
        }
    }

    @Test
    void a_draft_is_submitted_with_as_many_co_sponsors_from_as_many_constituencies_as_the_charter_asks_for() {
        var submit = new Submit(PROPOSAL, PLATFORM, GROWERS_SEAT);
        var another = new OrganisationId(UUID.randomUUID());
        var roasters = coSponsored(ROASTERS, "buyers", 1);
        for (var tooFew : List.of(
                List.<Object>of(),
                List.<Object>of(roasters),
                List.<Object>of(roasters, coSponsored(another, "buyers", 1)),
                List.<Object>of(
                        roasters, coSponsored(another, "growers", 1), new CoSponsorshipWithdrawn(PROPOSAL, another)))) {
            fixture.given(Stream.concat(Stream.of(drafted("supported")), tooFew.stream())
                            .toList())
                    .when(submit)
                    .expectNoEvents()
                    .expectException(broke(CO_SPONSORS_SUFFICE));
        }
        fixture.given(drafted("supported"), roasters, coSponsored(another, "growers", 1))
                .when(submit)
                .expectEvents(submitted);
    }

    @Test
    void only_what_is_submitted_is_admitted_or_returned() {
        fixture.given(drafted("ordinary"))
                .when(new Admit(PROPOSAL, PLATFORM))
                .expectNoEvents()
                .expectException(broke(PROPOSAL_IS_SUBMITTED));
        fixture.given(drafted("ordinary"), submitted, admitted)
                .when(new Return(PROPOSAL, PLATFORM, "Too long."))
                .expectNoEvents()
                .expectException(broke(PROPOSAL_IS_SUBMITTED));
    }

    @Test
    void only_what_is_admitted_is_declared_or_comes_to_the_vote() {
        fixture.given(drafted("ordinary"), submitted)
                .when(new Declare(PROPOSAL, PLATFORM, Outcome.ADOPTED, DeclarationBasis.SHOW_OF_HANDS))
                .expectNoEvents()
                .expectException(broke(PROPOSAL_IS_ADMITTED));
        fixture.given(drafted("ordinary"), submitted)
                .when(toVote(WayOfDeciding.BALLOTS, IN_A_CENTURY))
                .expectNoEvents()
                .expectException(broke(PROPOSAL_IS_ADMITTED));
    }

    @Test
    void what_is_at_the_vote_or_has_ended_is_neither_withdrawn_nor_lapsed() {
        fixture.given(drafted("ordinary"), submitted, admitted, putToVote)
                .when(new Withdraw(PROPOSAL, PLATFORM, GROWERS_SEAT))
                .expectNoEvents()
                .expectException(broke(PROPOSAL_IS_UNDECIDED));
        for (var end : new Object[] {
            new ProposalWithdrawn(PROPOSAL),
            new ProposalLapsed(PROPOSAL, text()),
            new ProposalDeclared(PROPOSAL, Outcome.ADOPTED, DeclarationBasis.SHOW_OF_HANDS)
        }) {
            fixture.given(drafted("ordinary"), submitted, admitted, end)
                    .when(new Lapse(PROPOSAL, PLATFORM, "It fell."))
                    .expectNoEvents()
                    .expectException(broke(PROPOSAL_IS_UNDECIDED));
        }
    }

    @Test
    void nothing_is_decided_while_an_objection_has_no_answer() {
        given.members();
        var objection = new ObjectionId(UUID.randomUUID());
        given.happened(OpenObjections.class, new ObjectionRaised(objection, PLATFORM, PROPOSAL, 1, text()));
        for (var command : new Object[] {
            toVote(WayOfDeciding.BALLOTS, IN_A_CENTURY),
            new Declare(PROPOSAL, PLATFORM, Outcome.ADOPTED, DeclarationBasis.SHOW_OF_HANDS)
        }) {
            fixture.given(drafted("ordinary"), submitted, admitted)
                    .when(command)
                    .expectNoEvents()
                    .expectException(broke(EVERY_OBJECTION_IS_ANSWERED));
        }
        given.happened(OpenObjections.class, new ObjectionAnswered(objection, text()));
        fixture.given(drafted("ordinary"), submitted, admitted)
                .when(toVote(WayOfDeciding.BALLOTS, IN_A_CENTURY))
                .expectEvents(putToVote);
    }

    @Test
    void the_charter_says_what_may_be_declared() {
        fixture.given(drafted("fixed"), submitted, admitted)
                .when(new Declare(PROPOSAL, PLATFORM, Outcome.ADOPTED, DeclarationBasis.SHOW_OF_HANDS))
                .expectNoEvents()
                .expectException(broke(WAY_IS_IN_CHARTER));
    }

    @Test
    void nobody_sees_in_a_show_of_hands_that_a_decision_is_not_valid() {
        fixture.given(drafted("ordinary"), submitted, admitted)
                .when(new Declare(PROPOSAL, PLATFORM, Outcome.NOT_VALID, DeclarationBasis.SHOW_OF_HANDS))
                .expectNoEvents()
                .expectException(broke(SHOW_OF_HANDS_ADOPTS_OR_REJECTS));
    }

    @Test
    void a_declaration_ends_a_proposal() {
        fixture.given(drafted("ordinary"), submitted, admitted)
                .when(new Declare(PROPOSAL, PLATFORM, Outcome.REJECTED, DeclarationBasis.SHOW_OF_HANDS))
                .expectEvents(new ProposalDeclared(PROPOSAL, Outcome.REJECTED, DeclarationBasis.SHOW_OF_HANDS));
    }

    @Test
    void the_charter_says_in_which_ways_is_voted() {
        given.members();
        fixture.given(drafted("fixed"), submitted, admitted)
                .when(toVote(WayOfDeciding.MEETING_COUNT, null))
                .expectNoEvents()
                .expectException(broke(WAY_IS_IN_CHARTER));
        fixture.given(drafted("ordinary"), submitted, admitted)
                .when(toVote(WayOfDeciding.DECLARATION, null))
                .expectNoEvents()
                .expectException(broke(WAY_IS_IN_CHARTER));
    }

    @Test
    void a_period_that_the_charter_fixes_is_not_named() {
        given.members();
        fixture.given(drafted("fixed"), submitted, admitted)
                .when(toVote(WayOfDeciding.BALLOTS, IN_A_CENTURY))
                .expectNoEvents()
                .expectException(broke(CHARTER_FIXES_THE_PERIOD));
    }

    @Test
    void a_period_that_the_charter_leaves_open_is_named_and_ends_in_the_future() {
        given.members();
        for (var closesAt : new @Nullable Instant[] {null, Instant.EPOCH}) {
            fixture.given(drafted("ordinary"), submitted, admitted)
                    .when(toVote(WayOfDeciding.BALLOTS, closesAt))
                    .expectNoEvents()
                    .expectException(broke(CLOSING_TIME_IS_NAMED));
        }
    }

    @Test
    void a_count_in_a_meeting_has_no_closing_time() {
        given.members();
        fixture.given(drafted("ordinary"), submitted, admitted)
                .when(toVote(WayOfDeciding.MEETING_COUNT, IN_A_CENTURY))
                .expectNoEvents()
                .expectException(broke(COUNT_HAS_NO_CLOSING_TIME));
    }

    @Test
    void nothing_is_put_to_the_vote_of_nobody() {
        fixture.given(drafted("ordinary"), submitted, admitted)
                .when(toVote(WayOfDeciding.BALLOTS, IN_A_CENTURY))
                .expectNoEvents()
                .expectException(broke(SOMEBODY_MAY_VOTE));
    }

    @Test
    void the_proposal_goes_to_the_vote_and_the_vote_begins() {
        given.members();
        fixture.given(drafted("ordinary"), submitted, admitted)
                .when(toVote(WayOfDeciding.BALLOTS, IN_A_CENTURY))
                .expectEvents(putToVote);
        assertThat(given.beside(Streams.vote(VOTE)))
                .singleElement()
                .isInstanceOfSatisfying(VoteCalled.class, called -> {
                    assertThat(called.roll().entries()).isEqualTo(2);
                    assertThat(called.closesAt()).isEqualTo(IN_A_CENTURY);
                });
    }

    @Test
    void a_certified_vote_decides_once() {
        fixture.given(drafted("ordinary"), submitted, admitted, putToVote)
                .when(new Decide(PROPOSAL, VOTE, Outcome.ADOPTED, false))
                .expectEvents(new ProposalDecided(PROPOSAL, VOTE, Outcome.ADOPTED));
        fixture.given(
                        drafted("ordinary"),
                        submitted,
                        admitted,
                        putToVote,
                        new ProposalDecided(PROPOSAL, VOTE, Outcome.ADOPTED))
                .when(new Decide(PROPOSAL, VOTE, Outcome.ADOPTED, false))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void what_had_no_quorum_is_held_over_once_and_its_next_vote_is_the_second_call() {
        given.members();
        var held = new ProposalHeldOver(PROPOSAL, VOTE);
        var holdOver = new Decide(PROPOSAL, VOTE, Outcome.NOT_VALID, true);
        fixture.given(drafted("ordinary"), submitted, admitted, putToVote)
                .when(holdOver)
                .expectEvents(held);
        fixture.given(drafted("ordinary"), submitted, admitted, putToVote, held)
                .when(holdOver)
                .expectNoEvents();
        fixture.given(drafted("ordinary"), submitted, admitted, putToVote, held)
                .when(toVote(WayOfDeciding.BALLOTS, IN_A_CENTURY));
        assertThat(given.beside(Streams.vote(VOTE)))
                .singleElement()
                .isInstanceOfSatisfying(
                        VoteCalled.class,
                        called -> assertThat(called.callNumber()).isEqualTo(2));
    }

    @Test
    void an_annulled_vote_lets_its_proposal_go_once_and_it_can_come_to_another() {
        given.members();
        var taken = new ProposalTakenFromVote(PROPOSAL, VOTE);
        var take = new TakeFromVote(PROPOSAL, VOTE);
        var another = new VoteId(UUID.randomUUID());
        fixture.given(drafted("ordinary"), submitted, admitted, putToVote)
                .when(take)
                .expectEvents(taken);
        fixture.given(drafted("ordinary"), submitted, admitted, putToVote, taken)
                .when(new PutToVote(PROPOSAL, PLATFORM, another, WayOfDeciding.BALLOTS, IN_A_CENTURY, null))
                .expectEvents(new ProposalPutToVote(PROPOSAL, 1, another));
        fixture.given(
                        drafted("ordinary"),
                        submitted,
                        admitted,
                        putToVote,
                        taken,
                        new ProposalPutToVote(PROPOSAL, 1, another))
                .when(take)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void on_another_platform_it_does_not_exist() {
        fixture.given(drafted("ordinary"), submitted)
                .when(new Admit(PROPOSAL, new PlatformId(UUID.randomUUID())))
                .expectNoEvents()
                .expectException(Refusal.class);
    }
}
