package org.baraza.governance.store;

import org.baraza.record.ledger.LedgerEntry;

/// The event would not fit into an entry of the ledger. Long texts belong into content beside it.
public final class EntryTooLarge extends RuntimeException {
    EntryTooLarge(String type, int length) {
        super(type + " of " + length + " bytes; at most " + LedgerEntry.LARGEST_PAYLOAD);
    }
}
