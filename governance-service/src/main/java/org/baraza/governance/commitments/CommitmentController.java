package org.baraza.governance.commitments;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import org.baraza.governance.access.Access;
import org.baraza.governance.access.Level;
import org.baraza.governance.access.Refusal;
import org.baraza.governance.acts.Act;
import org.baraza.governance.acts.Acts;
import org.baraza.governance.acts.Answer;
import org.baraza.governance.commitments.CommitmentCommand.Accept;
import org.baraza.governance.commitments.CommitmentCommand.Account;
import org.baraza.governance.commitments.CommitmentCommand.Assess;
import org.baraza.governance.commitments.CommitmentCommand.By;
import org.baraza.governance.commitments.CommitmentCommand.Decline;
import org.baraza.governance.commitments.CommitmentCommand.FindBreached;
import org.baraza.governance.commitments.CommitmentCommand.Fulfil;
import org.baraza.governance.commitments.CommitmentCommand.FulfilPartly;
import org.baraza.governance.commitments.CommitmentCommand.Offer;
import org.baraza.governance.commitments.CommitmentCommand.Release;
import org.baraza.governance.commitments.CommitmentCommand.Report;
import org.baraza.governance.commitments.CommitmentRegister.Known;
import org.baraza.governance.membership.MembershipRegister;
import org.baraza.record.Decimal;
import org.baraza.record.commitments.Amount;
import org.baraza.record.commitments.AssessmentId;
import org.baraza.record.commitments.CommitmentId;
import org.baraza.record.commitments.Completion;
import org.baraza.record.commitments.ReportId;
import org.baraza.record.ledger.ContentId;
import org.baraza.record.ledger.Streams;
import org.baraza.record.membership.Office;
import org.baraza.record.membership.SeatId;
import org.baraza.record.platform.OrganisationId;
import org.baraza.record.platform.PlatformId;
import org.baraza.record.proposals.ProposalId;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Commitments from offer to end.
@RestController
@RequestMapping("/platforms/{platform}/commitments")
class CommitmentController {
    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_TEXT = 50_000;
    private static final int LONGEST_REASON = 10_000;
    private static final int MOST_FILES = 20;

    private final Acts acts;
    private final MembershipRegister membership;
    private final CommitmentRegister commitments;

    CommitmentController(Acts acts, MembershipRegister membership, CommitmentRegister commitments) {
        this.acts = acts;
        this.membership = membership;
        this.commitments = commitments;
    }

    record CommitmentToOffer(
            @NotNull ProposalId proposal,
            @NotNull OrganisationId creditor,
            @NotBlank @Size(min = 1, max = LONGEST_TITLE) String title,

            @NotBlank
            @Size(min = 1, max = LONGEST_TEXT)
            @Schema(description = "Markdown; will be public where the charter is")
            String text,

            @NotNull @Valid Amount amount,

            @NotNull @Schema(description = "The last day for it, in the charter's time zone")
            LocalDate dueOn) {}

    record AccountToGive(
            @NotNull Completion completion,
            @NotNull Decimal delivered,

            @NotBlank
            @Size(min = 1, max = LONGEST_TEXT)
            @Schema(description = "Markdown; will be public where the charter is")
            String text,

            @NotNull @Size(max = MOST_FILES) @Schema(description = "Files uploaded before, in the same seat")
            List<@NotNull ContentId> evidence) {
        Account account() {
            return new Account(completion, delivered, text, List.copyOf(evidence));
        }
    }

    record Reasons(
            @NotBlank @Size(min = 1, max = LONGEST_REASON) String reasons) {}

