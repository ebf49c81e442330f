package org.baraza.query.commitments;

import java.time.Instant;
import org.baraza.query.platform.Actor;
import org.baraza.query.platform.Organisation;
import org.baraza.query.proposals.ProposalRef;
import org.baraza.record.commitments.Completion;
import org.jspecify.annotations.Nullable;

/// A commitment in a list.
///
/// @param title absent when it is withheld
/// @param overdue whether it is active and the clock has found it due
/// @param dueOn the last day for it, such as 2027-03-31, in the zone
/// @param dueAt the end of that day
/// @param proposal the decision that it follows from
/// @param report what the debtor said last
/// @param assessment what somebody else found last
record CommitmentSummary(
        String id,
        String number,
        @Nullable String title,
        CommitmentState state,
        boolean overdue,
        Organisation debtor,
        Organisation creditor,
        CommitmentAmount amount,
        String dueOn,
        String zone,
        Instant dueAt,
        @Nullable ProposalRef proposal,
        @Nullable SaidOfIt report,
        @Nullable SaidOfIt assessment) {

    /// @param number exact, as it was written
    record CommitmentAmount(
            String number, @Nullable String unit, @Nullable String currency) {}

    /// How far it was kept, as somebody said.
    ///
    /// @param delivered in the unit or currency of the amount
    record SaidOfIt(Completion completion, String delivered, Instant at, long entry, Actor actor) {}
}
