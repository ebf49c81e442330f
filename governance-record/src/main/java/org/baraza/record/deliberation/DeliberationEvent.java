package org.baraza.record.deliberation;

import org.baraza.record.GovernanceEvent;
import org.baraza.record.ledger.ContentRef;
import org.baraza.record.platform.PlatformId;
import org.baraza.record.proposals.ProposalId;
import org.jspecify.annotations.Nullable;

/// What is said on a proposal. Who said it is the entry's actor.
public sealed interface DeliberationEvent extends GovernanceEvent {
    /// @param proposalVersion of the text that is spoken on
    /// @param inReplyTo the contribution that this one replies to
    record ContributionMade(
            ContributionId contribution,
            PlatformId platform,
            ProposalId proposal,
            int proposalVersion,
            Stance stance,
            @Nullable ContributionId inReplyTo,
            ContentRef text)
            implements DeliberationEvent {}

    /// Whoever made it does not stand by it any more. What was said stays in the record.
    record ContributionRetracted(
            ContributionId contribution, @Nullable ContentRef reasons) implements DeliberationEvent {}

    /// @param proposalVersion of the text that is objected to
    record ObjectionRaised(
            ObjectionId objection, PlatformId platform, ProposalId proposal, int proposalVersion, ContentRef text)
            implements DeliberationEvent {}

    /// An answer. There may be several, one after the other.
    record ObjectionAnswered(ObjectionId objection, ContentRef text) implements DeliberationEvent {}

    record ObjectionResolved(ObjectionId objection) implements DeliberationEvent {}

    /// The answer does not settle it: it stays attached to the decision.
    record ObjectionMaintained(ObjectionId objection, Extent extent, ContentRef reasons) implements DeliberationEvent {}

    record ObjectionWithdrawn(ObjectionId objection) implements DeliberationEvent {}
}
