package org.baraza.governance.membership;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.baraza.governance.membership.MembershipRule.OFFICE_IS_VACANT;
import static org.baraza.governance.membership.MembershipRule.OFFICE_NEEDS_MORE_THAN_OBSERVING;
import static org.baraza.governance.membership.MembershipRule.SEAT_IS_HELD;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.baraza.governance.acts.Locks;
import org.baraza.governance.ledger.Texts;
import org.baraza.governance.platform.PlatformRegister;
import org.baraza.record.ledger.Streams;
import org.baraza.record.membership.MembershipEvent.OfficeGiven;
import org.baraza.record.membership.MembershipEvent.OfficeGivenByOperator;
import org.baraza.record.membership.MembershipEvent.OfficeSucceeded;
import org.baraza.record.membership.SeatId;
import org.baraza.record.membership.SeatKind;
import org.baraza.record.platform.PlatformId;
import org.jspecify.annotations.NullUnmarked;

/// An office of a platform and the seat that holds it.
@Aggregate
@NullUnmarked
class OfficeHolding {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // The framework reads it.
    private String stream;

    private SeatId holder;

    OfficeHolding() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(GiveOffice command, Locks locks, MembershipRegister register) {
        locks.membershipChanges(command.platform());
        if (holder != null) {
            locks.seatChanges(holder);
        }
        requireFit(command.platform(), command.seat(), register);
        apply(new OfficeGiven(command.platform(), command.office(), command.seat()));
    }

    @CommandHandler
    void decide(GiveVacantOffice command, Locks locks, MembershipRegister register, Texts texts) {
        locks.membershipChanges(command.platform());
        OFFICE_IS_VACANT.require(!register.offices(command.platform()).containsKey(command.office()));
        requireFit(command.platform(), command.seat(), register);
        var ground = texts.text(command.platform(), command.ground());
        apply(new OfficeGivenByOperator(command.platform(), command.office(), command.seat(), ground));
    }

    @CommandHandler
    void decide(HandOnOffice command, Locks locks, MembershipRegister register, PlatformRegister platforms) {
        locks.membershipChanges(command.platform());
        var held = register.offices(command.platform());
        if (!command.lostBy().equals(holder) || held.containsKey(command.office())) {
            return;
        }
        platforms.charter(command.platform()).successors(command.office()).stream()
                .filter(held::containsKey)
                .findFirst()
                .ifPresent(successor -> apply(new OfficeSucceeded(
                        command.platform(), command.office(), held.get(successor), successor, command.lostBy())));
    }

    private static void requireFit(PlatformId platform, SeatId named, MembershipRegister register) {
        var seat = register.heldSeat(named);
        SEAT_IS_HELD.require(
                seat.filter(held -> held.platform().equals(platform)).isPresent());
        OFFICE_NEEDS_MORE_THAN_OBSERVING.require(
                seat.filter(held -> held.kind() != SeatKind.OBSERVER).isPresent());
    }

    @EventSourcingHandler
    void evolve(OfficeGiven event) {
        stream = Streams.office(event.platform(), event.office());
        holder = event.seat();
    }

    @EventSourcingHandler
    void evolve(OfficeGivenByOperator event) {
        holder = event.seat();
    }

    @EventSourcingHandler
    void evolve(OfficeSucceeded event) {
        holder = event.seat();
    }
}
