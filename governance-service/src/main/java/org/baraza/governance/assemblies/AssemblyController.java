package org.baraza.governance.assemblies;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import org.baraza.governance.access.Access;
import org.baraza.governance.access.Level;
import org.baraza.governance.access.Refusal;
import org.baraza.governance.acts.Act;
import org.baraza.governance.acts.Acts;
import org.baraza.governance.acts.Answer;
import org.baraza.governance.assemblies.AssemblyCommand.AddAgendaItem;
import org.baraza.governance.assemblies.AssemblyCommand.AscertainQuorum;
import org.baraza.governance.assemblies.AssemblyCommand.CallAssemblyAgain;
import org.baraza.governance.assemblies.AssemblyCommand.CallOffAssembly;
import org.baraza.governance.assemblies.AssemblyCommand.CloseAssembly;
import org.baraza.governance.assemblies.AssemblyCommand.ConveneAssembly;
import org.baraza.governance.assemblies.AssemblyCommand.GiveNotice;
import org.baraza.governance.assemblies.AssemblyCommand.Item;
import org.baraza.governance.assemblies.AssemblyCommand.OpenAssembly;
import org.baraza.governance.assemblies.AssemblyCommand.RecordAttendance;
import org.baraza.governance.assemblies.AssemblyCommand.RecordDeparture;
import org.baraza.record.assemblies.AssemblyId;
import org.baraza.record.assemblies.AssemblyKind;
import org.baraza.record.assemblies.AssemblyRequestId;
import org.baraza.record.assemblies.AttendanceManner;
import org.baraza.record.ledger.Streams;
import org.baraza.record.membership.Office;
import org.baraza.record.membership.SeatId;
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

/// Assemblies from their convening to their closing, or until they are called off.
@RestController
@RequestMapping("/platforms/{platform}/assemblies")
class AssemblyController {
    private static final int LONGEST_PLACE = 2_000;
    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_REASON = 10_000;
    private static final int MOST_ITEMS = 100;
    private static final int MOST_SEATS = 300;

    private final Acts acts;
    private final AssemblyRegister register;

    AssemblyController(Acts acts, AssemblyRegister register) {
        this.acts = acts;
        this.register = register;
    }

    record AssemblyToConvene(
            @NotNull AssemblyKind kind,

            @NotNull @Schema(description = "When it is to open")
            Instant opensAt,

            @NotBlank
            @Size(min = 1, max = LONGEST_PLACE)
            @Schema(description = "Where, and how to take part from elsewhere; will be public where the charter is")
            String place,

            @NotNull @Size(max = MOST_ITEMS) List<@Valid @NotNull ItemOfAgenda> agenda,

            @Nullable @Schema(description = "Of the members who asked for it")
            AssemblyRequestId request) {}

    record ItemOfAgenda(
            @Nullable @Schema(description = "To be decided; instead of a title")
            ProposalId proposal,

            @Nullable
            @Size(min = 1, max = LONGEST_TITLE)
            @Schema(description = "Of what is only spoken of; instead of a proposal")
            String title) {
        Item item() {
            return new Item(proposal, title);
        }
    }

    record AttendanceToRecord(
            @NotNull AttendanceManner manner,
            @NotNull @Size(min = 1, max = MOST_SEATS) List<@NotNull SeatId> seats) {}

    record DepartureToRecord(
            @NotNull @Size(min = 1, max = MOST_SEATS) List<@NotNull SeatId> seats) {}

    record AssemblyToCallAgain(
            @NotNull @Schema(description = "When it is to open again")
            Instant opensAt) {}

    record AssemblyToCallOff(
            @NotBlank @Size(min = 1, max = LONGEST_REASON) @Schema(description = "Will be public where the charter is")
            String reasons) {}

