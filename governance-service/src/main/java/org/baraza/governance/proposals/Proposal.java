package org.baraza.governance.proposals;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.createNew;
import static org.baraza.governance.proposals.ProposalRule.CO_SPONSORED_ONCE;
import static org.baraza.governance.proposals.ProposalRule.CO_SPONSORSHIP_IS_THERE;
import static org.baraza.governance.proposals.ProposalRule.CO_SPONSORS_SUFFICE;
import static org.baraza.governance.proposals.ProposalRule.CO_SPONSOR_IS_ANOTHER_MEMBER;
import static org.baraza.governance.proposals.ProposalRule.DECISION_TYPE_IS_IN_CHARTER;
import static org.baraza.governance.proposals.ProposalRule.DELIBERATION_HAS_LASTED;
import static org.baraza.governance.proposals.ProposalRule.EVERY_OBJECTION_IS_ANSWERED;
import static org.baraza.governance.proposals.ProposalRule.PROPOSAL_IS_ADMITTED;
import static org.baraza.governance.proposals.ProposalRule.PROPOSAL_IS_SUBMITTED;
import static org.baraza.governance.proposals.ProposalRule.PROPOSAL_IS_UNDECIDED;
import static org.baraza.governance.proposals.ProposalRule.SHOW_OF_HANDS_ADOPTS_OR_REJECTS;
import static org.baraza.governance.proposals.ProposalRule.SPONSOR_ACTS;
import static org.baraza.governance.proposals.ProposalRule.TEXT_IS_OPEN;
import static org.baraza.governance.proposals.ProposalRule.WAY_IS_IN_CHARTER;
import static org.baraza.governance.proposals.ProposalRule.WHOLE_IS_HERE;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.baraza.governance.acts.Locks;
import org.baraza.governance.deliberation.OpenObjections;
import org.baraza.governance.ledger.Texts;
import org.baraza.governance.membership.MembershipRegister;
import org.baraza.governance.platform.PlatformRegister;
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
import org.baraza.governance.voting.Calling;
import org.baraza.governance.voting.Vote;
import org.baraza.record.deliberation.ObjectionId;
import org.baraza.record.ledger.Streams;
import org.baraza.record.membership.SeatId;
import org.baraza.record.platform.Charter;
import org.baraza.record.platform.CharterAmendment;
import org.baraza.record.platform.OrganisationId;
import org.baraza.record.platform.PlatformId;
import org.baraza.record.platform.WayOfDeciding;
import org.baraza.record.proposals.CoSponsors;
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
import org.jspecify.annotations.NullUnmarked;

/// A proposal, or a motion that is a part of one, from draft to decision.
@Aggregate
@NullUnmarked
class Proposal {
    private enum State {
        DRAFT,
        SUBMITTED,
        ADMITTED,
        AT_THE_VOTE,
        ENDED
    }

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // The framework reads it.
    private String stream;

    private ProposalId proposal;
    private PlatformId platform;
    private SeatId sponsor;
    private OrganisationId organisation;
    private CoSponsors coSponsors = CoSponsors.NONE;
    private String decisionType;
    private int version;
    private CharterAmendment amendment;
    private State state;
    private Instant admittedAt;
    private VoteId vote;
    private int call = 1;
    private List<ObjectionId> minorityPositions;

    Proposal() {}

    @CommandHandler
    Proposal(
            Draft command,
            PlatformRegister platforms,
            ProposalRegister register,
            Proposing proposing,
            Texts texts,
            Amendments amendments) {
        var charter = platforms.charter(command.platform());
        var type = known(charter, command.decisionType());
        proposing.isOpenTo(command.sponsor(), charter, type);
        Amendments.areOfTheirType(type, command.amendment() != null);
        WHOLE_IS_HERE.require(command.partOf() == null || register.isOn(command.platform(), command.partOf()));
        apply(new ProposalDrafted(
                command.proposal(),
                command.platform(),
                command.partOf(),
                command.decisionType(),
                command.sponsor(),
                command.organisation(),
                1,
                texts.title(command.platform(), command.title()),
                texts.text(command.platform(), command.text()),
                amendments.kept(command.platform(), command.amendment())));
    }

    @CommandHandler
    void decide(Revise command, PlatformRegister platforms, Texts texts, Amendments amendments) {
        isHere(command.platform());
        SPONSOR_ACTS.require(sponsor.equals(command.by()));
        TEXT_IS_OPEN.require(state == State.DRAFT);
        Amendments.areOfTheirType(known(platforms.charter(platform), decisionType), command.amendment() != null);
        apply(new ProposalRevised(
                proposal,
                version + 1,
                texts.title(platform, command.title()),
                texts.text(platform, command.text()),
                texts.text(platform, command.why()),
                amendments.kept(platform, command.amendment())));
    }

