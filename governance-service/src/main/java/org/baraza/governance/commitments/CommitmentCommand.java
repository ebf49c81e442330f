package org.baraza.governance.commitments;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.baraza.governance.acts.ConcernsDecision;
import org.baraza.record.Decimal;
import org.baraza.record.commitments.Amount;
import org.baraza.record.commitments.AssessmentId;
import org.baraza.record.commitments.CommitmentId;
import org.baraza.record.commitments.Completion;
import org.baraza.record.commitments.ReportId;
import org.baraza.record.ledger.ContentId;
import org.baraza.record.ledger.Streams;
import org.baraza.record.membership.SeatId;
import org.baraza.record.platform.OrganisationId;
import org.baraza.record.platform.PlatformId;
import org.baraza.record.proposals.ProposalId;
import org.jspecify.annotations.Nullable;

/// What can be asked of a commitment.
sealed interface CommitmentCommand extends ConcernsDecision {
    CommitmentId commitment();

    PlatformId platform();

    @TargetAggregateIdentifier
    default String stream() {
        return Streams.commitment(commitment());
    }

    /// Who asks: the seat, and the organisation that it acts for, if any.
    record By(SeatId seat, @Nullable OrganisationId organisation) {}

    /// What a report and an assessment have in common.
    record Account(Completion completion, Decimal delivered, String text, List<ContentId> evidence) {}

    record Offer(
            CommitmentId commitment,
            PlatformId platform,
            ProposalId decision,
            OrganisationId debtor,
            OrganisationId creditor,
            String title,
            String text,
            Amount amount,
            LocalDate dueOn)
            implements CommitmentCommand {}

    record Accept(CommitmentId commitment, PlatformId platform, ProposalId decision, By by)
            implements CommitmentCommand {}

    record Decline(CommitmentId commitment, PlatformId platform, ProposalId decision, By by, String reasons)
            implements CommitmentCommand {}

    record Report(
            CommitmentId commitment, PlatformId platform, ProposalId decision, By by, ReportId report, Account account)
            implements CommitmentCommand {}

    record Assess(
            CommitmentId commitment,
            PlatformId platform,
            ProposalId decision,
            By by,
            AssessmentId assessment,
            Account account)
            implements CommitmentCommand {}

    record Fulfil(CommitmentId commitment, PlatformId platform, ProposalId decision, By by)
            implements CommitmentCommand {}

    record FulfilPartly(CommitmentId commitment, PlatformId platform, ProposalId decision, By by, String reasons)
            implements CommitmentCommand {}

    record FindBreached(CommitmentId commitment, PlatformId platform, ProposalId decision, By by, String reasons)
            implements CommitmentCommand {}

    record Release(CommitmentId commitment, PlatformId platform, ProposalId decision, By by, String reasons)
            implements CommitmentCommand {}

    record MarkOverdue(CommitmentId commitment, PlatformId platform, ProposalId decision)
            implements CommitmentCommand {}
}
