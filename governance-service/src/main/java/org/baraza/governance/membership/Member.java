package org.baraza.governance.membership;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.baraza.governance.membership.MembershipRule.ADMITTED_ONCE;
import static org.baraza.governance.membership.MembershipRule.ARREARS_HAVE_BEGUN;
import static org.baraza.governance.membership.MembershipRule.CLASS_IS_ANOTHER;
import static org.baraza.governance.membership.MembershipRule.MEMBER_HAS_NOT_RESIGNED;
import static org.baraza.governance.membership.MembershipRule.MEMBER_IS_NOT_SUSPENDED;
import static org.baraza.governance.membership.MembershipRule.MEMBER_IS_SUSPENDED;
import static org.baraza.governance.membership.MembershipRule.MEMBER_OWES;
import static org.baraza.governance.membership.MembershipRule.MEMBER_RESIGNS_ITSELF;
import static org.baraza.governance.membership.MembershipRule.SHARE_IS_PAID_ONCE;
import static org.baraza.governance.membership.MembershipRule.SOMEBODY_CAN_STILL_GIVE_SEATS;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.baraza.governance.access.Refusal;
import org.baraza.governance.acts.Locks;
import org.baraza.governance.ledger.Texts;
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
import org.baraza.governance.membership.MemberRegister.Known;
import org.baraza.governance.platform.PlatformRegister;
import org.baraza.governance.platform.PlatformRule;
import org.baraza.record.ledger.Streams;
import org.baraza.record.membership.MemberId;
import org.baraza.record.membership.MembershipEvent.ArrearsRecorded;
import org.baraza.record.membership.MembershipEvent.ArrearsSettled;
import org.baraza.record.membership.MembershipEvent.CapitalRecorded;
import org.baraza.record.membership.MembershipEvent.MemberAdmitted;
import org.baraza.record.membership.MembershipEvent.MemberClassified;
import org.baraza.record.membership.MembershipEvent.MemberReinstated;
import org.baraza.record.membership.MembershipEvent.MemberResigned;
import org.baraza.record.membership.MembershipEvent.MemberSuspended;
import org.baraza.record.membership.MembershipEvent.SharePaid;
import org.baraza.record.membership.MembershipEvent.VotesRecorded;
import org.baraza.record.membership.Office;
import org.jspecify.annotations.NullUnmarked;

/// A membership of a platform. Its state is in the register, because individuals are admitted by the hundred in another
/// stream; the membership lock makes it as good as its own.
@Aggregate
@NullUnmarked
class Member {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // The framework reads it.
    private String stream;