    @CommandHandler
    void decide(CoSponsor command) {
        isHere(command.platform());
        TEXT_IS_OPEN.require(state == State.DRAFT);
        CO_SPONSOR_IS_ANOTHER_MEMBER.require(!organisation.equals(command.organisation()));
        CO_SPONSORED_ONCE.require(!coSponsors.has(command.organisation()));
        apply(new ProposalCoSponsored(proposal, version, command.by(), command.organisation(), command.constituency()));
    }

    @CommandHandler
    void decide(WithdrawCoSponsorship command) {
        isHere(command.platform());
        TEXT_IS_OPEN.require(state == State.DRAFT);
        CO_SPONSORSHIP_IS_THERE.require(coSponsors.has(command.organisation()));
        apply(new CoSponsorshipWithdrawn(proposal, command.organisation()));
    }

    @CommandHandler
    void decide(
            Submit command,
            PlatformRegister platforms,
            MembershipRegister membership,
            Proposing proposing,
            Amendments amendments) {
        isHere(command.platform());
        SPONSOR_ACTS.require(sponsor.equals(command.by()));
        TEXT_IS_OPEN.require(state == State.DRAFT);
        var charter = platforms.charter(platform);
        var type = known(charter, decisionType);
        proposing.isOpenTo(sponsor, charter, type);
        Amendments.areOfTheirType(type, amendment != null);
        amendments.canComeIntoForce(platform, amendment);
        var needed = type.coSponsors();
        if (needed != null) {
            var proposers = needed.countsProposer()
                    ? membership.constituencyOf(platform, organisation).orElse(null)
                    : null;
            var now = coSponsors.in(member -> membership.constituencyOf(platform, member));
            CO_SPONSORS_SUFFICE.require(
                    now.suffice(charter, needed, proposers),
                    Map.of(
                            "coSponsors", now.count(),
                            "coSponsorsNeeded", needed.count(),
                            "constituencies", now.constituencies(charter, proposers),
                            "constituenciesNeeded", needed.constituencies()));
        }
        apply(new ProposalSubmitted(proposal, version));
    }

    @CommandHandler
    void decide(Withdraw command, Locks locks) {
        isHere(command.platform());
        locks.deliberationChanges(proposal);
        SPONSOR_ACTS.require(sponsor.equals(command.by()));
        isUndecided();
        apply(new ProposalWithdrawn(proposal));
    }

    @CommandHandler
    void decide(Admit command) {
        isHere(command.platform());
        PROPOSAL_IS_SUBMITTED.require(state == State.SUBMITTED);
        apply(new ProposalAdmitted(proposal));
    }

    @CommandHandler
    void decide(Return command, Locks locks, Texts texts) {
        isHere(command.platform());
        locks.deliberationChanges(proposal);
        PROPOSAL_IS_SUBMITTED.require(state == State.SUBMITTED);
        apply(new ProposalReturned(proposal, texts.text(platform, command.reasons())));
    }

    @CommandHandler
    void decide(Lapse command, Locks locks, Texts texts) {
        isHere(command.platform());
        locks.deliberationChanges(proposal);
        isUndecided();
        apply(new ProposalLapsed(proposal, texts.text(platform, command.reasons())));
    }

    @CommandHandler
    void decide(
            Declare command,
            Locks locks,
            OpenObjections objections,
            PlatformRegister platforms,
            Consenting consenting,
            Clock clock) {
        isHere(command.platform());
        PROPOSAL_IS_ADMITTED.require(state == State.ADMITTED);
        closesDeliberation(locks, objections);
        var type = decidable(platforms.charter(platform), clock);
        WAY_IS_IN_CHARTER.require(type.ways().contains(WayOfDeciding.DECLARATION));
        SHOW_OF_HANDS_ADOPTS_OR_REJECTS.require(
                command.outcome() == Outcome.ADOPTED || command.outcome() == Outcome.REJECTED);
        apply(consenting.declared(proposal, type, command.outcome(), command.basis()));
    }

    /// Two streams in one transaction: the proposal goes to the vote and the vote begins, or neither.
    @CommandHandler
    void decide(
            PutToVote command,
            Locks locks,
            OpenObjections objections,
            PlatformRegister platforms,
            Amendments amendments,
            Consenting consenting,
            Calling calling,
            Clock clock)
            throws Exception {
        isHere(command.platform());
        PROPOSAL_IS_ADMITTED.require(state == State.ADMITTED);
        closesDeliberation(locks, objections);
        var type = decidable(platforms.charter(platform), clock);
        Amendments.areOfTheirType(type, amendment != null);
        amendments.isCurrent(platform, amendment);
        var attached = consenting.attached(proposal, type);
        var called = calling.call(
                platform,
                proposal,
                version,
                decisionType,
                call,
                command.vote(),
                command.way(),
                command.closesAt(),
                command.assembly(),
                command.election());
        apply(new ProposalPutToVote(proposal, version, command.vote(), attached));
        createNew(Vote.class, () -> new Vote(called));
    }

