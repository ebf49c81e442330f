package org.baraza.governance.voting;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import org.baraza.governance.access.Access;
import org.baraza.governance.access.Level;
import org.baraza.governance.access.Refusal;
import org.baraza.governance.acts.Act;
import org.baraza.governance.acts.Acts;
import org.baraza.governance.acts.Answer;
import org.baraza.governance.platform.PlatformRegister;
import org.baraza.governance.voting.VoteCommand.CastByProxy;
import org.baraza.governance.voting.VoteCommand.GiveProxy;
import org.baraza.governance.voting.VoteCommand.RevokeProxy;
import org.baraza.record.membership.SeatId;
import org.baraza.record.platform.PlatformId;
import org.baraza.record.proposals.ProposalId;
import org.baraza.record.voting.ProxyId;
import org.baraza.record.voting.VoteId;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Proxies: given, revoked and used.
@RestController
@RequestMapping("/platforms/{platform}/votes/{vote}/proxies")
class ProxyController {
    private final Acts acts;
    private final VoteRegister votes;
    private final ProxyRegister proxies;
    private final PlatformRegister platforms;

    ProxyController(Acts acts, VoteRegister votes, ProxyRegister proxies, PlatformRegister platforms) {
        this.platforms = platforms;
        this.acts = acts;
        this.votes = votes;
        this.proxies = proxies;
    }

    record ProxyToGive(
            @NotNull @Schema(description = "The seat that may cast the ballot, on the roll of the same vote")
            SeatId holder) {}

    @PostMapping
    @Access(Level.VOTING_SEAT)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "giveProxy", summary = "Let another seat on the roll cast the ballot of the seat acted in")
    ResponseEntity<Answer> give(
            Act act,
            @PathVariable PlatformId platform,
            @PathVariable VoteId vote,
            @Valid @RequestBody ProxyToGive body) {
        var proposal = proposal(platform, vote);
        var proxy = new ProxyId(act.key());
        var command = new GiveProxy(vote, proposal, proxy, seat(act), body.holder());
        var step = Acts.Step.creates(proxy, command.stream(), at(platform, vote));
        return acts.perform(act, step, commands -> commands.send(command));
    }

    @PostMapping("/{proxy}/revocation")
    @Access(Level.VOTING_SEAT)
    @Operation(operationId = "revokeProxy", summary = "Take back a proxy that its holder has not used")
    ResponseEntity<Answer> revoke(
            Act act, @PathVariable PlatformId platform, @PathVariable VoteId vote, @PathVariable ProxyId proxy) {
        var proposal = proposal(platform, vote);
        var _ = principal(vote, proxy);
        var command = new RevokeProxy(vote, proposal, proxy, seat(act));
        var step = Acts.Step.changes(proxy, command.stream(), at(platform, vote));
        return acts.perform(act, step, commands -> commands.send(command));
    }

    /// The answer is the same whether or not the principal has voted.
    @PostMapping("/{proxy}/ballot")
    @Access(Level.VOTING_SEAT)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "castByProxy",
            summary = "Cast the ballot of whoever gave the proxy; the answer is the receipt")
    ResponseEntity<Answer> cast(
            Act act,
            @PathVariable PlatformId platform,
            @PathVariable VoteId vote,
            @PathVariable ProxyId proxy,
            @Valid @RequestBody BallotToCast body) {
        var known = known(platform, vote);
        var ballot = body.sealed(principal(vote, proxy), proxy);
        var command = new CastByProxy(vote, known.proposal(), proxy, seat(act), ballot);
        var step = Acts.Step.creates(proxy, command.stream(), at(platform, vote));
        return acts.perform(act, step, commands -> {
            commands.send(command);
            commands.tell("commitment", ballot.commitment(vote));
            if (VoteRegister.isFoundByReceipt(known, platforms)) {
                commands.tell("salt", ballot.salt());
            }
        });
    }

    private ProposalId proposal(PlatformId platform, VoteId vote) {
        return known(platform, vote).proposal();
    }

    private VoteRegister.Known known(PlatformId platform, VoteId vote) {
        return votes.vote(vote)
                .filter(known -> known.platform().equals(platform))
                .orElseThrow(Refusal::unknown);
    }

    private SeatId principal(VoteId vote, ProxyId proxy) {
        return proxies.principal(vote, proxy).orElseThrow(Refusal::unknown);
    }

    private static SeatId seat(Act act) {
        return Objects.requireNonNull(act.actor().seat(), "the gate gives a seat to these operations");
    }

    private static String at(PlatformId platform, VoteId vote) {
        return "/platforms/" + platform + "/votes/" + vote;
    }
}
