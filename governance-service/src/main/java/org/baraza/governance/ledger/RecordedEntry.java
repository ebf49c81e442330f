package org.baraza.governance.ledger;

import org.baraza.record.GovernanceEvent;
import org.baraza.record.ledger.LedgerEntry;
import org.jspecify.annotations.Nullable;

/// An entry with its position over all platforms' ledgers. It is understood once, for everybody in
/// this process who follows the ledger.
final class RecordedEntry {
    private final long position;
    private final byte[] bytes;
    private volatile @Nullable LedgerEntry entry;
    private volatile @Nullable GovernanceEvent event;

    /// As it is read back.
    ///
    /// @param position from 1, dense
    RecordedEntry(long position, byte[] bytes) {
        this.position = position;
        this.bytes = bytes;
    }

    /// As it is recorded.
    RecordedEntry(long position, LedgerEntry entry) {
        this(position, entry.bytes());
        this.entry = entry;
    }

    long position() {
        return position;
    }

    byte[] bytes() {
        return bytes;
    }

    LedgerEntry entry() {
        var known = entry;
        if (known == null) {
            known = LedgerEntry.read(bytes);
            entry = known;
        }
        return known;
    }

    /// @throws org.baraza.record.ledger.EventTypes.UnknownEventType when this version does not know it
    GovernanceEvent event() {
        var known = event;
        if (known == null) {
            known = entry().event();
            event = known;
        }
        return known;
    }
}
