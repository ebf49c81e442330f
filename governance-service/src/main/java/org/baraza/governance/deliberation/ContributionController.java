package org.baraza.governance.deliberation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.baraza.governance.access.Access;
import org.baraza.governance.access.Level;
import org.baraza.governance.access.Refusal;
import org.baraza.governance.acts.Act;
import org.baraza.governance.acts.Acts;
import org.baraza.governance.acts.Answer;
import org.baraza.governance.deliberation.DeliberationCommand.Contribute;
import org.baraza.governance.deliberation.DeliberationCommand.Retract;
import org.baraza.record.deliberation.ContributionId;
import org.baraza.record.deliberation.Stance;
import org.baraza.record.platform.PlatformId;
import org.baraza.record.proposals.ProposalId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// What is said on a proposal, and retracted.
@RestController
@RequestMapping("/platforms/{platform}/proposals/{proposal}/contributions")
class ContributionController {
    static final int LONGEST = 10_000;
    static final int MOST_VERSIONS = 1_000_000;

    private final Acts acts;
    private final DeliberationRegister register;

    ContributionController(Acts acts, DeliberationRegister register) {
        this.acts = acts;
        this.register = register;
    }

    record ContributionToMake(
            @NotNull @Min(1) @Max(MOST_VERSIONS) @Schema(description = "Of the text you have read")
            Integer proposalVersion,

            @NotNull Stance stance,

            @NotBlank
            @Size(min = 1, max = LONGEST)
            @Schema(description = "Markdown; will be public where the charter is")
            String text,

            @Nullable ContributionId inReplyTo) {}

    record Retraction(
            @Nullable @Size(min = 1, max = LONGEST) @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank")
            String reasons) {}

    @PostMapping
    @Access(Level.SEAT)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "contribute", summary = "Say something on a proposal, or reply to what was said")
    ResponseEntity<Answer> contribute(
            Act act,
            @PathVariable PlatformId platform,
            @PathVariable ProposalId proposal,
            @Valid @RequestBody ContributionToMake body) {
        var _ = register.proposal(proposal)
                .filter(known -> known.platform().equals(platform))
                .orElseThrow(Refusal::unknown);
        var command = new Contribute(
                new ContributionId(act.key()),
                platform,
                proposal,
                body.proposalVersion(),
                body.stance(),
                body.inReplyTo(),
                body.text());
        var step = Acts.Step.creates(command.contribution(), command.stream(), at(platform, proposal));
        return acts.perform(act, step, commands -> commands.send(command));
    }

    @PostMapping("/{contribution}/retraction")
    @Access(value = Level.SEAT, version = true)
    @Operation(operationId = "retractContribution", summary = "Say that you do not stand by it any more; it stays")
    ResponseEntity<Answer> retract(
            Act act,
            @PathVariable PlatformId platform,
            @PathVariable ProposalId proposal,
            @PathVariable ContributionId contribution,
            @Valid @RequestBody Retraction body) {
        var _ = register.proposal(proposal)
                .filter(known -> known.platform().equals(platform) && register.isOn(proposal, contribution))
                .orElseThrow(Refusal::unknown);
        var by = Objects.requireNonNull(act.actor().seat(), "the gate gives a seat to this operation");
        var command = new Retract(contribution, proposal, by, body.reasons());
        var step = Acts.Step.changes(contribution, command.stream(), at(platform, proposal));
        return acts.perform(act, step, commands -> commands.send(command));
    }

    private static String at(PlatformId platform, ProposalId proposal) {
        return "/platforms/" + platform + "/proposals/" + proposal + "/contributions";
    }
}
