package org.baraza.query.ledger;

import java.time.Instant;
import org.baraza.record.GovernanceEvent;
import org.baraza.record.ledger.Actor;
import org.baraza.record.ledger.LedgerEntry;
import org.bson.types.Binary;

/// One entry of a ledger as a projection meets it.
///
/// @param said what the entry says
/// @param event its payload, as the event it is
/// @param bytes the entry's own bytes, exactly as published
public record Entry(LedgerEntry said, GovernanceEvent event, Binary bytes) {
    public String platform() {
        return said.platform().toString();
    }

    public long index() {
        return said.index();
    }

    public Instant recordedAt() {
        return said.recordedAt();
    }

    public Actor actor() {
        return said.actor();
    }

    /// An identifier inside this entry's platform. All views are divided by platform.
    public String id(Object... parts) {
        return Ids.of(platform(), parts);
    }
}
