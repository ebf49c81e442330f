package org.baraza.governance.membership;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.baraza.governance.access.Access;
import org.baraza.governance.access.Level;
import org.baraza.governance.acts.Act;
import org.baraza.governance.acts.Acts;
import org.baraza.governance.acts.Answer;
import org.baraza.governance.membership.Admission.AdmitIndividuals;
import org.baraza.governance.membership.Invitation.InviteIndividual;
import org.baraza.governance.membership.MemberCommand.AdmitMember;
import org.baraza.governance.membership.MemberCommand.ClassifyMember;
import org.baraza.governance.membership.MemberCommand.RecordArrears;
import org.baraza.governance.membership.MemberCommand.RecordCapital;
import org.baraza.governance.membership.MemberCommand.RecordShare;
import org.baraza.governance.membership.MemberCommand.RecordVotes;
import org.baraza.governance.membership.MemberCommand.ReinstateMember;
import org.baraza.governance.membership.MemberCommand.ResignMember;
import org.baraza.governance.membership.MemberCommand.SettleArrears;
import org.baraza.governance.membership.MemberCommand.SuspendMember;
import org.baraza.governance.membership.Seat.EndWithMembership;
import org.baraza.record.Decimal;
import org.baraza.record.ledger.Streams;
import org.baraza.record.membership.AdmissionId;
import org.baraza.record.membership.AdmittedIndividuals;
import org.baraza.record.membership.InvitationId;
import org.baraza.record.membership.MemberId;
import org.baraza.record.membership.Office;
import org.baraza.record.membership.SeatId;
import org.baraza.record.membership.SuspensionGround;
import org.baraza.record.platform.OrganisationId;
import org.baraza.record.platform.PlatformId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Members, and what their right to vote depends on.
@RestController
@RequestMapping("/platforms/{platform}")
class MemberController {
    private static final int LONGEST = 10_000;
    private static final int MOST_VOTES = 1000;

    private final Acts acts;
    private final MembershipRegister register;

    MemberController(Acts acts, MembershipRegister register) {
        this.acts = acts;
        this.register = register;
    }

    record MemberToAdmit(
            @NotNull OrganisationId organisation,
            @NotBlank @Size(min = 1, max = 63) String constituency,

            @Nullable
            @Size(min = 1, max = 63)
            @Schema(description = "One of the charter's classes of members; left out where it has none")
            String membershipClass) {}

    record IndividualToAdmit(
            @NotBlank @Size(min = 1, max = 63) String constituency,

            @Nullable
            @Size(min = 1, max = 63)
            @Schema(description = "One of the charter's classes of members; left out where it has none")
            String membershipClass,

            @Nullable @Schema(description = "The day from which the member owes; left out when it owes nothing")
            LocalDate arrearsSince,

            @Nullable @Schema(description = "Whether the member has paid its share; left out when it has not")
            Boolean sharePaid) {}

    record ClassToGive(@NotBlank @Size(min = 1, max = 63) String membershipClass) {}

    record Suspension(
            @NotNull SuspensionGround ground,

            @NotBlank
            @Size(min = 1, max = LONGEST)
            @Schema(description = "Why, in Markdown; will be public where the charter is")
            String reasons) {}

    record Arrears(
            @NotNull @Schema(description = "The day from which the member owes")
            LocalDate since) {}

    record VotesToRecord(
            @NotNull @Min(1) @Max(MOST_VOTES) @Schema(description = "No more than the charter lets one member have")
            Integer votes) {}

    record CapitalToRecord(
            @NotNull @Schema(description = "In the currency of the body's books")
            Decimal capital) {}

    record InvitationOfMember(
            @NotNull
            @Pattern(regexp = "[0-9a-f]{64}")
            @Schema(description = "SHA-256 of the secret, as in every invitation")
            String secretHash,

            @NotNull Instant expiresAt) {}

