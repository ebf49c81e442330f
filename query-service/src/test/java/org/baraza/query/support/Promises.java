package org.baraza.query.support;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.baraza.record.Decimal;
import org.baraza.record.commitments.Amount;
import org.baraza.record.commitments.AssessmentId;
import org.baraza.record.commitments.CommitmentEvent;
import org.baraza.record.commitments.CommitmentId;
import org.baraza.record.commitments.Completion;
import org.baraza.record.commitments.Evidence;
import org.baraza.record.commitments.ReportId;
import org.baraza.record.ledger.Actor;
import org.baraza.record.ledger.MediaTypes;
import org.baraza.record.membership.Office;
import org.baraza.record.proposals.ProposalId;

/// Commitments of a cooperative, as acts that become a history.
public final class Promises {
    public static final Instant DUE = Instant.parse("2026-12-31T21:00:00Z");
    private final History history;
    private final Cooperative platform;

    public Promises(History history, Cooperative platform) {
        this.history = history;
        this.platform = platform;
    }

    public CommitmentId offer(
            ProposalId decision, Cooperative.Member debtor, Cooperative.Member creditor, String title) {
        var commitment = new CommitmentId(history.id());
        add(
                debtor.actor(),
                new CommitmentEvent.CommitmentOffered(
                        commitment,
                        platform.id,
                        decision,
                        debtor.organisation(),
                        creditor.organisation(),
                        history.title(platform.id, title),
                        history.text(platform.id, "Text of " + title),
                        new Amount(Decimal.parse("40.50"), "t", null),
                        LocalDate.parse("2026-12-31"),
                        "Africa/Nairobi",
                        DUE));
        return commitment;
    }

    public void accept(CommitmentId commitment, Cooperative.Member creditor) {
        add(creditor.actor(), new CommitmentEvent.CommitmentAccepted(commitment));
    }

    public void decline(CommitmentId commitment, Cooperative.Member creditor, String reasons) {
        add(creditor.actor(), new CommitmentEvent.CommitmentDeclined(commitment, history.text(platform.id, reasons)));
    }

    public ReportId report(CommitmentId commitment, Cooperative.Member debtor, String delivered, String file) {
        var report = new ReportId(history.id());
        var evidence = new Evidence(
                history.content(platform.id, MediaTypes.PDF, "%PDF-1.7"), history.title(platform.id, file));
        add(
                debtor.actor(),
                new CommitmentEvent.CommitmentReported(
                        commitment,
                        report,
                        Completion.COMPLETE,
                        Decimal.parse(delivered),
                        history.text(platform.id, "Report of " + delivered),
                        List.of(evidence)));
        return report;
    }

    public AssessmentId assess(CommitmentId commitment, ReportId report, String delivered) {
        var assessment = new AssessmentId(history.id());
        add(
                platform.in(Office.AUDITOR),
                new CommitmentEvent.CommitmentAssessed(
                        commitment,
                        assessment,
                        report,
                        Completion.LIMITED,
                        Decimal.parse(delivered),
                        history.text(platform.id, "Assessment of " + delivered),
                        List.of()));
        return assessment;
    }

    public void overdue(CommitmentId commitment) {
        add(Actor.CLOCK, new CommitmentEvent.CommitmentOverdue(commitment, DUE));
    }

    public void fulfil(CommitmentId commitment, AssessmentId assessment) {
        add(platform.in(Office.SECRETARY), new CommitmentEvent.CommitmentFulfilled(commitment, assessment));
    }

    public void fulfilPartly(CommitmentId commitment, AssessmentId assessment, String reasons) {
        add(
                platform.in(Office.SECRETARY),
                new CommitmentEvent.CommitmentPartlyFulfilled(
                        commitment, assessment, history.text(platform.id, reasons)));
    }

    public void breach(CommitmentId commitment, AssessmentId assessment, String reasons) {
        add(
                platform.in(Office.SECRETARY),
                new CommitmentEvent.CommitmentBreached(commitment, assessment, history.text(platform.id, reasons)));
    }

    public void release(CommitmentId commitment, Cooperative.Member creditor, String reasons) {
        add(creditor.actor(), new CommitmentEvent.CommitmentReleased(commitment, history.text(platform.id, reasons)));
    }

    private void add(Actor actor, CommitmentEvent event) {
        history.add(platform.id, actor, event);
    }
}
