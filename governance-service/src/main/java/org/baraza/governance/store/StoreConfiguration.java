package org.baraza.governance.store;

import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.baraza.governance.ledger.LedgerSignal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/// Wires Axon to the tables of the first migration.
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {
    @Bean
    EventSchema eventSchema() {
        return EventSchema.builder()
                .eventTable("domain_event")
                .snapshotTable("snapshot_event")
                .globalIndexColumn("global_index")
                .timestampColumn("occurred_at")
                .eventIdentifierColumn("event_identifier")
                .aggregateIdentifierColumn("aggregate_identifier")
                .sequenceNumberColumn("sequence_number")
                .typeColumn("aggregate_type")
                .payloadTypeColumn("payload_type")
                .payloadRevisionColumn("payload_revision")
                .payloadColumn("payload")
                .metaDataColumn("meta_data")
                .build();
    }

    @Bean
    TokenSchema tokenSchema() {
        return TokenSchema.builder()
                .setTokenTable("token_entry")
                .setProcessorNameColumn("processor_name")
                .setSegmentColumn("segment")
                .setTokenColumn("token")
                .setTokenTypeColumn("token_type")
                .setTimestampColumn("updated_at")
                .setOwnerColumn("owner")
                .build();
    }

    @Bean
    @Qualifier("eventSerializer")
    Serializer eventSerializer() {
        return new PublicNameSerializer();
    }

    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
        return new OuterTransactions(transactions);
    }

    @Bean
    PersistenceExceptionResolver persistenceExceptionResolver() {
        return SqlStates::isDuplicate;
    }

    @Bean
    EventStorageEngine eventStorageEngine(
            Serializer general,
            @Qualifier("eventSerializer") Serializer events,
            PersistenceExceptionResolver duplicates,
            ConnectionProvider connections,
            TransactionManager transactions,
            EventSchema schema,
            org.axonframework.config.Configuration axon,
            LedgerSignal signal) {
        var settings = JdbcEventStorageEngine.builder()
                .connectionProvider(connections)
                .transactionManager(transactions)
                .schema(schema)
                .appendEvents(new AppendTogether());
        settings.snapshotSerializer(general)
                .eventSerializer(events)
                .upcasterChain(axon.upcasterChain())
                .snapshotFilter(axon.snapshotFilter())
                .persistenceExceptionResolver(duplicates);
        return new RecordableEventStorage(settings, signal);
    }

    /// Registers are kept in the transaction of the event: an error in one has to undo the act, not to be logged.
    @Autowired
    void keepRegistersInTheTransaction(EventProcessingConfigurer processing) {
        processing
                .usingSubscribingEventProcessors()
                .registerDefaultListenerInvocationErrorHandler(configuration -> PropagatingErrorHandler.INSTANCE)
                .registerDefaultErrorHandler(configuration -> PropagatingErrorHandler.INSTANCE);
    }
}