    @PostMapping
    @Access(
            value = Level.OFFICE,
            offices = {Office.SECRETARY, Office.CHAIR})
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "conveneAssembly", summary = "Convene an assembly with its agenda; nobody is told yet")
    ResponseEntity<Answer> convene(
            Act act, @PathVariable PlatformId platform, @Valid @RequestBody AssemblyToConvene body) {
        var assembly = new AssemblyId(act.key());
        var command = new ConveneAssembly(
                assembly,
                platform,
                body.kind(),
                body.opensAt().truncatedTo(ChronoUnit.MILLIS),
                body.place(),
                body.agenda().stream().map(ItemOfAgenda::item).toList(),
                body.request());
        var step = Acts.Step.creates(assembly, Streams.assembly(assembly), at(platform, assembly));
        return acts.perform(act, step, commands -> commands.send(command));
    }

    @PostMapping("/{assembly}/agenda")
    @Access(
            value = Level.OFFICE,
            offices = {Office.SECRETARY, Office.CHAIR})
    @Operation(operationId = "addAgendaItem", summary = "Add an item to the agenda, in time for notice or without it")
    ResponseEntity<Answer> add(
            Act act,
            @PathVariable PlatformId platform,
            @PathVariable AssemblyId assembly,
            @Valid @RequestBody ItemOfAgenda body) {
        return change(act, new AddAgendaItem(assembly, platform, body.item()));
    }

    @PostMapping("/{assembly}/notice")
    @Access(
            value = Level.OFFICE,
            offices = {Office.SECRETARY, Office.CHAIR})
    @Operation(operationId = "giveNotice", summary = "Give every member notice of it; freezes who is called")
    ResponseEntity<Answer> notify(Act act, @PathVariable PlatformId platform, @PathVariable AssemblyId assembly) {
        return change(act, new GiveNotice(assembly, platform));
    }

    @PostMapping("/{assembly}/opening")
    @Access(
            value = Level.OFFICE,
            offices = {Office.SECRETARY, Office.CHAIR})
    @Operation(operationId = "openAssembly", summary = "Open it on its day, so that attendance can be recorded")
    ResponseEntity<Answer> open(Act act, @PathVariable PlatformId platform, @PathVariable AssemblyId assembly) {
        return change(act, new OpenAssembly(assembly, platform));
    }

    @PostMapping("/{assembly}/attendance")
    @Access(
            value = Level.OFFICE,
            offices = {Office.SECRETARY, Office.CHAIR})
    @Operation(operationId = "recordAttendance", summary = "Record who is present, by entries of the roll")
    ResponseEntity<Answer> attend(
            Act act,
            @PathVariable PlatformId platform,
            @PathVariable AssemblyId assembly,
            @Valid @RequestBody AttendanceToRecord body) {
        return change(act, new RecordAttendance(assembly, platform, body.manner(), new LinkedHashSet<>(body.seats())));
    }

    @PostMapping("/{assembly}/departures")
    @Access(
            value = Level.OFFICE,
            offices = {Office.SECRETARY, Office.CHAIR})
    @Operation(operationId = "recordDeparture", summary = "Record who has left")
    ResponseEntity<Answer> leave(
            Act act,
            @PathVariable PlatformId platform,
            @PathVariable AssemblyId assembly,
            @Valid @RequestBody DepartureToRecord body) {
        return change(act, new RecordDeparture(assembly, platform, new LinkedHashSet<>(body.seats())));
    }

    @PostMapping("/{assembly}/quorum")
    @Access(
            value = Level.OFFICE,
            offices = {Office.SECRETARY, Office.CHAIR})
    @Operation(operationId = "ascertainQuorum", summary = "Ascertain whether so many are present that it can decide")
    ResponseEntity<Answer> ascertain(Act act, @PathVariable PlatformId platform, @PathVariable AssemblyId assembly) {
        return change(act, new AscertainQuorum(assembly, platform));
    }

    @PostMapping("/{assembly}/second-call")
    @Access(
            value = Level.OFFICE,
            offices = {Office.SECRETARY, Office.CHAIR})
    @Operation(operationId = "callAssemblyAgain", summary = "Call it a second time, since it had no quorum")
    ResponseEntity<Answer> callAgain(
            Act act,
            @PathVariable PlatformId platform,
            @PathVariable AssemblyId assembly,
            @Valid @RequestBody AssemblyToCallAgain body) {
        return change(
                act, new CallAssemblyAgain(assembly, platform, body.opensAt().truncatedTo(ChronoUnit.MILLIS)));
    }

    @PostMapping("/{assembly}/closing")
    @Access(
            value = Level.OFFICE,
            offices = {Office.SECRETARY, Office.CHAIR})
    @Operation(operationId = "closeAssembly", summary = "Close it: no further vote is called in it")
    ResponseEntity<Answer> close(Act act, @PathVariable PlatformId platform, @PathVariable AssemblyId assembly) {
        return change(act, new CloseAssembly(assembly, platform));
    }

    @PostMapping("/{assembly}/cancellation")
    @Access(
            value = Level.OFFICE,
            offices = {Office.SECRETARY, Office.CHAIR})
    @Operation(
            operationId = "callOffAssembly",
            summary = "Call it off before it opens, with reasons; a request it was to answer is open again")
    ResponseEntity<Answer> callOff(
            Act act,
            @PathVariable PlatformId platform,
            @PathVariable AssemblyId assembly,
            @Valid @RequestBody AssemblyToCallOff body) {
        return change(act, new CallOffAssembly(assembly, platform, body.reasons()));
    }

    private ResponseEntity<Answer> change(Act act, AssemblyCommand command) {
        if (!register.isOn(command.platform(), command.assembly())) {
            throw Refusal.unknown();
        }
        var step = Acts.Step.changes(command.assembly(), command.stream(), at(command.platform(), command.assembly()));
        return acts.perform(act, step, commands -> commands.send(command));
    }

    private static String at(PlatformId platform, AssemblyId assembly) {
        return "/platforms/" + platform + "/assemblies/" + assembly;
    }
}
