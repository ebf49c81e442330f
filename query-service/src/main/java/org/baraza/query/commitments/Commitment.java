package org.baraza.query.commitments;

import java.time.Instant;
import java.util.List;
import org.baraza.query.commitments.CommitmentSummary.CommitmentAmount;
import org.baraza.query.ledger.AsOf;
import org.baraza.query.platform.Actor;
import org.baraza.query.platform.Organisation;
import org.baraza.query.proposals.ProposalRef;
import org.baraza.record.commitments.Completion;
import org.jspecify.annotations.Nullable;

/// A commitment with everything about it.
///
/// @param title absent when it is withheld
/// @param text Markdown; absent when it is withheld
/// @param version of its stream: what `If-Match` of the next act names
/// @param reports of the debtor, oldest first, at most 100
/// @param assessments by others, oldest first, at most 100
/// @param steps from the offer to the end, oldest first, reports and assessments among them
record Commitment(
        String id,
        String number,
        @Nullable String title,
        @Nullable String text,
        CommitmentState state,
        boolean overdue,
        Organisation debtor,
        Organisation creditor,
        CommitmentAmount amount,
        String dueOn,
        String zone,
        Instant dueAt,
        @Nullable ProposalRef proposal,
        List<CommitmentAccount> reports,
        List<CommitmentAccount> assessments,
        List<CommitmentStep> steps,
        long version,
        @Nullable AsOf asOf) {

    /// A report, or an assessment.
    ///
    /// @param report of an assessment: the newest one when it was made; absent where there was none, and of reports
    /// @param text Markdown; absent when it is withheld
    record CommitmentAccount(
            String id,
            @Nullable String report,
            Completion completion,
            String delivered,
            @Nullable String text,
            List<EvidenceFile> evidence,
            Instant at,
            long entry,
            Actor actor) {}

    /// @param name absent when it is withheld
    /// @param length in bytes
    record EvidenceFile(String content, @Nullable String name, String mediaType, long length) {}

    /// @param reasons absent where none are given, and when they are withheld
    record CommitmentStep(
            long entry,
            Instant at,
            String type,
            Actor actor,
            @Nullable String reasons) {}
}
