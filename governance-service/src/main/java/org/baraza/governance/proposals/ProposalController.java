package org.baraza.governance.proposals;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.baraza.governance.access.Access;
import org.baraza.governance.access.Level;
import org.baraza.governance.access.Refusal;
import org.baraza.governance.acts.Act;
import org.baraza.governance.acts.Acts;
import org.baraza.governance.acts.Answer;
import org.baraza.governance.membership.MembershipRegister;
import org.baraza.governance.proposals.ProposalCommand.Admit;
import org.baraza.governance.proposals.ProposalCommand.CoSponsor;
import org.baraza.governance.proposals.ProposalCommand.Declare;
import org.baraza.governance.proposals.ProposalCommand.Draft;
import org.baraza.governance.proposals.ProposalCommand.Lapse;
import org.baraza.governance.proposals.ProposalCommand.PutToVote;
import org.baraza.governance.proposals.ProposalCommand.Return;
import org.baraza.governance.proposals.ProposalCommand.Revise;
import org.baraza.governance.proposals.ProposalCommand.Submit;
import org.baraza.governance.proposals.ProposalCommand.Withdraw;
import org.baraza.governance.proposals.ProposalCommand.WithdrawCoSponsorship;
import org.baraza.record.assemblies.AssemblyId;
import org.baraza.record.ledger.Streams;
import org.baraza.record.membership.Office;
import org.baraza.record.membership.SeatId;
import org.baraza.record.platform.PlatformId;
import org.baraza.record.platform.WayOfDeciding;
import org.baraza.record.proposals.DeclarationBasis;
import org.baraza.record.proposals.ProposalId;
import org.baraza.record.voting.Outcome;
import org.baraza.record.voting.VoteId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Proposals from draft to decision.
@RestController
@RequestMapping("/platforms/{platform}/proposals")
class ProposalController {
    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_TEXT = 200_000;
    private static final int LONGEST_REASON = 10_000;

    private final Acts acts;
    private final MembershipRegister membership;
    private final ProposalRegister proposals;

    ProposalController(Acts acts, MembershipRegister membership, ProposalRegister proposals) {
        this.acts = acts;
        this.membership = membership;
        this.proposals = proposals;
    }

    record ProposalToDraft(
            @NotBlank @Size(min = 1, max = 63) String decisionType,
            @NotBlank @Size(min = 1, max = LONGEST_TITLE) String title,

            @NotBlank
            @Size(min = 1, max = LONGEST_TEXT)
            @Schema(description = "Markdown; will be public where the charter is")
            String text,

            @Nullable ProposalId partOf,
            @Nullable @Valid AmendmentToPropose amendment) {}

    record VersionToAdd(
            @NotBlank @Size(min = 1, max = LONGEST_TITLE) String title,
            @NotBlank @Size(min = 1, max = LONGEST_TEXT) String text,
            @NotBlank @Size(min = 1, max = LONGEST_REASON) String why,
            @Nullable @Valid AmendmentToPropose amendment) {}

    record Reasons(
            @NotBlank @Size(min = 1, max = LONGEST_REASON) String reasons) {}

    record Declaration(
            @NotNull @Schema(allowableValues = {"adopted", "rejected"})
            Outcome outcome,

            @NotNull DeclarationBasis basis) {}

    record VoteToCall(
            @NotNull @Schema(allowableValues = {"ballots", "meeting-count"})
            WayOfDeciding way,

            @Nullable @Schema(description = "For ballots, where the charter leaves the period open")
            Instant closesAt,

            @Nullable @Schema(description = "For a count, where the charter knows assemblies: in which it is taken")
            AssemblyId assembly,

            @Nullable @Valid @Schema(description = "Where decisions of this type choose between options")
            ElectionToName election) {}

