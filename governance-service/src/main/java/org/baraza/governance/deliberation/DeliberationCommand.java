package org.baraza.governance.deliberation;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.baraza.governance.acts.ConcernsDecision;
import org.baraza.record.deliberation.ContributionId;
import org.baraza.record.deliberation.Extent;
import org.baraza.record.deliberation.ObjectionId;
import org.baraza.record.deliberation.Stance;
import org.baraza.record.ledger.Streams;
import org.baraza.record.membership.Office;
import org.baraza.record.membership.SeatId;
import org.baraza.record.platform.PlatformId;
import org.baraza.record.proposals.ProposalId;
import org.jspecify.annotations.Nullable;

/// What can be said on a proposal.
sealed interface DeliberationCommand extends ConcernsDecision {
    ProposalId proposal();

    @Override
    default ProposalId decision() {
        return proposal();
    }

    sealed interface OnContribution extends DeliberationCommand {
        ContributionId contribution();

        @TargetAggregateIdentifier
        default String stream() {
            return Streams.contribution(contribution());
        }
    }

    sealed interface OnObjection extends DeliberationCommand {
        ObjectionId objection();

        @TargetAggregateIdentifier
        default String stream() {
            return Streams.objection(objection());
        }
    }

    /// @param proposalVersion of the text that whoever speaks has read
    record Contribute(
            ContributionId contribution,
            PlatformId platform,
            ProposalId proposal,
            int proposalVersion,
            Stance stance,
            @Nullable ContributionId inReplyTo,
            String text)
            implements OnContribution {}

    record Retract(
            ContributionId contribution,
            ProposalId proposal,
            SeatId by,
            @Nullable String reasons) implements OnContribution {}

    /// @param proposalVersion of the text that whoever objects has read
    record Raise(ObjectionId objection, PlatformId platform, ProposalId proposal, int proposalVersion, String text)
            implements OnObjection {}

    /// @param office acted in; absent for the sponsor
    record AnswerObjection(
            ObjectionId objection,
            ProposalId proposal,
            SeatId by,
            @Nullable Office office,
            String text) implements OnObjection {}

    record Resolve(ObjectionId objection, ProposalId proposal, SeatId by) implements OnObjection {}

    record Maintain(ObjectionId objection, ProposalId proposal, SeatId by, Extent extent, String reasons)
            implements OnObjection {}

    record Withdraw(ObjectionId objection, ProposalId proposal, SeatId by) implements OnObjection {}
}
