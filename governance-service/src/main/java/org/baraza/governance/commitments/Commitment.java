package org.baraza.governance.commitments;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.baraza.governance.commitments.CommitmentRule.ASSESSOR_IS_INDEPENDENT;
import static org.baraza.governance.commitments.CommitmentRule.COMMITMENT_IS_ACTIVE;
import static org.baraza.governance.commitments.CommitmentRule.COMMITMENT_IS_ASSESSED;
import static org.baraza.governance.commitments.CommitmentRule.COMMITMENT_IS_OFFERED;
import static org.baraza.governance.commitments.CommitmentRule.CREDITOR_ACTS;
import static org.baraza.governance.commitments.CommitmentRule.CREDITOR_OR_OFFICER_ENDS_IT;
import static org.baraza.governance.commitments.CommitmentRule.CURRENCY_IS_KNOWN;
import static org.baraza.governance.commitments.CommitmentRule.DEBTOR_ACTS;
import static org.baraza.governance.commitments.CommitmentRule.DECISION_IS_ADOPTED;
import static org.baraza.governance.commitments.CommitmentRule.DUE_DAY_IS_AHEAD;
import static org.baraza.governance.commitments.CommitmentRule.PARTIES_ARE_MEMBERS;
import static org.baraza.governance.commitments.CommitmentRule.PARTIES_DIFFER;
import static org.baraza.governance.commitments.CommitmentRule.SOMETHING_IS_OWED;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.baraza.governance.access.Refusal;
import org.baraza.governance.commitments.CommitmentCommand.Accept;
import org.baraza.governance.commitments.CommitmentCommand.Assess;
import org.baraza.governance.commitments.CommitmentCommand.By;
import org.baraza.governance.commitments.CommitmentCommand.Decline;
import org.baraza.governance.commitments.CommitmentCommand.FindBreached;
import org.baraza.governance.commitments.CommitmentCommand.Fulfil;
import org.baraza.governance.commitments.CommitmentCommand.FulfilPartly;
import org.baraza.governance.commitments.CommitmentCommand.MarkOverdue;
import org.baraza.governance.commitments.CommitmentCommand.Offer;
import org.baraza.governance.commitments.CommitmentCommand.Release;
import org.baraza.governance.commitments.CommitmentCommand.Report;
import org.baraza.governance.ledger.Texts;
import org.baraza.governance.membership.MembershipRegister;
import org.baraza.governance.platform.PlatformRegister;
import org.baraza.governance.proposals.ProposalRegister;
import org.baraza.record.commitments.AssessmentId;
import org.baraza.record.commitments.CommitmentEvent.CommitmentAccepted;
import org.baraza.record.commitments.CommitmentEvent.CommitmentAssessed;
import org.baraza.record.commitments.CommitmentEvent.CommitmentBreached;
import org.baraza.record.commitments.CommitmentEvent.CommitmentDeclined;
import org.baraza.record.commitments.CommitmentEvent.CommitmentFulfilled;
import org.baraza.record.commitments.CommitmentEvent.CommitmentOffered;
import org.baraza.record.commitments.CommitmentEvent.CommitmentOverdue;
import org.baraza.record.commitments.CommitmentEvent.CommitmentPartlyFulfilled;
import org.baraza.record.commitments.CommitmentEvent.CommitmentReleased;
import org.baraza.record.commitments.CommitmentEvent.CommitmentReported;
import org.baraza.record.commitments.CommitmentId;
import org.baraza.record.commitments.ReportId;
import org.baraza.record.ledger.Streams;
import org.baraza.record.membership.Office;
import org.baraza.record.membership.SeatId;
import org.baraza.record.platform.OrganisationId;
import org.baraza.record.platform.PlatformId;
import org.jspecify.annotations.NullUnmarked;

/// A promise from its offer to its end. Reports and assessments stand side by side; nothing is reckoned from them.
@Aggregate
@NullUnmarked
class Commitment {
    private enum State {
        OFFERED,
        ACTIVE,
        ENDED
    }

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // The framework reads it.
    private String stream;

    private CommitmentId commitment;
    private PlatformId platform;
    private OrganisationId debtor;
    private OrganisationId creditor;
    private Instant dueAt;
    private ReportId lastReport;
    private AssessmentId lastAssessment;
    private boolean overdue;
    private State state;

    Commitment() {}

    @CommandHandler
    Commitment(
            Offer command,
            PlatformRegister platforms,
            MembershipRegister membership,
            ProposalRegister proposals,
            Texts texts,
            Clock clock) {
        var here = command.platform();
        DECISION_IS_ADOPTED.require(proposals.isAdopted(here, command.decision()));
        PARTIES_DIFFER.require(!command.debtor().equals(command.creditor()));
        PARTIES_ARE_MEMBERS.require(
                membership.constituencyOf(here, command.debtor()).isPresent()
                        && membership.constituencyOf(here, command.creditor()).isPresent());
        var amount = command.amount();
        SOMETHING_IS_OWED.require(!amount.number().isZero());
        CURRENCY_IS_KNOWN.require(amount.currency() == null || isCurrency(amount.currency()));
        var zone = ZoneId.of(platforms.charter(here).zone());
        var due = command.dueOn().plusDays(1).atStartOfDay(zone).toInstant();
        DUE_DAY_IS_AHEAD.require(clock.instant().isBefore(due));
        apply(new CommitmentOffered(
                command.commitment(),
                here,
                command.decision(),
                command.debtor(),
                command.creditor(),
                texts.title(here, command.title()),
                texts.text(here, command.text()),
                amount,
                command.dueOn(),
                zone.getId(),
                due));
    }

