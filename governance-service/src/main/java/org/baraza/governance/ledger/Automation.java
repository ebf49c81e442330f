package org.baraza.governance.ledger;

import org.baraza.record.GovernanceEvent;
import org.baraza.record.ledger.LedgerEntry;

/// Does something because of what the record says, such as deciding a proposal after its vote. Each bean of this type
/// follows the ledger by itself, from its own stored position, in one instance at a time.
public interface Automation {
    /// Under which the position is stored: unique, and never changed.
    String name();

    /// Called for every entry, in the order of recording, on one thread and outside a transaction; again after a crash
    /// or a failure. What it causes MUST therefore carry an identifier derived from the entry. When it throws,
    /// the same entry comes again after a pause, and nothing after it comes before.
    void on(LedgerEntry entry, GovernanceEvent event) throws Exception;
}
