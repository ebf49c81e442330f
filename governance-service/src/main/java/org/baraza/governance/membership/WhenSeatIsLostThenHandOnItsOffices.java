package org.baraza.governance.membership;

import java.util.Map;
import org.baraza.governance.ledger.Automation;
import org.baraza.governance.ledger.EntryMetaData;
import org.baraza.record.GovernanceEvent;
import org.baraza.record.ledger.Actor;
import org.baraza.record.ledger.LedgerEntry;
import org.baraza.record.membership.MembershipEvent.SeatEnded;
import org.baraza.record.membership.MembershipEvent.SeatSucceeded;
import org.baraza.record.membership.SeatId;
import org.springframework.stereotype.Component;

/// Whoever loses a seat loses its offices. Told twice, an office is handed on once: it knows who held it.
@Component
class WhenSeatIsLostThenHandOnItsOffices implements Automation {
    private final OfficesHandedOn offices;

    WhenSeatIsLostThenHandOnItsOffices(OfficesHandedOn offices) {
        this.offices = offices;
    }

    @Override
    public String name() {
        return "hand-on-offices";
    }

    @Override
    public void on(LedgerEntry entry, GovernanceEvent event) {
        if (event instanceof SeatEnded ended) {
            handOn(entry, ended.seat());
        } else if (event instanceof SeatSucceeded succeeded) {
            handOn(entry, succeeded.seat());
        }
    }

    private void handOn(LedgerEntry entry, SeatId lostBy) {
        offices.after(
                entry.platform(),
                lostBy,
                Actor.AUTOMATION,
                Map.of(EntryMetaData.CAUSATION, entry.eventId().toString()));
    }
}
