package org.baraza.record.commitments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.baraza.record.Decimal;
import org.baraza.record.GovernanceEvent;
import org.baraza.record.ledger.ContentRef;
import org.baraza.record.platform.OrganisationId;
import org.baraza.record.platform.PlatformId;
import org.baraza.record.proposals.ProposalId;
import org.jspecify.annotations.Nullable;

/// Facts about one commitment, which is a promise and nothing of cryptography. Each names it, so that an entry can be
/// read by itself.
public sealed interface CommitmentEvent extends GovernanceEvent {
    CommitmentId commitment();

    /// Whoever owes offers: nobody promises for somebody else.
    ///
    /// @param proposal the adopted decision that the promise follows from
    /// @param dueOn the last day on which it may be kept
    /// @param zone the IANA time zone in which that is a day, from the charter in force
    /// @param dueAt the end of that day: the first instant that is too late
    record CommitmentOffered(
            CommitmentId commitment,
            PlatformId platform,
            ProposalId proposal,
            OrganisationId debtor,
            OrganisationId creditor,
            ContentRef title,
            ContentRef text,
            Amount amount,
            LocalDate dueOn,
            String zone,
            Instant dueAt)
            implements CommitmentEvent {}

    /// From now on it is owed.
    record CommitmentAccepted(CommitmentId commitment) implements CommitmentEvent {}

    record CommitmentDeclined(CommitmentId commitment, ContentRef reasons) implements CommitmentEvent {}

    /// What the debtor says of its own commitment.
    ///
    /// @param delivered in the unit or currency of the commitment
    record CommitmentReported(
            CommitmentId commitment,
            ReportId report,
            Completion completion,
            Decimal delivered,
            ContentRef text,
            List<Evidence> evidence)
            implements CommitmentEvent {}

    /// What somebody else found. It stands beside the report and does not replace it.
    ///
    /// @param report the newest one, beside which it stands; absent where the debtor made none
    /// @param delivered in the unit or currency of the commitment
    record CommitmentAssessed(
            CommitmentId commitment,
            AssessmentId assessment,
            @Nullable ReportId report,
            Completion completion,
            Decimal delivered,
            ContentRef text,
            List<Evidence> evidence)
            implements CommitmentEvent {}

    /// The clock found it accepted, due and not ended. A fact, and no judgement.
    record CommitmentOverdue(CommitmentId commitment, Instant dueAt) implements CommitmentEvent {}

    /// @param assessment the last one, on which this rests
    record CommitmentFulfilled(CommitmentId commitment, AssessmentId assessment) implements CommitmentEvent {}

    /// @param assessment the last one, on which this rests
    record CommitmentPartlyFulfilled(CommitmentId commitment, AssessmentId assessment, ContentRef reasons)
            implements CommitmentEvent {}

    /// @param assessment the last one, on which this rests
    record CommitmentBreached(CommitmentId commitment, AssessmentId assessment, ContentRef reasons)
            implements CommitmentEvent {}

    /// The creditor lets the debtor go.
    record CommitmentReleased(CommitmentId commitment, ContentRef reasons) implements CommitmentEvent {}
}
