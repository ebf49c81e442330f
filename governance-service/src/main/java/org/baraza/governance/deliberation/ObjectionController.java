package org.baraza.governance.deliberation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.baraza.governance.access.Access;
import org.baraza.governance.access.Level;
import org.baraza.governance.access.Refusal;
import org.baraza.governance.acts.Act;
import org.baraza.governance.acts.Acts;
import org.baraza.governance.acts.Answer;
import org.baraza.governance.deliberation.DeliberationCommand.AnswerObjection;
import org.baraza.governance.deliberation.DeliberationCommand.Maintain;
import org.baraza.governance.deliberation.DeliberationCommand.OnObjection;
import org.baraza.governance.deliberation.DeliberationCommand.Raise;
import org.baraza.governance.deliberation.DeliberationCommand.Resolve;
import org.baraza.governance.deliberation.DeliberationCommand.Withdraw;
import org.baraza.governance.deliberation.DeliberationRegister.Known;
import org.baraza.record.deliberation.Extent;
import org.baraza.record.deliberation.ObjectionId;
import org.baraza.record.membership.SeatId;
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

/// Objections, their answers, and what whoever raised them makes of those.
@RestController
@RequestMapping("/platforms/{platform}/proposals/{proposal}/objections")
class ObjectionController {
    private static final int LONGEST = ContributionController.LONGEST;
    private static final int MOST_VERSIONS = ContributionController.MOST_VERSIONS;

    private final Acts acts;
    private final DeliberationRegister register;
    private final Floor floor;

    ObjectionController(Acts acts, DeliberationRegister register, Floor floor) {
        this.acts = acts;
        this.register = register;
        this.floor = floor;
    }

    record ObjectionToRaise(
            @NotNull @Min(1) @Max(MOST_VERSIONS) @Schema(description = "Of the text you have read")
            Integer proposalVersion,

            @NotBlank
            @Size(min = 1, max = LONGEST)
            @Schema(description = "The reasons, in Markdown; will be public where the charter is")
            String text) {}

    record AnswerToGive(
            @NotBlank @Size(min = 1, max = LONGEST) String text) {}

    record Maintenance(
            @NotNull Extent extent,
            @NotBlank @Size(min = 1, max = LONGEST) String reasons) {}

    @PostMapping
    @Access(Level.SEAT)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "raiseObjection",
            summary = "Object to a proposal, which must be answered before it is decided")
    ResponseEntity<Answer> raise(
            Act act,
            @PathVariable PlatformId platform,
            @PathVariable ProposalId proposal,
            @Valid @RequestBody ObjectionToRaise body) {
        var _ = register.proposal(proposal)
                .filter(known -> known.platform().equals(platform))
                .orElseThrow(Refusal::unknown);
        var command = new Raise(new ObjectionId(act.key()), platform, proposal, body.proposalVersion(), body.text());
        var step = Acts.Step.creates(command.objection(), command.stream(), at(platform, proposal));
        return acts.perform(act, step, commands -> commands.send(command));
    }

    @PostMapping("/{objection}/answer")
    @Access(value = Level.SEAT, version = true)
    @Operation(
            operationId = "answerObjection",
            summary = "Answer an objection: for the sponsor, the facilitator, the secretary and the chair")
    ResponseEntity<Answer> answer(
            Act act,
            @PathVariable PlatformId platform,
            @PathVariable ProposalId proposal,
            @PathVariable ObjectionId objection,
            @Valid @RequestBody AnswerToGive body) {
        var known = known(platform, proposal, objection);
        var by = seat(act);
        var office =
                known.sponsor().equals(by) ? null : floor.officeToAnswerIn(by).orElse(null);
        return change(
                office == null ? act : act.in(office),
                new AnswerObjection(objection, proposal, by, office, body.text()),
                platform);
    }

    @PostMapping("/{objection}/resolution")
    @Access(value = Level.SEAT, version = true)
    @Operation(operationId = "resolveObjection", summary = "Find your objection resolved by its answer")
    ResponseEntity<Answer> resolve(
            Act act,
            @PathVariable PlatformId platform,
            @PathVariable ProposalId proposal,
            @PathVariable ObjectionId objection) {
        var _ = known(platform, proposal, objection);
        return change(act, new Resolve(objection, proposal, seat(act)), platform);
    }

    @PostMapping("/{objection}/maintenance")
    @Access(value = Level.SEAT, version = true)
    @Operation(
            operationId = "maintainObjection",
            summary = "Maintain your objection after its answer, wholly or in part; it stays with the decision")
    ResponseEntity<Answer> maintain(
            Act act,
            @PathVariable PlatformId platform,
            @PathVariable ProposalId proposal,
            @PathVariable ObjectionId objection,
            @Valid @RequestBody Maintenance body) {
        var _ = known(platform, proposal, objection);
        return change(act, new Maintain(objection, proposal, seat(act), body.extent(), body.reasons()), platform);
    }

    @PostMapping("/{objection}/withdrawal")
    @Access(value = Level.SEAT, version = true)
    @Operation(operationId = "withdrawObjection", summary = "Take your objection back")
    ResponseEntity<Answer> withdraw(
            Act act,
            @PathVariable PlatformId platform,
            @PathVariable ProposalId proposal,
            @PathVariable ObjectionId objection) {
        var _ = known(platform, proposal, objection);
        return change(act, new Withdraw(objection, proposal, seat(act)), platform);
    }

    /// Before versions are compared, so that nobody learns the version of what is on another platform.
    private Known known(PlatformId platform, ProposalId proposal, ObjectionId objection) {
        return register.proposal(proposal)
                .filter(known -> known.platform().equals(platform) && register.isOn(proposal, objection))
                .orElseThrow(Refusal::unknown);
    }

    private ResponseEntity<Answer> change(Act act, OnObjection command, PlatformId platform) {
        var step = Acts.Step.changes(command.objection(), command.stream(), at(platform, command.proposal()));
        return acts.perform(act, step, commands -> commands.send(command));
    }

    private static SeatId seat(Act act) {
        return Objects.requireNonNull(act.actor().seat(), "the gate gives a seat to these operations");
    }

    private static String at(PlatformId platform, ProposalId proposal) {
        return "/platforms/" + platform + "/proposals/" + proposal + "/objections";
    }
}
