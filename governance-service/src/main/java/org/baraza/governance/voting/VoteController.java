package org.baraza.governance.voting;

import static org.baraza.governance.voting.VotingRule.BALLOT_IS_THERE;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.baraza.governance.access.Access;
import org.baraza.governance.access.Level;
import org.baraza.governance.access.Refusal;
import org.baraza.governance.acts.Act;
import org.baraza.governance.acts.Acts;
import org.baraza.governance.acts.Answer;
import org.baraza.governance.voting.VoteCommand.AnnulVote;
import org.baraza.governance.voting.VoteCommand.CertifyVote;
import org.baraza.governance.voting.VoteCommand.CloseVote;
import org.baraza.governance.voting.VoteCommand.EnterCount;
import org.baraza.governance.voting.VoteCommand.ExtendVote;
import org.baraza.governance.voting.VoteCommand.ReplaceBallot;
import org.baraza.governance.voting.VoteCommand.SignCount;
import org.baraza.record.elections.CountedOptions;
import org.baraza.record.membership.Office;
import org.baraza.record.platform.PlatformId;
import org.baraza.record.voting.CastingVote;
import org.baraza.record.voting.Choice;
import org.baraza.record.voting.CountLine;
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

/// Ballots, counts, closing and certification.
@RestController
@RequestMapping("/platforms/{platform}/votes/{vote}")
class VoteController {
    private static final int LONGEST_REASON = 10_000;
    private static final long MOST_HEADS = 1_000_000_000L;

    /// Of as many ballots that give as much as a charter lets one give.
    private static final long MOST_FIGURE = 1_000 * MOST_HEADS;

    private final Acts acts;
    private final VoteRegister votes;
    private final BallotBox box;
    private final Casting casting;

    VoteController(Acts acts, VoteRegister votes, BallotBox box, Casting casting) {
        this.casting = casting;
        this.acts = acts;
        this.votes = votes;
        this.box = box;
    }

    record CountToEnter(
            @NotNull @Size(min = 1, max = 100) List<@Valid @NotNull CountedLine> lines,

            @Nullable
            @Valid
            @Schema(
                    description = "How the chair voted, where the charter gives the chair a casting vote;"
                            + " the lines count this vote too")
            ChairsVote castingVote,

            @Nullable
            @Valid
            @Schema(
                    description = "What was counted of each option, in an election;"
                            + " the lines then have no votes for or against, and blank ballots as abstentions")
            OptionsCounted options) {}

    record OptionsCounted(
            @NotNull @Min(0) @Max(MOST_HEADS) @Schema(description = "Ballots, or raised hands, that mark options")
            Long valid,

            @NotNull
            @Min(0)
            @Max(MOST_HEADS)
            @Schema(description = "Those from which nobody can tell what the voter wanted")
            Long spoilt,

            @NotNull @Size(min = 1, max = 100) List<@Valid @NotNull OptionFigure> figures) {
        CountedOptions counted() {
            return new CountedOptions(
                    valid,
                    spoilt,
                    figures.stream()
                            .map(one -> new CountedOptions.Figure(one.option(), one.figure()))
                            .toList());
        }
    }

    record OptionFigure(
            @NotBlank @Size(min = 1, max = 63) String option,

            @NotNull
            @Min(0)
            @Max(MOST_FIGURE)
            @Schema(description = "How many marks it has; of score and points their sum")
            Long figure) {}

    record ChairsVote(
            @NotBlank @Size(min = 1, max = 63) String constituency,
            @NotNull Choice choice) {}

    record CountedLine(
            @NotBlank @Size(min = 1, max = 63) String constituency,

            @JsonProperty("for") @NotNull @Min(0) @Max(MOST_HEADS)
            Long inFavour,

            @NotNull @Min(0) @Max(MOST_HEADS) Long against,
            @NotNull @Min(0) @Max(MOST_HEADS) Long abstain,
            @NotNull @Min(0) @Max(MOST_HEADS) Long present) {
        CountLine line() {
            return new CountLine(constituency, inFavour, against, abstain, present, null);
        }
    }

    record LaterClosing(
            @NotNull @Schema(description = "When the vote closes instead")
            Instant closesAt) {}

    record Annulment(
            @NotBlank @Size(min = 1, max = LONGEST_REASON) String reasons) {}