    @PostMapping
    @Access(Level.SEAT)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "offerCommitment",
            summary = "Promise something to another member, from an adopted decision, for the organisation acted for")
    ResponseEntity<Answer> offer(
            Act act, @PathVariable PlatformId platform, @Valid @RequestBody CommitmentToOffer body) {
        var commitment = new CommitmentId(act.key());
        var step = Acts.Step.creates(commitment, Streams.commitment(commitment), at(platform, commitment));
        return acts.perform(
                act,
                step,
                commands -> commands.send(new Offer(
                        commitment,
                        platform,
                        body.proposal(),
                        debtor(act),
                        body.creditor(),
                        body.title(),
                        body.text(),
                        body.amount(),
                        body.dueOn())));
    }

    @PostMapping("/{commitment}/acceptance")
    @Access(value = Level.SEAT, version = true)
    @Operation(operationId = "acceptCommitment", summary = "Accept it, for the creditor")
    ResponseEntity<Answer> accept(Act act, @PathVariable PlatformId platform, @PathVariable CommitmentId commitment) {
        return change(act, platform, commitment, (known, by) -> new Accept(commitment, platform, known.proposal(), by));
    }

    @PostMapping("/{commitment}/refusal")
    @Access(value = Level.SEAT, version = true)
    @Operation(operationId = "declineCommitment", summary = "Decline it, for the creditor, with reasons")
    ResponseEntity<Answer> decline(
            Act act,
            @PathVariable PlatformId platform,
            @PathVariable CommitmentId commitment,
            @Valid @RequestBody Reasons body) {
        return change(
                act,
                platform,
                commitment,
                (known, by) -> new Decline(commitment, platform, known.proposal(), by, body.reasons()));
    }

    @PostMapping("/{commitment}/reports")
    @Access(value = Level.SEAT, version = true)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "reportOnCommitment", summary = "Report on it, for the debtor, with evidence")
    ResponseEntity<Answer> report(
            Act act,
            @PathVariable PlatformId platform,
            @PathVariable CommitmentId commitment,
            @Valid @RequestBody AccountToGive body) {
        var report = new ReportId(act.key());
        return create(
                act,
                platform,
                commitment,
                report,
                (known, by) -> new Report(commitment, platform, known.proposal(), by, report, body.account()));
    }

    @PostMapping("/{commitment}/assessments")
    @Access(value = Level.SEAT, version = true)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "assessCommitment",
            summary = "Assess it, for neither party or as the auditor, beside the newest report")
    ResponseEntity<Answer> assess(
            Act act,
            @PathVariable PlatformId platform,
            @PathVariable CommitmentId commitment,
            @Valid @RequestBody AccountToGive body) {
        var assessment = new AssessmentId(act.key());
        var held = membership.officesOf(seat(act)).contains(Office.AUDITOR);
        return create(
                held ? act.in(Office.AUDITOR) : act,
                platform,
                commitment,
                assessment,
                (known, by) -> new Assess(commitment, platform, known.proposal(), by, assessment, body.account()));
    }

    @PostMapping("/{commitment}/fulfilment")
    @Access(value = Level.SEAT, version = true)
    @Operation(
            operationId = "fulfilCommitment",
            summary = "Declare it fulfilled, for the creditor or as secretary or chair, after an assessment")
    ResponseEntity<Answer> fulfil(Act act, @PathVariable PlatformId platform, @PathVariable CommitmentId commitment) {
        return end(act, platform, commitment, (known, by) -> new Fulfil(commitment, platform, known.proposal(), by));
    }

    @PostMapping("/{commitment}/partial-fulfilment")
    @Access(value = Level.SEAT, version = true)
    @Operation(operationId = "fulfilCommitmentPartly", summary = "Declare it fulfilled in part, as above, with reasons")
    ResponseEntity<Answer> fulfilPartly(
            Act act,
            @PathVariable PlatformId platform,
            @PathVariable CommitmentId commitment,
            @Valid @RequestBody Reasons body) {
        return end(
                act,
                platform,
                commitment,
                (known, by) -> new FulfilPartly(commitment, platform, known.proposal(), by, body.reasons()));
    }

    @PostMapping("/{commitment}/breach")
    @Access(value = Level.SEAT, version = true)
    @Operation(operationId = "findCommitmentBreached", summary = "Declare it breached, as above, with reasons")
    ResponseEntity<Answer> findBreached(
            Act act,
            @PathVariable PlatformId platform,
            @PathVariable CommitmentId commitment,
            @Valid @RequestBody Reasons body) {
        return end(
                act,
                platform,
                commitment,
                (known, by) -> new FindBreached(commitment, platform, known.proposal(), by, body.reasons()));
    }

    @PostMapping("/{commitment}/release")
    @Access(value = Level.SEAT, version = true)
    @Operation(operationId = "releaseCommitment", summary = "Let the debtor go, for the creditor, with reasons")
    ResponseEntity<Answer> release(
            Act act,
            @PathVariable PlatformId platform,
            @PathVariable CommitmentId commitment,
            @Valid @RequestBody Reasons body) {
        return change(
                act,
                platform,
                commitment,
                (known, by) -> new Release(commitment, platform, known.proposal(), by, body.reasons()));
    }

    private ResponseEntity<Answer> change(
            Act act, PlatformId platform, CommitmentId commitment, BiFunction<Known, By, CommitmentCommand> command) {
        var known = known(platform, commitment);
        var step = Acts.Step.changes(commitment, Streams.commitment(commitment), at(platform, commitment));
        return acts.perform(act, step, commands -> commands.send(command.apply(known, by(act))));
    }

    private ResponseEntity<Answer> create(
            Act act,
            PlatformId platform,
            CommitmentId commitment,
            Object created,
            BiFunction<Known, By, CommitmentCommand> command) {
        var known = known(platform, commitment);
        var step = Acts.Step.creates(created, Streams.commitment(commitment), at(platform, commitment));
        return acts.perform(act, step, commands -> commands.send(command.apply(known, by(act))));
    }

    /// In the first office that suffices, where the seat has one.
    private ResponseEntity<Answer> end(
            Act act, PlatformId platform, CommitmentId commitment, BiFunction<Known, By, CommitmentCommand> command) {
        var held = membership.officesOf(seat(act));
        var inOffice = held.contains(Office.SECRETARY)
                ? act.in(Office.SECRETARY)
                : held.contains(Office.CHAIR) ? act.in(Office.CHAIR) : act;
        return change(inOffice, platform, commitment, command);
    }

    /// Before versions are compared, so that nobody learns the version of what is on another platform.
    private Known known(PlatformId platform, CommitmentId commitment) {
        return commitments
                .commitment(commitment)
                .filter(known -> known.platform().equals(platform))
                .orElseThrow(Refusal::unknown);
    }

    /// Within the act, where the seat can no longer end and no office leaves it.
    private By by(Act act) {
        var seat = seat(act);
        var held = membership.heldSeat(seat).orElseThrow(Refusal::unknown);
        var office = act.actor().office();
        if (office != null && !membership.officesOf(seat).contains(office)) {
            throw Refusal.unknown();
        }
        return new By(seat, held.organisation());
    }

    private OrganisationId debtor(Act act) {
        return membership.heldSeat(seat(act)).orElseThrow(Refusal::unknown).spokenFor();
    }

    private static SeatId seat(Act act) {
        return Objects.requireNonNull(act.actor().seat(), "the gate gives a seat to these operations");
    }

    private static String at(PlatformId platform, CommitmentId commitment) {
        return "/platforms/" + platform + "/commitments/" + commitment;
    }
}