    Member() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(AdmitMember command, Locks locks, PlatformRegister platforms, MemberRegister members) {
        locks.membershipChanges(command.platform());
        var kind = platforms.kind(command.organisation()).orElse(null);
        PlatformRule.ORGANISATION_IS_REGISTERED.require(kind != null);
        var rules = new AdmissionRules(platforms.charter(command.platform()));
        rules.requireKind(command.constituency(), kind);
        rules.requireClass(command.membershipClass());
        ADMITTED_ONCE.require(members.find(command.platform(), command.member())
                .map(Known::resigned)
                .orElse(true));
        apply(new MemberAdmitted(
                command.platform(), command.organisation(), command.constituency(), command.membershipClass()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(ClassifyMember command, Locks locks, PlatformRegister platforms, MemberRegister members) {
        var member = current(command, locks, members);
        new AdmissionRules(platforms.charter(command.platform())).requireClass(command.membershipClass());
        CLASS_IS_ANOTHER.require(
                !command.membershipClass().equals(member.standing().membershipClass()));
        apply(new MemberClassified(command.platform(), command.member(), command.membershipClass()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(SuspendMember command, Locks locks, MemberRegister members, Texts texts) {
        MEMBER_IS_NOT_SUSPENDED.require(
                !current(command, locks, members).standing().suspended());
        var reasons = texts.text(command.platform(), command.reasons());
        apply(new MemberSuspended(command.platform(), command.member(), command.ground(), reasons));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(ReinstateMember command, Locks locks, MemberRegister members) {
        MEMBER_IS_SUSPENDED.require(current(command, locks, members).standing().suspended());
        apply(new MemberReinstated(command.platform(), command.member()));
    }

    /// The seats that end with it are locked here already, before the first write.
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(ResignMember command, Locks locks, MemberRegister members, MembershipRegister register) {
        var member = current(command, locks, members);
        var seats = register.seatsOf(command.platform(), command.member());
        MEMBER_RESIGNS_ITSELF.require(command.asOfficer() || seats.contains(command.by()));
        seats.forEach(locks::seatChanges);
        var offices = register.offices(command.platform());
        SOMEBODY_CAN_STILL_GIVE_SEATS.require(Stream.of(Office.CHAIR, Office.SECRETARY)
                .map(offices::get)
                .filter(Objects::nonNull)
                .anyMatch(giver -> !seats.contains(giver)));
        apply(new MemberResigned(
                command.platform(), command.member(), member.standing().constituency()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RecordArrears command, Locks locks, PlatformRegister platforms, MemberRegister members, Clock clock) {
        var _ = current(command, locks, members);
        var zone = ZoneId.of(platforms.charter(command.platform()).zone());
        ARREARS_HAVE_BEGUN.require(!command.since().isAfter(LocalDate.ofInstant(clock.instant(), zone)));
        apply(new ArrearsRecorded(command.platform(), command.member(), command.since()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(SettleArrears command, Locks locks, MemberRegister members) {
        MEMBER_OWES.require(current(command, locks, members).standing().arrearsSince() != null);
        apply(new ArrearsSettled(command.platform(), command.member()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RecordShare command, Locks locks, MemberRegister members) {
        SHARE_IS_PAID_ONCE.require(!current(command, locks, members).standing().sharePaid());
        apply(new SharePaid(command.platform(), command.member()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RecordVotes command, Locks locks, PlatformRegister platforms, MemberRegister members) {
        var member = current(command, locks, members);
        new AdmissionRules(platforms.charter(command.platform()))
                .requireVotes(member.standing().constituency(), command.votes());
        apply(new VotesRecorded(command.platform(), command.member(), command.votes()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RecordCapital command, Locks locks, PlatformRegister platforms, MemberRegister members) {
        var member = current(command, locks, members);
        new AdmissionRules(platforms.charter(command.platform()))
                .requireCapital(member.standing().constituency());
        apply(new CapitalRecorded(command.platform(), command.member(), command.capital()));
    }

    private static Known current(MemberCommand command, Locks locks, MemberRegister members) {
        locks.membershipChanges(command.platform());
        var member = members.find(command.platform(), command.member()).orElseThrow(Refusal::unknown);
        MEMBER_HAS_NOT_RESIGNED.require(!member.resigned());
        return member;
    }

    @EventSourcingHandler
    void evolve(MemberAdmitted event) {
        stream = Streams.member(event.platform(), MemberId.of(event.organisation()));
    }

    @EventSourcingHandler
    void evolve(MemberClassified event) {
        stream = Streams.member(event.platform(), event.member());
    }

    @EventSourcingHandler
    void evolve(MemberSuspended event) {
        stream = Streams.member(event.platform(), event.member());
    }

    @EventSourcingHandler
    void evolve(MemberReinstated event) {
        stream = Streams.member(event.platform(), event.member());
    }

    @EventSourcingHandler
    void evolve(MemberResigned event) {
        stream = Streams.member(event.platform(), event.member());
    }

    @EventSourcingHandler
    void evolve(ArrearsRecorded event) {
        stream = Streams.member(event.platform(), event.member());
    }

    @EventSourcingHandler
    void evolve(ArrearsSettled event) {
        stream = Streams.member(event.platform(), event.member());
    }

    @EventSourcingHandler
    void evolve(VotesRecorded event) {
        stream = Streams.member(event.platform(), event.member());
    }

    @EventSourcingHandler
    void evolve(CapitalRecorded event) {
        stream = Streams.member(event.platform(), event.member());
    }

    @EventSourcingHandler
    void evolve(SharePaid event) {
        stream = Streams.member(event.platform(), event.member());
    }
}
