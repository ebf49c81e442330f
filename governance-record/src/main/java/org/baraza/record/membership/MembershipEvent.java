package org.baraza.record.membership;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.baraza.record.Decimal;
import org.baraza.record.GovernanceEvent;
import org.baraza.record.ledger.ContentRef;
import org.baraza.record.platform.OrganisationId;
import org.baraza.record.platform.PlatformId;
import org.jspecify.annotations.Nullable;

/// Facts about members, seats and offices of one platform.
public sealed interface MembershipEvent extends GovernanceEvent {
    /// @param constituency its identifier in the charter
    /// @param membershipClass its identifier in the charter; absent when the charter has no classes
    record MemberAdmitted(
            PlatformId platform,
            OrganisationId organisation,
            String constituency,
            @Nullable String membershipClass) implements MembershipEvent {
        /// Under a charter without classes.
        public MemberAdmitted(PlatformId platform, OrganisationId organisation, String constituency) {
            this(platform, organisation, constituency, null);
        }
    }

    /// People are members for themselves from now on, each by a seat of their own, which nobody acts
    /// in until an account takes it. One of several events where many are admitted in one act.
    record IndividualsAdmitted(PlatformId platform, AdmissionId admission, List<AdmittedIndividuals> individuals)
            implements MembershipEvent {}

    /// The member belongs to another class from now on.
    record MemberClassified(PlatformId platform, MemberId member, String membershipClass) implements MembershipEvent {}

    /// The member may not vote until it is reinstated.
    ///
    /// @param reasons in the officer's words
    record MemberSuspended(PlatformId platform, MemberId member, SuspensionGround ground, ContentRef reasons)
            implements MembershipEvent {}

    record MemberReinstated(PlatformId platform, MemberId member) implements MembershipEvent {}

    /// It is no member any more. The seats in which its people act end by the events that follow.
    ///
    /// @param constituency the one it leaves
    record MemberResigned(PlatformId platform, MemberId member, String constituency) implements MembershipEvent {}

    /// @param since the day from which the member owes, in the charter's zone
    record ArrearsRecorded(PlatformId platform, MemberId member, LocalDate since) implements MembershipEvent {}

    /// The member owes nothing any more.
    record ArrearsSettled(PlatformId platform, MemberId member) implements MembershipEvent {}

    /// The member has paid its share.
    record SharePaid(PlatformId platform, MemberId member) implements MembershipEvent {}

    /// An individual's own account acts in their seat from now on.
    record SeatTaken(SeatId seat, PlatformId platform, String constituency, PersonId person, Instant from)
            implements MembershipEvent {}

    /// How many votes the member has from now on, where its constituency weighs by votes.
    record VotesRecorded(PlatformId platform, MemberId member, int votes) implements MembershipEvent {}

    /// How much share capital the member holds from now on, in the currency of the body's books.
    record CapitalRecorded(PlatformId platform, MemberId member, Decimal capital) implements MembershipEvent {}

    /// Whoever brings the secret before the invitation expires takes the seat of this individual, who is a member.
    ///
    /// @param secretHash SHA-256 in lower-case hexadecimal; the secret itself is with the invited alone
    /// @param expiresAt exclusive
    record IndividualInvited(
            InvitationId invitation, PlatformId platform, SeatId seat, String secretHash, Instant expiresAt)
            implements MembershipEvent {}

    /// @param constituency where the seat votes; absent for observers and the founder
    /// @param until end of the term, exclusive; absent when the term is open
    record SeatGiven(
            SeatId seat,
            PlatformId platform,
            OrganisationId organisation,
            SeatKind kind,
            @Nullable String constituency,
            PersonId person,
            Instant from,
            @Nullable Instant until)
            implements MembershipEvent {}

    record SeatEnded(SeatId seat, Instant at) implements MembershipEvent {}

    /// The seat has another holder from now on, and keeps everything it did, such as its ballots. Its offices were its
    /// former holder's and are given up.
    ///
    /// @param until end of the successor's term, exclusive; absent when it is open
    record SeatSucceeded(
            SeatId seat,
            PersonId predecessor,
            PersonId person,
            Instant from,
            @Nullable Instant until) implements MembershipEvent {}

    /// The seat holds the office from now on; who held it before does not any more.
    record OfficeGiven(PlatformId platform, Office office, SeatId seat) implements MembershipEvent {}

    /// The office lost its holder, and by the charter's rule whoever holds another office holds it too, until
    /// somebody is appointed.
    ///
    /// @param seat holds it from now on
    /// @param successor the office that the rule names and that this seat holds
    /// @param predecessor the seat that held it, which ended, passed to somebody else or came to its term's end
    record OfficeSucceeded(PlatformId platform, Office office, SeatId seat, Office successor, SeatId predecessor)
            implements MembershipEvent {}

    /// A vacant office was given by whoever runs the installation, who holds no office: the last resort of a body in
    /// which nobody can give it.
    ///
    /// @param ground why, in the operator's words
    record OfficeGivenByOperator(PlatformId platform, Office office, SeatId seat, ContentRef ground)
            implements MembershipEvent {}

    /// Whoever brings the secret before the invitation expires takes a seat of this kind.
    ///
    /// @param secretHash SHA-256 in lower-case hexadecimal; the secret itself is with the invited alone
    /// @param expiresAt exclusive
    /// @param until end of the seat's term, exclusive; absent when the term is open
    /// @param succeeding the seat whose holder the invited succeeds; absent when the seat is a new one
    record InvitationIssued(
            InvitationId invitation,
            PlatformId platform,
            OrganisationId organisation,
            SeatKind kind,
            String secretHash,
            Instant expiresAt,
            @Nullable Instant until,
            @Nullable SeatId succeeding)
            implements MembershipEvent {}

    /// The seat is given, or passes to its new holder, by the event that follows.
    record InvitationAccepted(InvitationId invitation, SeatId seat) implements MembershipEvent {}

    record InvitationRevoked(InvitationId invitation) implements MembershipEvent {}
}
