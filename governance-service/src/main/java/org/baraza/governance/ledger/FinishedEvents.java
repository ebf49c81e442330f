package org.baraza.governance.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.baraza.record.Json;
import org.baraza.record.ledger.EventId;
import org.baraza.record.ledger.LedgerEntry;
import tools.jackson.core.type.TypeReference;

/// Reads the event store in the order of finished transactions: by transaction id, below the oldest one still running.
/// Nothing can appear later at a place already read, so nothing is skipped.
final class FinishedEvents {
    /// The outputs have other names than the columns, and the order names the columns: ordering by the text of a
    /// transaction id would lose events when the number gains a digit.
    private static final String NEXT = """
            select e.txid::text as transaction, e.global_index as place, e.event_identifier, e.aggregate_identifier,
                   e.sequence_number, e.occurred_at, e.payload_type, e.payload_revision, e.payload, e.meta_data
            from domain_event e
            where (e.txid, e.global_index) > (?::xid8, ?) and e.txid < pg_snapshot_xmin(pg_current_snapshot())
            order by e.txid, e.global_index
            limit ?""";

    private static final String PLACES_AHEAD = """
            select (select txid from sequencer_cursor)::text, pg_snapshot_xmax(pg_current_snapshot())::text
            where (select txid from sequencer_cursor) >= pg_snapshot_xmax(pg_current_snapshot())
               or (select txid from relay_content_cursor) >= pg_snapshot_xmax(pg_current_snapshot())
               or (select txid from domain_event order by domain_event.txid desc limit 1)
                  >= pg_snapshot_xmax(pg_current_snapshot())""";

    private static final TypeReference<Map<String, Object>> META_DATA = new TypeReference<>() {};

    private FinishedEvents() {}

    /// @param transaction its id, of type `xid8`, as text
    record Event(
            String transaction,
            long place,
            EventId id,
            String stream,
            long sequence,
            String occurredAt,
            String type,
            String revision,
            byte[] payload,
            byte[] metaData) {
        EntryMetaData readMetaData() {
            return EntryMetaData.of(Json.MAPPER.readValue(metaData, META_DATA));
        }

        LedgerEntry at(EntryMetaData about, long index, Instant recordedAt) {
            return new LedgerEntry(
                    LedgerEntry.SCHEMA,
                    about.platform(),
                    index,
                    id,
                    stream,
                    sequence,
                    type,
                    revision,
                    Instant.parse(occurredAt),
                    recordedAt,
                    about.actor(),
                    about.charter(),
                    about.causation(),
                    about.decision(),
                    Json.MAPPER.readTree(payload));
        }
    }

    static List<Event> after(Connection session, String transaction, long place, int atMost) throws SQLException {
        try (var query = session.prepareStatement(NEXT)) {
            query.setString(1, transaction);
            query.setLong(2, place);
            query.setInt(3, atMost);
            try (var rows = query.executeQuery()) {
                var events = new ArrayList<Event>();
                while (rows.next()) {
                    events.add(read(rows));
                }
                return events;
            }
        }
    }

    private static Event read(ResultSet row) throws SQLException {
        return new Event(
                row.getString("transaction"),
                row.getLong("place"),
                EventId.of(row.getString("event_identifier")),
                row.getString("aggregate_identifier"),
                row.getLong("sequence_number"),
                row.getString("occurred_at"),
                row.getString("payload_type"),
                row.getString("payload_revision"),
                row.getBytes("payload"),
                row.getBytes("meta_data"));
    }

    /// After a dump was restored into another cluster, its transaction ids start low: new events would lie before the
    /// stored position and never be read.
    ///
    /// @throws LedgerWorker.MustStop when it is so
    static void refuseForeignTransactionIds(Connection session) throws SQLException {
        try (var query = session.prepareStatement(PLACES_AHEAD);
                var rows = query.executeQuery()) {
            if (rows.next()) {
                throw new LedgerWorker.MustStop(
                        "the database holds transaction ids of another PostgreSQL cluster (read up to "
                                + rows.getString(1) + ", this cluster is at " + rows.getString(2)
                                + "), as after restoring a dump; new events would never be recorded. Stop every"
                                + " instance, run 'select rebase_after_restore()' in the database, and start again",
                        null);
            }
        }
    }
}
