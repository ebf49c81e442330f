package org.baraza.governance.membership;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.baraza.record.ledger.Streams;
import org.baraza.record.membership.Office;
import org.baraza.record.membership.SeatId;
import org.baraza.record.platform.PlatformId;

/// An operator's last resort: gives an office that nobody holds.
record GiveVacantOffice(PlatformId platform, Office office, SeatId seat, String ground) {
    @TargetAggregateIdentifier
    String stream() {
        return Streams.office(platform, office);
    }
}