    @PostMapping
    @Access(Level.SEAT)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "draftProposal", summary = "Draft a proposal, or a motion that is part of one")
    ResponseEntity<Answer> draft(Act act, @PathVariable PlatformId platform, @Valid @RequestBody ProposalToDraft body) {
        var proposal = new ProposalId(act.key());
        var seat = seat(act);
        var step = Acts.Step.creates(proposal, Streams.proposal(proposal), at(platform, proposal));
        return acts.perform(act, step, commands -> {
            // Here, where the seat can no longer end before the draft is recorded.
            var held = membership.heldSeat(seat).orElseThrow(Refusal::unknown);
            commands.send(new Draft(
                    proposal,
                    platform,
                    body.partOf(),
                    body.decisionType(),
                    seat,
                    held.spokenFor(),
                    body.title(),
                    body.text(),
                    AmendmentToPropose.proposed(body.amendment())));
        });
    }

    @PostMapping("/{proposal}/versions")
    @Access(value = Level.SEAT, version = true)
    @Operation(operationId = "reviseProposal", summary = "Add a version of the text, saying why")
    ResponseEntity<Answer> revise(
            Act act,
            @PathVariable PlatformId platform,
            @PathVariable ProposalId proposal,
            @Valid @RequestBody VersionToAdd body) {
        var amendment = AmendmentToPropose.proposed(body.amendment());
        return change(
                act,
                new Revise(proposal, platform, seat(act), body.title(), body.text(), body.why(), amendment),
                platform);
    }

    @PostMapping("/{proposal}/co-sponsorship")
    @Access(value = Level.VOTING_SEAT, version = true)
    @Operation(operationId = "coSponsorProposal", summary = "Support another member's draft with one's own name")
    ResponseEntity<Answer> coSponsor(Act act, @PathVariable PlatformId platform, @PathVariable ProposalId proposal) {
        isHere(platform, proposal);
        var step = Acts.Step.changes(proposal, Streams.proposal(proposal), at(platform, proposal));
        return acts.perform(act, step, commands -> {
            var held = membership.heldSeat(seat(act)).orElseThrow(Refusal::unknown);
            var constituency = Objects.requireNonNull(held.constituency(), "a delegate's seat is in a constituency");
            commands.send(new CoSponsor(proposal, platform, held.seat(), held.spokenFor(), constituency));
        });
    }

    @PostMapping("/{proposal}/co-sponsorship/withdrawal")
    @Access(value = Level.VOTING_SEAT, version = true)
    @Operation(operationId = "withdrawCoSponsorship", summary = "Take one's own name off a draft")
    ResponseEntity<Answer> withdrawCoSponsorship(
            Act act, @PathVariable PlatformId platform, @PathVariable ProposalId proposal) {
        isHere(platform, proposal);
        var step = Acts.Step.changes(proposal, Streams.proposal(proposal), at(platform, proposal));
        return acts.perform(act, step, commands -> {
            var held = membership.heldSeat(seat(act)).orElseThrow(Refusal::unknown);
            commands.send(new WithdrawCoSponsorship(proposal, platform, held.spokenFor()));
        });
    }

    @PostMapping("/{proposal}/submission")
    @Access(value = Level.SEAT, version = true)
    @Operation(operationId = "submitProposal", summary = "Submit the text for admission")
    ResponseEntity<Answer> submit(Act act, @PathVariable PlatformId platform, @PathVariable ProposalId proposal) {
        return change(act, new Submit(proposal, platform, seat(act)), platform);
    }

    @PostMapping("/{proposal}/withdrawal")
    @Access(value = Level.SEAT, version = true)
    @Operation(operationId = "withdrawProposal", summary = "Withdraw it before it comes to the vote")
    ResponseEntity<Answer> withdraw(Act act, @PathVariable PlatformId platform, @PathVariable ProposalId proposal) {
        return change(act, new Withdraw(proposal, platform, seat(act)), platform);
    }

    @PostMapping("/{proposal}/admission")
    @Access(
            value = Level.OFFICE,
            offices = {Office.FACILITATOR, Office.SECRETARY, Office.CHAIR},
            version = true)
    @Operation(operationId = "admitProposal", summary = "Admit it to deliberation")
    ResponseEntity<Answer> admit(Act act, @PathVariable PlatformId platform, @PathVariable ProposalId proposal) {
        return change(act, new Admit(proposal, platform), platform);
    }

    @PostMapping("/{proposal}/return")
    @Access(
            value = Level.OFFICE,
            offices = {Office.FACILITATOR, Office.SECRETARY, Office.CHAIR},
            version = true)
    @Operation(operationId = "returnProposal", summary = "Give it back to its sponsor, with reasons")
    ResponseEntity<Answer> giveBack(
            Act act,
            @PathVariable PlatformId platform,
            @PathVariable ProposalId proposal,
            @Valid @RequestBody Reasons body) {
        return change(act, new Return(proposal, platform, body.reasons()), platform);
    }

    @PostMapping("/{proposal}/lapse")
    @Access(
            value = Level.OFFICE,
            offices = {Office.FACILITATOR, Office.SECRETARY, Office.CHAIR},
            version = true)
    @Operation(
            operationId = "lapseProposal",
            summary = "Record that it fell without a decision of its own, with reasons")
    ResponseEntity<Answer> lapse(
            Act act,
            @PathVariable PlatformId platform,
            @PathVariable ProposalId proposal,
            @Valid @RequestBody Reasons body) {
        return change(act, new Lapse(proposal, platform, body.reasons()), platform);
    }

    @PostMapping("/{proposal}/declaration")
    @Access(value = Level.OFFICE, offices = Office.CHAIR, version = true)
    @Operation(
            operationId = "declareOutcome",
            summary = "Declare what a show of hands that nobody counted, or consent, came to")
    ResponseEntity<Answer> declare(
            Act act,
            @PathVariable PlatformId platform,
            @PathVariable ProposalId proposal,
            @Valid @RequestBody Declaration body) {
        return change(act, new Declare(proposal, platform, body.outcome(), body.basis()), platform);
    }

    @PostMapping("/{proposal}/votes")
    @Access(
            value = Level.OFFICE,
            offices = {Office.SECRETARY, Office.CHAIR},
            version = true)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "callVote", summary = "Put it to the vote; freezes the roll")
    ResponseEntity<Answer> putToVote(
            Act act,
            @PathVariable PlatformId platform,
            @PathVariable ProposalId proposal,
            @Valid @RequestBody VoteToCall body) {
        isHere(platform, proposal);
        var vote = new VoteId(act.key());
        var closesAt = body.closesAt() == null ? null : body.closesAt().truncatedTo(ChronoUnit.MILLIS);
        var step = new Acts.Step(
                201, vote.toString(), Streams.proposal(proposal), "/platforms/" + platform + "/votes/" + vote);
        var election = body.election() == null ? null : body.election().called();
        var command = new PutToVote(proposal, platform, vote, body.way(), closesAt, body.assembly(), election);
        return acts.perform(act, step, commands -> commands.send(command));
    }

    private ResponseEntity<Answer> change(Act act, ProposalCommand command, PlatformId platform) {
        isHere(platform, command.proposal());
        var step = Acts.Step.changes(command.proposal(), command.stream(), at(platform, command.proposal()));
        return acts.perform(act, step, commands -> commands.send(command));
    }

    /// Before versions are compared, so that nobody learns the version of what is on another platform.
    private void isHere(PlatformId platform, ProposalId proposal) {
        if (!proposals.isOn(platform, proposal)) {
            throw Refusal.unknown();
        }
    }

    private static SeatId seat(Act act) {
        return Objects.requireNonNull(act.actor().seat(), "the gate gives a seat to these operations");
    }

    private static String at(PlatformId platform, ProposalId proposal) {
        return "/platforms/" + platform + "/proposals/" + proposal;
    }
}