    @PostMapping("/members")
    @Access(
            value = Level.OFFICE,
            offices = {Office.CHAIR, Office.SECRETARY})
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "admitMember", summary = "Admit an organisation into a constituency")
    ResponseEntity<Answer> admit(Act act, @PathVariable PlatformId platform, @Valid @RequestBody MemberToAdmit body) {
        var command = new AdmitMember(platform, body.organisation(), body.constituency(), body.membershipClass());
        var step = Acts.Step.creates(body.organisation(), command.stream(), at(platform));
        return acts.perform(act, step, commands -> commands.send(command));
    }

    @PostMapping("/individuals")
    @Access(
            value = Level.OFFICE,
            offices = {Office.CHAIR, Office.SECRETARY})
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "admitIndividual",
            summary = "Admit a person as a member for themself, known to the record by an opaque identifier only")
    ResponseEntity<Answer> admitIndividual(
            Act act, @PathVariable PlatformId platform, @Valid @RequestBody IndividualToAdmit body) {
        var admission = new AdmissionId(act.key());
        var individual = new AdmittedIndividuals(
                body.constituency(),
                body.membershipClass(),
                body.arrearsSince(),
                body.sharePaid(),
                null,
                null,
                List.of(new SeatId(act.key())));
        var step = Acts.Step.creates(act.key(), Streams.admission(admission), at(platform));
        return acts.perform(
                act, step, commands -> commands.send(new AdmitIndividuals(platform, admission, List.of(individual))));
    }

    @PostMapping("/members/{member}/class")
    @Access(
            value = Level.OFFICE,
            offices = {Office.CHAIR, Office.SECRETARY})
    @Operation(operationId = "classifyMember", summary = "Let a member belong to another class")
    ResponseEntity<Answer> classify(
            Act act,
            @PathVariable PlatformId platform,
            @PathVariable MemberId member,
            @Valid @RequestBody ClassToGive body) {
        return change(act, new ClassifyMember(platform, member, body.membershipClass()));
    }

    @PostMapping("/members/{member}/suspension")
    @Access(
            value = Level.OFFICE,
            offices = {Office.CHAIR, Office.SECRETARY})
    @Operation(operationId = "suspendMember", summary = "Suspend a member, which does not vote until it is reinstated")
    ResponseEntity<Answer> suspend(
            Act act,
            @PathVariable PlatformId platform,
            @PathVariable MemberId member,
            @Valid @RequestBody Suspension body) {
        return change(act, new SuspendMember(platform, member, body.ground(), body.reasons()));
    }

    @PostMapping("/members/{member}/reinstatement")
    @Access(
            value = Level.OFFICE,
            offices = {Office.CHAIR, Office.SECRETARY})
    @Operation(operationId = "reinstateMember", summary = "Take a member's suspension back")
    ResponseEntity<Answer> reinstate(Act act, @PathVariable PlatformId platform, @PathVariable MemberId member) {
        return change(act, new ReinstateMember(platform, member));
    }

    @PostMapping("/members/{member}/resignation")
    @Access(Level.SEAT)
    @Operation(
            operationId = "resignMember",
            summary = "End a membership and its seats: for a delegate of the member, the secretary and the chair")
    ResponseEntity<Answer> resign(Act act, @PathVariable PlatformId platform, @PathVariable MemberId member) {
        var by = Objects.requireNonNull(act.actor().seat(), "the gate gives a seat to these operations");
        var own = register.seatsOf(platform, member).contains(by);
        var office = own ? null : recording(by);
        var command = new ResignMember(platform, member, by, office != null);
        var step = Acts.Step.changes(member, command.stream(), at(platform));
        return acts.perform(office == null ? act : act.in(office), step, commands -> {
            commands.send(command);
            // Which ones, nobody changes any more.
            register.seatsOf(platform, member).forEach(seat -> commands.send(new EndWithMembership(seat)));
        });
    }

    @PostMapping("/members/{member}/arrears")
    @Access(value = Level.OFFICE, offices = Office.TREASURER)
    @Operation(operationId = "recordArrears", summary = "Record since when a member owes")
    ResponseEntity<Answer> recordArrears(
            Act act,
            @PathVariable PlatformId platform,
            @PathVariable MemberId member,
            @Valid @RequestBody Arrears body) {
        return change(act, new RecordArrears(platform, member, body.since()));
    }

    @PostMapping("/members/{member}/arrears/settlement")
    @Access(value = Level.OFFICE, offices = Office.TREASURER)
    @Operation(operationId = "settleArrears", summary = "Record that a member owes nothing any more")
    ResponseEntity<Answer> settleArrears(Act act, @PathVariable PlatformId platform, @PathVariable MemberId member) {
        return change(act, new SettleArrears(platform, member));
    }

    @PostMapping("/members/{member}/share")
    @Access(value = Level.OFFICE, offices = Office.TREASURER)
    @Operation(operationId = "recordShare", summary = "Record that a member has paid its share")
    ResponseEntity<Answer> recordShare(Act act, @PathVariable PlatformId platform, @PathVariable MemberId member) {
        return change(act, new RecordShare(platform, member));
    }

    @PostMapping("/members/{member}/votes")
    @Access(
            value = Level.OFFICE,
            offices = {Office.CHAIR, Office.SECRETARY})
    @Operation(operationId = "recordVotes", summary = "Record how many votes a member has from now on")
    ResponseEntity<Answer> recordVotes(
            Act act,
            @PathVariable PlatformId platform,
            @PathVariable MemberId member,
            @Valid @RequestBody VotesToRecord body) {
        return change(act, new RecordVotes(platform, member, body.votes()));
    }

    @PostMapping("/members/{member}/capital")
    @Access(value = Level.OFFICE, offices = Office.TREASURER)
    @Operation(operationId = "recordCapital", summary = "Record how much share capital a member holds from now on")
    ResponseEntity<Answer> recordCapital(
            Act act,
            @PathVariable PlatformId platform,
            @PathVariable MemberId member,
            @Valid @RequestBody CapitalToRecord body) {
        return change(act, new RecordCapital(platform, member, body.capital()));
    }

    @PostMapping("/members/{member}/invitations")
    @Access(
            value = Level.OFFICE,
            offices = {Office.CHAIR, Office.SECRETARY})
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "inviteIndividual", summary = "Invite an individual member to take their seat")
    ResponseEntity<Answer> invite(
            Act act,
            @PathVariable PlatformId platform,
            @PathVariable MemberId member,
            @Valid @RequestBody InvitationOfMember body) {
        var invitation = new InvitationId(act.key());
        var step = Acts.Step.creates(
                invitation, Streams.invitation(invitation), "/platforms/" + platform + "/invitations/" + invitation);
        return acts.perform(
                act,
                step,
                commands -> commands.send(
                        new InviteIndividual(invitation, platform, member, body.secretHash(), body.expiresAt())));
    }

    /// The office in which somebody else's resignation is recorded, if the seat holds one.
    private @Nullable Office recording(SeatId seat) {
        return register.officesOf(seat).stream()
                .filter(office -> office == Office.CHAIR || office == Office.SECRETARY)
                .findFirst()
                .orElse(null);
    }

    private ResponseEntity<Answer> change(Act act, MemberCommand command) {
        var step = Acts.Step.changes(command.member(), command.stream(), at(command.platform()));
        return acts.perform(act, step, commands -> commands.send(command));
    }

    private static String at(PlatformId platform) {
        return "/platforms/" + platform + "/members";
    }
}
