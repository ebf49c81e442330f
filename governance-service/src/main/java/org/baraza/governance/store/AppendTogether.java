package org.baraza.governance.store;

import static org.axonframework.common.DateTimeUtils.formatInstant;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.statements.AppendEventsStatementBuilder;
import org.axonframework.eventsourcing.eventstore.jdbc.statements.TimestampWriter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;

/// Appends all events of a transaction in one statement, which is the same for any number of them:
/// the framework's own has one for each event, and a group of ballots has many.
final class AppendTogether implements AppendEventsStatementBuilder {
    /// Ordered, because the place within a transaction is given in the order of rows.
    private static final String INTO = """
            insert into domain_event (event_identifier, aggregate_identifier, sequence_number, aggregate_type, occurred_at,
                payload_type, payload_revision, payload, meta_data)
            select event, stream, sequence, kind, occurred_at, type, revision, payload, meta_data
            from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?) with ordinality
                as e (event, stream, sequence, kind, occurred_at, type, revision, payload, meta_data, n)
            order by n""";

    private record Row(DomainEventMessage<?> event, SerializedObject<?> payload, SerializedObject<?> metaData) {}

    /// @param dataType bytes
    @Override
    public PreparedStatement build(
            Connection connection,
            EventSchema schema,
            Class<?> dataType,
            List<? extends EventMessage<?>> events,
            Serializer serializer,
            TimestampWriter timestampWriter)
            throws SQLException {
        var rows = events.stream()
                .<DomainEventMessage<?>>map(event -> (DomainEventMessage<?>) event)
                .map(event -> new Row(
                        event,
                        event.serializePayload(serializer, dataType),
                        event.serializeMetaData(serializer, dataType)))
                .toList();
        var insert = connection.prepareStatement(INTO);
        set(insert, 1, "text", rows, row -> row.event.getIdentifier());
        set(insert, 2, "text", rows, row -> row.event.getAggregateIdentifier());
        set(insert, 3, "bigint", rows, row -> row.event.getSequenceNumber());
        set(insert, 4, "text", rows, row -> row.event.getType());
        set(insert, 5, "text", rows, row -> formatInstant(row.event.getTimestamp()));
        set(insert, 6, "text", rows, row -> row.payload.getType().getName());
        set(insert, 7, "text", rows, row -> row.payload.getType().getRevision());
        setBytes(insert, 8, rows, row -> row.payload.getData());
        setBytes(insert, 9, rows, row -> row.metaData.getData());
        insert.addBatch();
        return insert;
    }

    private static void set(PreparedStatement insert, int at, String type, List<Row> rows, Function<Row, Object> column)
            throws SQLException {
        var values = rows.stream().map(column).toArray();
        insert.setArray(at, insert.getConnection().createArrayOf(type, values));
    }

    private static void setBytes(PreparedStatement insert, int at, List<Row> rows, Function<Row, Object> column)
            throws SQLException {
        var values = rows.stream().map(column).map(byte[].class::cast).toArray(byte[][]::new);
        insert.setArray(at, insert.getConnection().createArrayOf("bytea", values));
    }
}
