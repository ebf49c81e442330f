package org.baraza.governance.membership;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.baraza.governance.membership.MembershipRule.OFFICE_NEEDS_MORE_THAN_OBSERVING;
import static org.baraza.governance.membership.MembershipRule.SEAT_IS_HELD;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.baraza.governance.acts.Locks;
import org.baraza.record.ledger.Streams;
import org.baraza.record.membership.MembershipEvent.OfficeGiven;
import org.baraza.record.membership.SeatId;
import org.baraza.record.membership.SeatKind;
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
        var seat = register.heldSeat(command.seat());
        SEAT_IS_HELD.require(
                seat.filter(held -> held.platform().equals(command.platform())).isPresent());
        OFFICE_NEEDS_MORE_THAN_OBSERVING.require(
                seat.filter(held -> held.kind() != SeatKind.OBSERVER).isPresent());
        apply(new OfficeGiven(command.platform(), command.office(), command.seat()));
    }

    @EventSourcingHandler
    void evolve(OfficeGiven event) {
        stream = Streams.office(event.platform(), event.office());
        holder = event.seat();
    }
}
