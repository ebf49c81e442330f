package org.baraza.governance.membership;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.baraza.governance.membership.MembershipRule.FOUNDER_SEAT_IS_GIVEN_AT_FOUNDING;
import static org.baraza.governance.membership.MembershipRule.INVITATION_EXPIRES_SOON;
import static org.baraza.governance.membership.MembershipRule.INVITATION_IS_OPEN;
import static org.baraza.governance.membership.MembershipRule.INVITATION_SECRET_FITS;
import static org.baraza.governance.membership.MembershipRule.MEMBER_HAS_NOT_RESIGNED;
import static org.baraza.governance.membership.MembershipRule.MEMBER_IS_AN_INDIVIDUAL;
import static org.baraza.governance.membership.MembershipRule.ORGANISATION_IS_A_MEMBER;
import static org.baraza.governance.membership.MembershipRule.SEAT_IS_TAKEN_ONCE;
import static org.baraza.governance.membership.MembershipRule.SUCCESSION_FITS_THE_SEAT;
import static org.baraza.governance.membership.MembershipRule.TERM_ENDS_LATER;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.baraza.governance.access.Refusal;
import org.baraza.governance.acts.Locks;
import org.baraza.governance.platform.PlatformRegister;
import org.baraza.governance.platform.PlatformRule;
import org.baraza.record.ledger.Streams;
import org.baraza.record.membership.InvitationId;
import org.baraza.record.membership.MemberId;
import org.baraza.record.membership.MembershipEvent.IndividualInvited;
import org.baraza.record.membership.MembershipEvent.InvitationAccepted;
import org.baraza.record.membership.MembershipEvent.InvitationIssued;
import org.baraza.record.membership.MembershipEvent.InvitationRevoked;
import org.baraza.record.membership.SeatId;
import org.baraza.record.membership.SeatKind;
import org.baraza.record.platform.OrganisationId;
import org.baraza.record.platform.PlatformId;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/// An invitation to take a seat. Whoever issues it makes the secret and sends it to the invited, by whatever way they
/// trust; the record has its hash alone.
@Aggregate
@NullUnmarked
class Invitation {
    private static final Duration LONGEST = Duration.ofDays(90);

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // The framework reads it.
    private String stream;

    private PlatformId platform;
    private String secretHash;
    private Instant expiresAt;
    private boolean closed;

    Invitation() {}

    /// @param secretHash 64 hexadecimal digits in lower case
    record IssueInvitation(
            InvitationId invitation,
            PlatformId platform,
            OrganisationId organisation,
            SeatKind kind,
            String secretHash,
            Instant expiresAt,
            @Nullable Instant until,
            @Nullable SeatId succeeding) {}

    /// @param secretHash 64 hexadecimal digits in lower case
    record InviteIndividual(
            InvitationId invitation, PlatformId platform, MemberId member, String secretHash, Instant expiresAt) {}

    record AcceptInvitation(InvitationId invitation, PlatformId platform, SeatId seat, String secret) {
        @TargetAggregateIdentifier
        String stream() {
            return Streams.invitation(invitation);
        }
    }

    record RevokeInvitation(InvitationId invitation, PlatformId platform) {
        @TargetAggregateIdentifier
        String stream() {
            return Streams.invitation(invitation);
        }
    }

    @CommandHandler
    Invitation(
            IssueInvitation command,
            Locks locks,
            PlatformRegister platforms,
            MembershipRegister register,
            Clock clock) {
        locks.membershipStays(command.platform());
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        FOUNDER_SEAT_IS_GIVEN_AT_FOUNDING.require(command.kind() != SeatKind.FOUNDER);
        requireSoon(command.expiresAt(), now);
        TERM_ENDS_LATER.require(command.until() == null || command.until().isAfter(command.expiresAt()));
        PlatformRule.ORGANISATION_IS_REGISTERED.require(
                platforms.representative(command.organisation()).isPresent());
        ORGANISATION_IS_A_MEMBER.require(command.kind() != SeatKind.DELEGATE
                || register.constituencyOf(command.platform(), command.organisation())
                        .isPresent());
        SUCCESSION_FITS_THE_SEAT.require(command.succeeding() == null
                || register.heldSeat(command.succeeding())
                        .filter(seat -> seat.platform().equals(command.platform())
                                && command.organisation().equals(seat.organisation())
                                && seat.kind() == command.kind())
                        .isPresent());
        apply(new InvitationIssued(
                command.invitation(),
                command.platform(),
                command.organisation(),
                command.kind(),
                command.secretHash(),
                command.expiresAt(),
                command.until(),
                command.succeeding()));
    }

    @CommandHandler
    Invitation(
            InviteIndividual command, Locks locks, MemberRegister members, MembershipRegister register, Clock clock) {
        locks.membershipStays(command.platform());
        requireSoon(command.expiresAt(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        var member = members.find(command.platform(), command.member()).orElseThrow(Refusal::unknown);
        MEMBER_IS_AN_INDIVIDUAL.require(member.individual());
        MEMBER_HAS_NOT_RESIGNED.require(!member.resigned());
        var seat = new SeatId(command.member().value());
        SEAT_IS_TAKEN_ONCE.require(!register.wasTaken(seat));
        apply(new IndividualInvited(
                command.invitation(), command.platform(), seat, command.secretHash(), command.expiresAt()));
    }

    private static void requireSoon(Instant expiresAt, Instant now) {
        INVITATION_EXPIRES_SOON.require(expiresAt.isAfter(now) && !expiresAt.isAfter(now.plus(LONGEST)));
    }

    /// Membership is locked here already, before the first write: the seat is given in the same act.
    @CommandHandler
    void decide(AcceptInvitation command, Locks locks, Clock clock) {
        locks.membershipChanges(command.platform());
        requireOf(command.platform());
        INVITATION_SECRET_FITS.require(isSecret(command.secret()));
        INVITATION_IS_OPEN.require(!closed && clock.instant().isBefore(expiresAt));
        apply(new InvitationAccepted(command.invitation(), command.seat()));
    }

    @CommandHandler
    void decide(RevokeInvitation command) {
        requireOf(command.platform());
        INVITATION_IS_OPEN.require(!closed);
        apply(new InvitationRevoked(command.invitation()));
    }

    private void requireOf(PlatformId named) {
        if (!platform.equals(named)) {
            throw Refusal.unknown();
        }
    }

    private boolean isSecret(String secret) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return MessageDigest.isEqual(hash, HexFormat.of().parseHex(secretHash));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @EventSourcingHandler
    void evolve(InvitationIssued event) {
        stream = Streams.invitation(event.invitation());
        platform = event.platform();
        secretHash = event.secretHash();
        expiresAt = event.expiresAt();
    }

    @EventSourcingHandler
    void evolve(IndividualInvited event) {
        stream = Streams.invitation(event.invitation());
        platform = event.platform();
        secretHash = event.secretHash();
        expiresAt = event.expiresAt();
    }

    @EventSourcingHandler
    void evolve(InvitationAccepted event) {
        closed = true;
    }

    @EventSourcingHandler
    void evolve(InvitationRevoked event) {
        closed = true;
    }
}
