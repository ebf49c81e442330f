package org.baraza.governance.proposals;

import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.baraza.governance.acts.ConcernsDecision;
import org.baraza.governance.voting.ElectionToCall;
import org.baraza.record.assemblies.AssemblyId;
import org.baraza.record.ledger.Streams;
import org.baraza.record.membership.SeatId;
import org.baraza.record.platform.Move;
import org.baraza.record.platform.OrganisationId;
import org.baraza.record.platform.PlatformId;
import org.baraza.record.platform.WayOfDeciding;
import org.baraza.record.proposals.DeclarationBasis;
import org.baraza.record.proposals.ProposalId;
import org.baraza.record.voting.Outcome;
import org.baraza.record.voting.VoteId;
import org.jspecify.annotations.Nullable;

/// What can be asked of a proposal.
sealed interface ProposalCommand extends ConcernsDecision {
    ProposalId proposal();

    @TargetAggregateIdentifier
    default String stream() {
        return Streams.proposal(proposal());
    }

    @Override
    default ProposalId decision() {
        return proposal();
    }

    record Draft(
            ProposalId proposal,
            PlatformId platform,
            @Nullable ProposalId partOf,
            String decisionType,
            SeatId sponsor,
            OrganisationId organisation,
            String title,
            String text,
            @Nullable ProposedCharter amendment)
            implements ProposalCommand {}

    record Revise(
            ProposalId proposal,
            PlatformId platform,
            SeatId by,
            String title,
            String text,
            String why,
            @Nullable ProposedCharter amendment)
            implements ProposalCommand {}

    /// @param amends the charter's version that it was drafted against
    /// @param json canonical, and not held to anything before it is submitted
    record ProposedCharter(
            int amends, byte[] json, @Nullable List<Move> moves) {}

    record CoSponsor(
            ProposalId proposal, PlatformId platform, SeatId by, OrganisationId organisation, String constituency)
            implements ProposalCommand {}

    record WithdrawCoSponsorship(ProposalId proposal, PlatformId platform, OrganisationId organisation)
            implements ProposalCommand {}

    record Submit(ProposalId proposal, PlatformId platform, SeatId by) implements ProposalCommand {}

    record Withdraw(ProposalId proposal, PlatformId platform, SeatId by) implements ProposalCommand {}

    record Admit(ProposalId proposal, PlatformId platform) implements ProposalCommand {}

    record Return(ProposalId proposal, PlatformId platform, String reasons) implements ProposalCommand {}

    record Lapse(ProposalId proposal, PlatformId platform, String reasons) implements ProposalCommand {}

    record Declare(ProposalId proposal, PlatformId platform, Outcome outcome, DeclarationBasis basis)
            implements ProposalCommand {}

    record PutToVote(
            ProposalId proposal,
            PlatformId platform,
            VoteId vote,
            WayOfDeciding way,
            @Nullable Instant closesAt,
            @Nullable AssemblyId assembly,
            @Nullable ElectionToCall election)
            implements ProposalCommand {
        /// On one text.
        PutToVote(
                ProposalId proposal,
                PlatformId platform,
                VoteId vote,
                WayOfDeciding way,
                @Nullable Instant closesAt,
                @Nullable AssemblyId assembly) {
            this(proposal, platform, vote, way, closesAt, assembly, null);
        }
    }

    record TakeFromVote(ProposalId proposal, VoteId vote) implements ProposalCommand {}

    /// @param callsAgain whether it goes back to be put to the vote a second time
    record Decide(ProposalId proposal, VoteId vote, Outcome outcome, boolean callsAgain) implements ProposalCommand {}
}
