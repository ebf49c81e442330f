package org.baraza.governance.membership;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.baraza.record.ledger.Streams;
import org.baraza.record.membership.PersonId;
import org.baraza.record.membership.SeatId;
import org.baraza.record.platform.PlatformId;

/// Ends a seat because its holder leaves. Public because a person's erasure ends all of theirs.
public record LeaveSeat(PlatformId platform, SeatId seat, PersonId person) {
    @TargetAggregateIdentifier
    public String stream() {
        return Streams.seat(seat);
    }
}
