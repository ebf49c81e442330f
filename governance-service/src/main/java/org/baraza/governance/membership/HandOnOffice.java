package org.baraza.governance.membership;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.baraza.record.ledger.Streams;
import org.baraza.record.membership.Office;
import org.baraza.record.membership.SeatId;
import org.baraza.record.platform.PlatformId;

/// Hands on an office that a seat lost, by the charter's rule. Nothing comes of it when the office was not this seat's,
/// when somebody was appointed since, or when the rule gives nobody.
record HandOnOffice(PlatformId platform, Office office, SeatId lostBy) {
    @TargetAggregateIdentifier
    String stream() {
        return Streams.office(platform, office);
    }
}
