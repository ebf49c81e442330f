package org.baraza.governance.membership;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.baraza.record.ledger.Streams;
import org.baraza.record.membership.PersonId;
import org.baraza.record.membership.SeatId;
import org.baraza.record.platform.PlatformId;
import org.jspecify.annotations.Nullable;

/// Ends one person's tenure in a seat and begins another's: there is no moment between them.
record SucceedSeat(
        PlatformId platform,
        SeatId seat,
        PersonId person,
        @Nullable Instant until) {
    @TargetAggregateIdentifier
    String stream() {
        return Streams.seat(seat);
    }
}