    @PostMapping("/ballots")
    @Access(Level.VOTING_SEAT)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "castBallot", summary = "Cast a ballot for the seat acted in; the answer is the receipt")
    ResponseEntity<Answer> cast(
            Act act,
            @PathVariable PlatformId platform,
            @PathVariable VoteId vote,
            @Valid @RequestBody BallotToCast body) {
        var seat = Objects.requireNonNull(act.actor().seat(), "the gate gives a seat to this operation");
        return casting.cast(act, platform, vote, body.sealed(seat, null));
    }

    @PostMapping("/ballots/replacement")
    @Access(Level.VOTING_SEAT)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "replaceBallot",
            summary = "Cast another ballot for the seat acted in, which counts instead of the one before it")
    ResponseEntity<Answer> replace(
            Act act,
            @PathVariable PlatformId platform,
            @PathVariable VoteId vote,
            @Valid @RequestBody BallotToCast body) {
        var known = known(platform, vote);
        var seat = Objects.requireNonNull(act.actor().seat(), "the gate gives a seat to this operation");
        var ballot = body.sealed(seat, null);
        var command = new ReplaceBallot(vote, known.proposal(), ballot);
        var step = Acts.Step.creates(seat, command.stream(), at(platform, vote));
        return acts.perform(act, step, commands -> {
            BALLOT_IS_THERE.require(box.has(vote, seat));
            commands.send(command);
            casting.tellReceipt(commands, known, ballot);
        });
    }

    @PostMapping("/count")
    @Access(
            value = Level.OFFICE,
            offices = {Office.SECRETARY, Office.CHAIR})
    @Operation(operationId = "enterCount", summary = "Enter the numbers counted in a meeting")
    ResponseEntity<Answer> enterCount(
            Act act,
            @PathVariable PlatformId platform,
            @PathVariable VoteId vote,
            @Valid @RequestBody CountToEnter body) {
        var known = known(platform, vote);
        var lines = body.lines().stream().map(CountedLine::line).toList();
        var options = body.options() == null ? null : body.options().counted();
        return change(
                act, new EnterCount(vote, known.proposal(), act.person(), lines, casting(body), options), platform);
    }

    private static @Nullable CastingVote casting(CountToEnter body) {
        var vote = body.castingVote();
        return vote == null ? null : new CastingVote(vote.constituency(), vote.choice());
    }

    @PostMapping("/count/signature")
    @Access(
            value = Level.OFFICE,
            offices = {Office.CHAIR, Office.SECRETARY, Office.AUDITOR, Office.FACILITATOR})
    @Operation(operationId = "signCount", summary = "Confirm the numbers as a second officer")
    ResponseEntity<Answer> signCount(Act act, @PathVariable PlatformId platform, @PathVariable VoteId vote) {
        var known = known(platform, vote);
        return change(act, new SignCount(vote, known.proposal(), act.person()), platform);
    }

    @PostMapping("/closing")
    @Access(
            value = Level.OFFICE,
            offices = {Office.SECRETARY, Office.CHAIR})
    @Operation(operationId = "closeVote", summary = "Close the vote and tally it")
    ResponseEntity<Answer> close(Act act, @PathVariable PlatformId platform, @PathVariable VoteId vote) {
        return change(act, new CloseVote(vote, known(platform, vote).proposal(), false), platform);
    }

    @PostMapping("/extension")
    @Access(
            value = Level.OFFICE,
            offices = {Office.SECRETARY, Office.CHAIR})
    @Operation(operationId = "extendVote", summary = "Move the closing of an open vote, as far as the charter lets it")
    ResponseEntity<Answer> extend(
            Act act,
            @PathVariable PlatformId platform,
            @PathVariable VoteId vote,
            @Valid @RequestBody LaterClosing body) {
        var closesAt = body.closesAt().truncatedTo(ChronoUnit.MILLIS);
        return change(act, new ExtendVote(vote, known(platform, vote).proposal(), closesAt), platform);
    }

    @PostMapping("/annulment")
    @Access(
            value = Level.OFFICE,
            offices = {Office.SECRETARY, Office.CHAIR})
    @Operation(
            operationId = "annulVote",
            summary = "Annul the vote before it is certified, with reasons; the proposal can be put to another")
    ResponseEntity<Answer> annul(
            Act act, @PathVariable PlatformId platform, @PathVariable VoteId vote, @Valid @RequestBody Annulment body) {
        return change(act, new AnnulVote(vote, known(platform, vote).proposal(), body.reasons()), platform);
    }

    @PostMapping("/certification")
    @Access(
            value = Level.OFFICE,
            offices = {Office.SECRETARY, Office.CHAIR})
    @Operation(operationId = "certifyVote", summary = "Certify the outcome, which decides the proposal")
    ResponseEntity<Answer> certify(Act act, @PathVariable PlatformId platform, @PathVariable VoteId vote) {
        return change(act, new CertifyVote(vote, known(platform, vote).proposal()), platform);
    }

    private VoteRegister.Known known(PlatformId platform, VoteId vote) {
        return votes.vote(vote)
                .filter(known -> known.platform().equals(platform))
                .orElseThrow(Refusal::unknown);
    }

    private ResponseEntity<Answer> change(Act act, VoteCommand command, PlatformId platform) {
        var step = Acts.Step.changes(command.vote(), command.stream(), at(platform, command.vote()));
        return acts.perform(act, step, commands -> commands.send(command));
    }

    static String at(PlatformId platform, VoteId vote) {
        return "/platforms/" + platform + "/votes/" + vote;
    }
}
