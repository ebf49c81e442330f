package org.baraza.governance.store;

import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.Serializer;
import org.baraza.governance.ledger.EntryMetaData;
import org.baraza.governance.ledger.LedgerSignal;
import org.baraza.record.GovernanceEvent;
import org.baraza.record.ledger.EventId;

/// Axon's event store, which takes only what can become an entry of the ledger, and wakes the sequencer.
final class RecordableEventStorage extends JdbcEventStorageEngine {
    private final LedgerSignal signal;

    RecordableEventStorage(JdbcEventStorageEngine.Builder settings, LedgerSignal signal) {
        super(settings);
        this.signal = signal;
    }

    /// @throws EntryMetaData.Incomplete when an event does not say whose it is
    /// @throws ConcurrencyException when the transaction has to begin again, as when it would
    ///     overtake an event it follows
    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        events.forEach(RecordableEventStorage::requireRecordable);
        super.appendEvents(events, serializer);
        signal.afterCommit();
    }

    private static void requireRecordable(EventMessage<?> event) {
        if (!(event instanceof DomainEventMessage) || !(event.getPayload() instanceof GovernanceEvent)) {
            throw new IllegalStateException(event.getPayloadType().getName() + " is no event of an aggregate");
        }
        var _ = EventId.of(event.getIdentifier());
        var _ = EntryMetaData.of(event.getMetaData());
    }

    @Override
    protected void handlePersistenceException(Exception failure, EventMessage<?> first) {
        if (SqlStates.hasToBeginAgain(failure)) {
            throw new ConcurrencyException("the transaction has to begin again", failure);
        }
        super.handlePersistenceException(failure, first);
    }
}
