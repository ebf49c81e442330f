package org.baraza.governance.membership;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.baraza.governance.access.Access;
import org.baraza.governance.access.Level;
import org.baraza.governance.acts.Act;
import org.baraza.governance.acts.Acts;
import org.baraza.governance.acts.Answer;
import org.baraza.governance.membership.Seat.EndSeat;
import org.baraza.record.ledger.Streams;
import org.baraza.record.membership.Office;
import org.baraza.record.membership.PersonId;
import org.baraza.record.membership.SeatId;
import org.baraza.record.membership.SeatKind;
import org.baraza.record.platform.OrganisationId;
import org.baraza.record.platform.PlatformId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Seats and offices.
@RestController
class MembershipController {
    private static final int LONGEST_GROUND = 10_000;

    private final Acts acts;
    private final MembershipRegister register;
    private final KnownPersons people;

    MembershipController(Acts acts, MembershipRegister register, KnownPersons people) {
        this.acts = acts;
        this.register = register;
        this.people = people;
    }

    record SeatToGive(
            @NotNull OrganisationId organisation,

            @NotNull @Schema(allowableValues = {"delegate", "observer"})
            SeatKind kind,

            @NotNull PersonId person,
            @Nullable Instant until) {}

    record Successor(
            @NotNull PersonId person,

            @Nullable @Schema(description = "When the successor's term ends")
            Instant until) {}

    record OfficeToGive(@NotNull SeatId seat) {}

    record VacantOfficeToGive(
            @NotNull SeatId seat,

            @NotBlank @Size(min = 1, max = LONGEST_GROUND) @Schema(description = "Why; every member reads it")
            String ground) {}

    record Me(
            @Schema(requiredMode = REQUIRED) PersonId person,
            @Schema(requiredMode = REQUIRED) List<MySeat> seats) {}

    record MySeat(
            @Schema(requiredMode = REQUIRED) SeatId seat,
            @Schema(requiredMode = REQUIRED) PlatformId platform,
            @Schema(requiredMode = REQUIRED) SeatKind kind,

            @Nullable @Schema(description = "Whom the seat speaks for; absent for an individual member's own")
            OrganisationId organisation,

            @Nullable @Schema(description = "Where the seat votes; absent for observers and the founder")
            String constituency,

            @Nullable
            @Schema(description = "Of the member the seat speaks for; absent where the charter has no classes")
            String membershipClass,

            @Schema(requiredMode = REQUIRED) List<Office> offices) {}

    @GetMapping("/me")
    @Access(Level.ACCOUNT)
    @Operation(operationId = "me", summary = "Who I am here, and the seats I hold now")
    Me me(PersonId person) {
        var seats = register.seatsOf(person).stream()
                .map(seat -> new MySeat(
                        seat.seat(),
                        seat.platform(),
                        seat.kind(),
                        seat.organisation(),
                        seat.constituency(),
                        membershipClass(seat),
                        List.copyOf(register.officesOf(seat.seat()))))
                .toList();
        return new Me(person, seats);
    }

    private @Nullable String membershipClass(MembershipRegister.HeldSeat seat) {
        var organisation = seat.organisation();
        return organisation == null
                ? null
                : register.membershipClassOf(seat.platform(), organisation).orElse(null);
    }

    @PostMapping("/platforms/{platform}/seats")
    @Access(
            value = Level.OFFICE,
            offices = {Office.CHAIR, Office.SECRETARY})
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "giveSeat", summary = "Give a person a seat")
    ResponseEntity<Answer> giveSeat(Act act, @PathVariable PlatformId platform, @Valid @RequestBody SeatToGive body) {
        MembershipRule.FOUNDER_SEAT_IS_GIVEN_AT_FOUNDING.require(body.kind() != SeatKind.FOUNDER);
        var seat = new SeatId(act.key());
        var step = Acts.Step.creates(seat, Streams.seat(seat), at(platform) + "/seats");
        return acts.perform(act, step, commands -> {
            people.requireKnown(body.person());
            commands.send(new GiveSeat(seat, platform, body.organisation(), body.kind(), body.person(), body.until()));
        });
    }

    @PostMapping("/platforms/{platform}/seats/{seat}/end")
    @Access(
            value = Level.OFFICE,
            offices = {Office.CHAIR, Office.SECRETARY})
    @Operation(operationId = "endSeat", summary = "End a seat, and with it the offices it holds")
    ResponseEntity<Answer> endSeat(Act act, @PathVariable PlatformId platform, @PathVariable SeatId seat) {
        var step = Acts.Step.changes(seat, Streams.seat(seat), at(platform) + "/seats");
        return acts.perform(act, step, commands -> commands.send(new EndSeat(platform, seat)));
    }

    @PostMapping("/platforms/{platform}/seats/{seat}/succession")
    @Access(
            value = Level.OFFICE,
            offices = {Office.CHAIR, Office.SECRETARY})
    @Operation(
            operationId = "succeedSeat",
            summary = "Let another person take over a seat; its offices are given up, its ballots stand")
    ResponseEntity<Answer> succeedSeat(
            Act act, @PathVariable PlatformId platform, @PathVariable SeatId seat, @Valid @RequestBody Successor body) {
        var step = Acts.Step.changes(seat, Streams.seat(seat), at(platform) + "/seats");
        return acts.perform(act, step, commands -> {
            people.requireKnown(body.person());
            commands.send(new SucceedSeat(platform, seat, body.person(), body.until()));
        });
    }

    @PostMapping("/platforms/{platform}/offices/{office:[a-z]+}")
    @Access(
            value = Level.OFFICE,
            offices = {Office.CHAIR, Office.SECRETARY})
    @Operation(operationId = "giveOffice", summary = "Give an office to a seat; its holder gives it up")
    ResponseEntity<Answer> giveOffice(
            Act act,
            @PathVariable PlatformId platform,
            @PathVariable Office office,
            @Valid @RequestBody OfficeToGive body) {
        var step = Acts.Step.changes(office.publicName(), Streams.office(platform, office), at(platform));
        return acts.perform(act, step, commands -> commands.send(new GiveOffice(platform, office, body.seat())));
    }

    @PostMapping("/platforms/{platform}/offices/{office:[a-z]+}/appointment-by-operator")
    @Access(Level.OPERATOR)
    @Operation(
            operationId = "giveVacantOffice",
            summary = "As the last resort, give an office that nobody holds; every member is told, and why")
    ResponseEntity<Answer> giveVacantOffice(
            Act act,
            @PathVariable PlatformId platform,
            @PathVariable Office office,
            @Valid @RequestBody VacantOfficeToGive body) {
        var step = Acts.Step.changes(office.publicName(), Streams.office(platform, office), at(platform));
        return acts.perform(
                act,
                step,
                commands -> commands.send(new GiveVacantOffice(platform, office, body.seat(), body.ground())));
    }

    private static String at(PlatformId platform) {
        return "/platforms/" + platform;
    }
}