    /// Called for by the annulment, and perhaps more than once.
    @CommandHandler
    void decide(TakeFromVote command, Locks locks) {
        locks.deliberationChanges(proposal);
        if (state == State.AT_THE_VOTE && command.vote().equals(vote)) {
            apply(new ProposalTakenFromVote(proposal, command.vote()));
        }
    }

    /// Called for by the certification, and perhaps more than once.
    @CommandHandler
    void decide(Decide command, Locks locks) {
        locks.deliberationChanges(proposal);
        if (state == State.AT_THE_VOTE && command.vote().equals(vote)) {
            apply(
                    command.callsAgain()
                            ? new ProposalHeldOver(proposal, command.vote())
                            : new ProposalDecided(
                                    proposal,
                                    command.vote(),
                                    command.outcome(),
                                    command.outcome() == Outcome.ADOPTED ? minorityPositions : null));
        }
    }

    /// The charter may have been amended since the draft.
    private static Charter.DecisionType known(Charter charter, String decisionType) {
        var type = charter.decisionType(decisionType);
        DECISION_TYPE_IS_IN_CHARTER.require(type != null);
        return type;
    }

    private Charter.DecisionType decidable(Charter charter, Clock clock) {
        var type = known(charter, decisionType);
        var from = type.decidableFrom(admittedAt, charter.zone());
        DELIBERATION_HAS_LASTED.require(
                from == null || !clock.instant().isBefore(from),
                from == null ? Map.of() : Map.of("from", from.toString()));
        return type;
    }

    private void isHere(PlatformId named) {
        if (!platform.equals(named)) {
            throw org.baraza.governance.access.Refusal.unknown();
        }
    }

    /// Waits for whoever speaks, and lets no objection be raised unseen.
    private void closesDeliberation(Locks locks, OpenObjections objections) {
        locks.deliberationChanges(proposal);
        var open = objections.of(proposal);
        EVERY_OBJECTION_IS_ANSWERED.require(open.isEmpty(), Map.of("objections", open));
    }

    private void isUndecided() {
        PROPOSAL_IS_UNDECIDED.require(state == State.DRAFT || state == State.SUBMITTED || state == State.ADMITTED);
    }

    @EventSourcingHandler
    void evolve(ProposalDrafted event) {
        stream = Streams.proposal(event.proposal());
        proposal = event.proposal();
        platform = event.platform();
        sponsor = event.sponsor();
        organisation = event.organisation();
        decisionType = event.decisionType();
        version = event.version();
        amendment = event.amendment();
        state = State.DRAFT;
    }

    @EventSourcingHandler
    void evolve(ProposalRevised event) {
        version = event.version();
        amendment = event.amendment();
    }

    @EventSourcingHandler
    void evolve(ProposalCoSponsored event) {
        coSponsors = coSponsors.after(event);
    }

    @EventSourcingHandler
    void evolve(CoSponsorshipWithdrawn event) {
        coSponsors = coSponsors.after(event);
    }

    @EventSourcingHandler
    void evolve(ProposalSubmitted event) {
        state = State.SUBMITTED;
    }

    @EventSourcingHandler
    void evolve(ProposalReturned event) {
        state = State.DRAFT;
    }

    @EventSourcingHandler
    void evolve(ProposalAdmitted event, @Timestamp Instant at) {
        state = State.ADMITTED;
        admittedAt = at;
    }

    @EventSourcingHandler
    void evolve(ProposalPutToVote event) {
        state = State.AT_THE_VOTE;
        vote = event.vote();
        minorityPositions = event.minorityPositions();
    }

    @EventSourcingHandler
    void evolve(ProposalTakenFromVote event) {
        state = State.ADMITTED;
    }

    @EventSourcingHandler
    void evolve(ProposalHeldOver event) {
        state = State.ADMITTED;
        call = 2;
    }

    @EventSourcingHandler
    void evolve(ProposalDeclared event) {
        state = State.ENDED;
    }

    @EventSourcingHandler
    void evolve(ProposalDecided event) {
        state = State.ENDED;
    }

    @EventSourcingHandler
    void evolve(ProposalWithdrawn event) {
        state = State.ENDED;
    }

    @EventSourcingHandler
    void evolve(ProposalLapsed event) {
        state = State.ENDED;
    }
}
