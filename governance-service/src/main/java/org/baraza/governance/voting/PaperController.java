package org.baraza.governance.voting;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import org.baraza.governance.access.Access;
import org.baraza.governance.access.Level;
import org.baraza.governance.access.Refusal;
import org.baraza.governance.acts.Act;
import org.baraza.governance.acts.Acts;
import org.baraza.governance.acts.Answer;
import org.baraza.governance.acts.Locks;
import org.baraza.governance.voting.VoteCommand.EnterPaper;
import org.baraza.record.membership.Office;
import org.baraza.record.membership.SeatId;
import org.baraza.record.platform.PlatformId;
import org.baraza.record.voting.VoteId;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Ballots on paper, which two clerks enter.
@RestController
@RequestMapping("/platforms/{platform}/votes/{vote}/papers")
class PaperController {
    private final Acts acts;
    private final VoteRegister votes;
    private final BallotBox box;
    private final PaperBox papers;
    private final Locks locks;

    PaperController(Acts acts, VoteRegister votes, BallotBox box, PaperBox papers, Locks locks) {
        this.locks = locks;
        this.acts = acts;
        this.votes = votes;
        this.box = box;
        this.papers = papers;
    }

    @PostMapping("/{seat}")
    @Access(
            value = Level.OFFICE,
            offices = {Office.SECRETARY, Office.CHAIR, Office.FACILITATOR, Office.TREASURER, Office.AUDITOR})
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "enterPaper",
            summary = "Enter what the paper of an entry of the roll says, as a clerk; the answer's paper is entered,"
                    + " differs or cast")
    ResponseEntity<Answer> enter(
            Act act,
            @PathVariable PlatformId platform,
            @PathVariable VoteId vote,
            @PathVariable SeatId seat,
            @Valid @RequestBody BallotToCast body) {
        var known =
                votes.vote(vote).filter(one -> one.platform().equals(platform)).orElseThrow(Refusal::unknown);
        var read = body.sealed(seat, null);
        var command = new EnterPaper(vote, known.proposal(), act.person(), read);
        var step = Acts.Step.creates(seat, command.stream(), "/platforms/" + platform + "/votes/" + vote);
        return acts.perform(act, step, commands -> {
            // Before the paper is read, so that two clerks at the same moment see each other.
            locks.paperChanges(vote, seat);
            commands.send(command);
            commands.tell("paper", state(vote, seat));
            commands.tell("commitment", read.commitment(vote));
        });
    }

    /// Never what another clerk read.
    private String state(VoteId vote, SeatId rollEntry) {
        if (box.has(vote, rollEntry)) {
            return "cast";
        }
        return papers.differ(vote, rollEntry) ? "differs" : "entered";
    }
}
