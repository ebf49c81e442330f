package org.baraza.governance.assemblies;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.baraza.governance.access.Access;
import org.baraza.governance.access.Level;
import org.baraza.governance.access.Refusal;
import org.baraza.governance.acts.Act;
import org.baraza.governance.acts.Acts;
import org.baraza.governance.acts.Answer;
import org.baraza.governance.assemblies.AssemblyRequestCommand.RequestAssembly;
import org.baraza.governance.assemblies.AssemblyRequestCommand.SupportRequest;
import org.baraza.governance.membership.MembershipRegister;
import org.baraza.governance.membership.MembershipRegister.HeldSeat;
import org.baraza.record.assemblies.AssemblyRequestId;
import org.baraza.record.ledger.Streams;
import org.baraza.record.membership.MemberId;
import org.baraza.record.membership.SeatId;
import org.baraza.record.platform.PlatformId;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Members who ask together for an extraordinary assembly.
@RestController
@RequestMapping("/platforms/{platform}/assembly-requests")
class AssemblyRequestController {
    private static final int LONGEST_REASON = 10_000;

    private final Acts acts;
    private final AssemblyRegister register;
    private final MembershipRegister membership;

    AssemblyRequestController(Acts acts, AssemblyRegister register, MembershipRegister membership) {
        this.acts = acts;
        this.register = register;
        this.membership = membership;
    }

    record AssemblyToRequest(
            @NotBlank
            @Size(min = 1, max = LONGEST_REASON)
            @Schema(description = "What it is to speak of and why; will be public where the charter is")
            String reasons) {}

    @PostMapping
    @Access(Level.VOTING_SEAT)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "requestAssembly", summary = "Ask for an extraordinary assembly, for others to support")
    ResponseEntity<Answer> request(
            Act act, @PathVariable PlatformId platform, @Valid @RequestBody AssemblyToRequest body) {
        var request = new AssemblyRequestId(act.key());
        var step = Acts.Step.creates(request, Streams.assemblyRequest(request), at(platform));
        return acts.perform(act, step, commands -> {
            var seat = held(act);
            commands.send(new RequestAssembly(request, platform, seat.seat(), member(seat), body.reasons()));
        });
    }

    @PostMapping("/{request}/support")
    @Access(Level.VOTING_SEAT)
    @Operation(operationId = "supportAssemblyRequest", summary = "Ask for this assembly too")
    ResponseEntity<Answer> support(
            Act act, @PathVariable PlatformId platform, @PathVariable AssemblyRequestId request) {
        if (!register.isOn(platform, request)) {
            throw Refusal.unknown();
        }
        var step = Acts.Step.changes(request, Streams.assemblyRequest(request), at(platform));
        return acts.perform(act, step, commands -> {
            var seat = held(act);
            commands.send(new SupportRequest(request, platform, seat.seat(), member(seat)));
        });
    }

    private HeldSeat held(Act act) {
        SeatId seat = Objects.requireNonNull(act.actor().seat(), "the gate gives a seat to these operations");
        return membership.heldSeat(seat).orElseThrow(Refusal::unknown);
    }

    private static MemberId member(HeldSeat seat) {
        return seat.organisation() == null ? MemberId.of(seat.seat()) : MemberId.of(seat.organisation());
    }

    private static String at(PlatformId platform) {
        return "/platforms/" + platform + "/assembly-requests";
    }
}
