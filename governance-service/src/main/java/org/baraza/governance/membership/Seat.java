package org.baraza.governance.membership;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.baraza.governance.membership.MembershipRule.INDIVIDUAL_KEEPS_THE_SEAT;
import static org.baraza.governance.membership.MembershipRule.MEMBER_HAS_NOT_RESIGNED;
import static org.baraza.governance.membership.MembershipRule.ORGANISATION_IS_A_MEMBER;
import static org.baraza.governance.membership.MembershipRule.PERSON_IS_ONE_INDIVIDUAL;
import static org.baraza.governance.membership.MembershipRule.SEAT_IS_HELD;
import static org.baraza.governance.membership.MembershipRule.SEAT_IS_TAKEN_ONCE;
import static org.baraza.governance.membership.MembershipRule.SOMEBODY_CAN_STILL_GIVE_SEATS;
import static org.baraza.governance.membership.MembershipRule.SUCCESSOR_IS_SOMEBODY_ELSE;
import static org.baraza.governance.membership.MembershipRule.TERM_ENDS_LATER;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
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
import org.baraza.record.membership.MemberId;
import org.baraza.record.membership.MembershipEvent.SeatEnded;
import org.baraza.record.membership.MembershipEvent.SeatGiven;
import org.baraza.record.membership.MembershipEvent.SeatSucceeded;
import org.baraza.record.membership.MembershipEvent.SeatTaken;
import org.baraza.record.membership.Office;
import org.baraza.record.membership.PersonId;
import org.baraza.record.membership.SeatId;
import org.baraza.record.membership.SeatKind;
import org.baraza.record.platform.PlatformId;
import org.jspecify.annotations.NullUnmarked;

/// A seat: in whose name a person acts.
@Aggregate
@NullUnmarked
class Seat {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // The framework reads it.
    private String stream;

    private SeatId seat;
    private PlatformId platform;
    private PersonId holder;
    private boolean individual;
    private boolean ended;

    Seat() {}

    record EndSeat(PlatformId platform, SeatId seat) {
        @TargetAggregateIdentifier
        String stream() {
            return Streams.seat(seat);
        }
    }

    /// Because the member it speaks for has resigned, in the same act, which holds the locks.
    record EndWithMembership(SeatId seat) {
        @TargetAggregateIdentifier
        String stream() {
            return Streams.seat(seat);
        }
    }

    /// An individual's account takes the individual's seat.
    record TakeSeat(PlatformId platform, SeatId seat, PersonId person) {}

    @CommandHandler
    Seat(TakeSeat command, Locks locks, MemberRegister members, MembershipRegister register, Clock clock) {
        locks.membershipChanges(command.platform());
        var member = members.find(command.platform(), MemberId.of(command.seat()))
                .filter(MemberRegister.Known::individual)
                .orElseThrow(Refusal::unknown);
        MEMBER_HAS_NOT_RESIGNED.require(!member.resigned());
        SEAT_IS_TAKEN_ONCE.require(!register.wasTaken(command.seat()));
        PERSON_IS_ONE_INDIVIDUAL.require(!register.isIndividual(command.platform(), command.person()));
        apply(new SeatTaken(
                command.seat(),
                command.platform(),
                member.standing().constituency(),
                command.person(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    }

    @CommandHandler
    void decide(EndWithMembership command, Clock clock) {
        SEAT_IS_HELD.require(!ended);
        apply(new SeatEnded(seat, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    }

    @CommandHandler
    Seat(GiveSeat command, Locks locks, PlatformRegister platforms, MembershipRegister register, Clock clock) {
        locks.membershipChanges(command.platform());
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        TERM_ENDS_LATER.require(command.until() == null || command.until().isAfter(now));
        PlatformRule.ORGANISATION_IS_REGISTERED.require(
                platforms.representative(command.organisation()).isPresent());
        String constituency = null;
        if (command.kind() == SeatKind.DELEGATE) {
            var membership = register.constituencyOf(command.platform(), command.organisation());
            ORGANISATION_IS_A_MEMBER.require(membership.isPresent());
            constituency = membership.orElseThrow();
        }
        apply(new SeatGiven(
                command.seat(),
                command.platform(),
                command.organisation(),
                command.kind(),
                constituency,
                command.person(),
                now,
                command.until()));
    }

    @CommandHandler
    void decide(EndSeat command, Locks locks, MembershipRegister register, Clock clock) {
        locks.membershipChanges(command.platform());
        locks.seatChanges(command.seat());
        if (!platform.equals(command.platform())) {
            throw Refusal.unknown();
        }
        SEAT_IS_HELD.require(!ended);
        INDIVIDUAL_KEEPS_THE_SEAT.require(!individual);
        requireAnotherGiver(register);
        apply(new SeatEnded(seat, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    }

    /// Nobody is kept in a seat because the only one who could give it to another left before, or
    /// because nobody else is there.
    @CommandHandler
    void decide(LeaveSeat command, Locks locks, MembershipRegister register, Clock clock) {
        locks.membershipChanges(command.platform());
        locks.seatChanges(command.seat());
        SEAT_IS_HELD.require(!ended && platform.equals(command.platform()));
        SOMEBODY_CAN_STILL_GIVE_SEATS.require(register.canDoWithout(platform, command.person()));
        apply(new SeatEnded(seat, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    }

    @CommandHandler
    void decide(SucceedSeat command, Locks locks, MembershipRegister register, Clock clock) {
        locks.membershipChanges(command.platform());
        locks.seatChanges(command.seat());
        if (!platform.equals(command.platform())) {
            throw Refusal.unknown();
        }
        var held = register.heldSeat(command.seat());
        SEAT_IS_HELD.require(!ended && held.isPresent());
        INDIVIDUAL_KEEPS_THE_SEAT.require(!individual);
        SUCCESSOR_IS_SOMEBODY_ELSE.require(!holder.equals(command.person()));
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        TERM_ENDS_LATER.require(command.until() == null || command.until().isAfter(now));
        requireAnotherGiver(register);
        apply(new SeatSucceeded(seat, holder, command.person(), now, command.until()));
    }

    private void requireAnotherGiver(MembershipRegister register) {
        var offices = register.offices(platform);
        var givers = Stream.of(Office.CHAIR, Office.SECRETARY).map(offices::get).toList();
        SOMEBODY_CAN_STILL_GIVE_SEATS.require(givers.stream().anyMatch(giver -> giver != null && !giver.equals(seat)));
    }

    @EventSourcingHandler
    void evolve(SeatSucceeded event) {
        holder = event.person();
    }

    @EventSourcingHandler
    void evolve(SeatGiven event) {
        stream = Streams.seat(event.seat());
        seat = event.seat();
        platform = event.platform();
        holder = event.person();
    }

    @EventSourcingHandler
    void evolve(SeatTaken event) {
        stream = Streams.seat(event.seat());
        seat = event.seat();
        platform = event.platform();
        holder = event.person();
        individual = true;
    }

    @EventSourcingHandler
    void evolve(SeatEnded event) {
        ended = true;
    }
}
