package org.baraza.governance.membership;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.baraza.record.ledger.Streams;
import org.baraza.record.membership.Office;
import org.baraza.record.membership.SeatId;
import org.baraza.record.platform.PlatformId;

/// Gives an office to a seat; whoever held it does not any more. Public because founding gives all of them.
public record GiveOffice(PlatformId platform, Office office, SeatId seat) {
    @TargetAggregateIdentifier
    public String stream() {
        return Streams.office(platform, office);
    }
}