    @CommandHandler
    void decide(Accept command) {
        isHere(command.platform());
        CREDITOR_ACTS.require(isOfCreditor(command.by()));
        COMMITMENT_IS_OFFERED.require(state == State.OFFERED);
        apply(new CommitmentAccepted(commitment));
    }

    @CommandHandler
    void decide(Decline command, Texts texts) {
        isHere(command.platform());
        CREDITOR_ACTS.require(isOfCreditor(command.by()));
        COMMITMENT_IS_OFFERED.require(state == State.OFFERED);
        apply(new CommitmentDeclined(commitment, texts.text(platform, command.reasons())));
    }

    @CommandHandler
    void decide(Report command, Texts texts, WaitingEvidence evidence) {
        isHere(command.platform());
        DEBTOR_ACTS.require(isOfDebtor(command.by()));
        COMMITMENT_IS_ACTIVE.require(state == State.ACTIVE);
        var account = command.account();
        apply(new CommitmentReported(
                commitment,
                command.report(),
                account.completion(),
                account.delivered(),
                texts.text(platform, account.text()),
                evidence.publish(platform, command.by().seat(), account.evidence())));
    }

    /// Of what the debtor said last: whoever assesses has seen it, because the act names the version.
    @CommandHandler
    void decide(Assess command, Texts texts, WaitingEvidence evidence, MembershipRegister membership) {
        isHere(command.platform());
        ASSESSOR_IS_INDEPENDENT.require(!isOfDebtor(command.by())
                && (!isOfCreditor(command.by())
                        || holds(membership, command.by().seat(), Office.AUDITOR)));
        COMMITMENT_IS_ACTIVE.require(state == State.ACTIVE);
        var account = command.account();
        apply(new CommitmentAssessed(
                commitment,
                command.assessment(),
                lastReport,
                account.completion(),
                account.delivered(),
                texts.text(platform, account.text()),
                evidence.publish(platform, command.by().seat(), account.evidence())));
    }

    @CommandHandler
    void decide(Fulfil command, MembershipRegister membership) {
        mayEnd(command, command.by(), membership);
        apply(new CommitmentFulfilled(commitment, lastAssessment));
    }

    @CommandHandler
    void decide(FulfilPartly command, MembershipRegister membership, Texts texts) {
        mayEnd(command, command.by(), membership);
        apply(new CommitmentPartlyFulfilled(commitment, lastAssessment, texts.text(platform, command.reasons())));
    }

    @CommandHandler
    void decide(FindBreached command, MembershipRegister membership, Texts texts) {
        mayEnd(command, command.by(), membership);
        apply(new CommitmentBreached(commitment, lastAssessment, texts.text(platform, command.reasons())));
    }

    @CommandHandler
    void decide(Release command, Texts texts) {
        isHere(command.platform());
        CREDITOR_ACTS.require(isOfCreditor(command.by()));
        COMMITMENT_IS_ACTIVE.require(state == State.ACTIVE);
        apply(new CommitmentReleased(commitment, texts.text(platform, command.reasons())));
    }

    /// Told by the clock, perhaps more than once, and of commitments that have ended.
    @CommandHandler
    void decide(MarkOverdue command, Clock clock) {
        if (state == State.ACTIVE && !overdue && !clock.instant().isBefore(dueAt)) {
            apply(new CommitmentOverdue(commitment, dueAt));
        }
    }

    private void mayEnd(CommitmentCommand command, By by, MembershipRegister membership) {
        isHere(command.platform());
        CREDITOR_OR_OFFICER_ENDS_IT.require(!isOfDebtor(by)
                && (isOfCreditor(by)
                        || holds(membership, by.seat(), Office.SECRETARY)
                        || holds(membership, by.seat(), Office.CHAIR)));
        COMMITMENT_IS_ACTIVE.require(state == State.ACTIVE);
        COMMITMENT_IS_ASSESSED.require(lastAssessment != null);
    }

    private void isHere(PlatformId named) {
        if (!platform.equals(named)) {
            throw Refusal.unknown();
        }
    }

    private boolean isOfDebtor(By by) {
        return debtor.equals(by.organisation());
    }

    private boolean isOfCreditor(By by) {
        return creditor.equals(by.organisation());
    }

    private static boolean holds(MembershipRegister membership, SeatId seat, Office office) {
        return membership.officesOf(seat).contains(office);
    }

    private static boolean isCurrency(String code) {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(currency -> currency.getCurrencyCode().equals(code));
    }

    @EventSourcingHandler
    void evolve(CommitmentOffered event) {
        stream = Streams.commitment(event.commitment());
        commitment = event.commitment();
        platform = event.platform();
        debtor = event.debtor();
        creditor = event.creditor();
        dueAt = event.dueAt();
        state = State.OFFERED;
    }

    @EventSourcingHandler
    void evolve(CommitmentAccepted event) {
        state = State.ACTIVE;
    }

    @EventSourcingHandler
    void evolve(CommitmentDeclined event) {
        state = State.ENDED;
    }

    @EventSourcingHandler
    void evolve(CommitmentReported event) {
        lastReport = event.report();
    }

    @EventSourcingHandler
    void evolve(CommitmentAssessed event) {
        lastAssessment = event.assessment();
    }

    @EventSourcingHandler
    void evolve(CommitmentOverdue event) {
        overdue = true;
    }

    @EventSourcingHandler
    void evolve(CommitmentFulfilled event) {
        state = State.ENDED;
    }

    @EventSourcingHandler
    void evolve(CommitmentPartlyFulfilled event) {
        state = State.ENDED;
    }

    @EventSourcingHandler
    void evolve(CommitmentBreached event) {
        state = State.ENDED;
    }

    @EventSourcingHandler
    void evolve(CommitmentReleased event) {
        state = State.ENDED;
    }
}
