package org.baraza.governance.membership;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.baraza.governance.access.Access;
import org.baraza.governance.access.Level;
import org.baraza.governance.access.Refusal;
import org.baraza.governance.acts.Act;
import org.baraza.governance.acts.Acts;
import org.baraza.governance.acts.Answer;
import org.baraza.governance.membership.Invitation.AcceptInvitation;
import org.baraza.governance.membership.Invitation.IssueInvitation;
import org.baraza.governance.membership.Invitation.RevokeInvitation;
import org.baraza.governance.membership.InvitationRegister.Offered;
import org.baraza.governance.membership.Seat.TakeSeat;
import org.baraza.record.ledger.Streams;
import org.baraza.record.membership.InvitationId;
import org.baraza.record.membership.Office;
import org.baraza.record.membership.SeatId;
import org.baraza.record.membership.SeatKind;
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

/// Invitations: a link that binds an account to a seat.
@RestController
@RequestMapping("/platforms/{platform}/invitations")
class InvitationController {
    private final Acts acts;
    private final InvitationRegister invitations;
    private final KnownPersons people;

    InvitationController(Acts acts, InvitationRegister invitations, KnownPersons people) {
        this.acts = acts;
        this.invitations = invitations;
        this.people = people;
    }

    record InvitationToIssue(
            @NotNull OrganisationId organisation,

            @NotNull @Schema(allowableValues = {"delegate", "observer"})
            SeatKind kind,

            @NotNull
            @Pattern(regexp = "[0-9a-f]{64}")
            @Schema(
                    description =
                            "SHA-256 of a secret of at least 128 random bits, in hexadecimal. The secret is made by"
                                    + " whoever invites, goes into the link and nowhere else")
            String secretHash,

            @NotNull Instant expiresAt,

            @Nullable @Schema(description = "When the seat's term ends")
            Instant until,

            @Nullable @Schema(description = "The seat whose holder the invited succeeds; left out for a new seat")
            SeatId succeeding) {}

    record Secret(@NotBlank @Size(min = 16, max = 200) String secret) {}

    @PostMapping
    @Access(
            value = Level.OFFICE,
            offices = {Office.CHAIR, Office.SECRETARY})
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "issueInvitation", summary = "Invite somebody to take a seat")
    ResponseEntity<Answer> issue(
            Act act, @PathVariable PlatformId platform, @Valid @RequestBody InvitationToIssue body) {
        var invitation = new InvitationId(act.key());
        var step = Acts.Step.creates(invitation, Streams.invitation(invitation), at(platform, invitation));
        return acts.perform(
                act,
                step,
                commands -> commands.send(new IssueInvitation(
                        invitation,
                        platform,
                        body.organisation(),
                        body.kind(),
                        body.secretHash(),
                        body.expiresAt(),
                        body.until(),
                        body.succeeding())));
    }

    @PostMapping("/{invitation}/acceptance")
    @Access(Level.ACCOUNT)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "acceptInvitation", summary = "Take the seat that an invitation offers")
    ResponseEntity<Answer> accept(
            Act act,
            @PathVariable PlatformId platform,
            @PathVariable InvitationId invitation,
            @Valid @RequestBody Secret body) {
        var offered = invitations.find(platform, invitation).orElseThrow(Refusal::unknown);
        var seat = seat(offered, act);
        var step = Acts.Step.creates(seat, Streams.seat(seat), "/platforms/" + platform + "/seats");
        return acts.perform(act, step, commands -> {
            people.requireKnown(act.person());
            commands.send(new AcceptInvitation(invitation, platform, seat, body.secret()));
            if (offered.organisation() == null) {
                commands.send(new TakeSeat(platform, seat, act.person()));
                return;
            }
            if (offered.succeeding() != null) {
                commands.send(new SucceedSeat(platform, seat, act.person(), offered.until()));
                return;
            }
            commands.send(new GiveSeat(
                    seat, platform, offered.organisation(), offered.kind(), act.person(), offered.until()));
        });
    }

    private static SeatId seat(Offered offered, Act act) {
        if (offered.individual() != null) {
            return offered.individual();
        }
        return offered.succeeding() == null ? new SeatId(act.key()) : offered.succeeding();
    }

    @PostMapping("/{invitation}/revocation")
    @Access(
            value = Level.OFFICE,
            offices = {Office.CHAIR, Office.SECRETARY})
    @Operation(operationId = "revokeInvitation", summary = "Take an invitation back")
    ResponseEntity<Answer> revoke(Act act, @PathVariable PlatformId platform, @PathVariable InvitationId invitation) {
        var step = Acts.Step.changes(invitation, Streams.invitation(invitation), at(platform, invitation));
        return acts.perform(act, step, commands -> {
            var _ = invitations.find(platform, invitation).orElseThrow(Refusal::unknown);
            commands.send(new RevokeInvitation(invitation, platform));
        });
    }

    private static String at(PlatformId platform, InvitationId invitation) {
        return "/platforms/" + platform + "/invitations/" + invitation;
    }
}
