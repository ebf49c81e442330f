package org.baraza.governance.ledger;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

/// The statements on the ledger's tables.
final class LedgerStore {
    private LedgerStore() {}

    /// How far the event store has been read.
    ///
    /// @param transaction id of the last event's transaction, of type `xid8`, as text
    /// @param place the last event's `global_index`
    /// @param position the last one given, dense over all platforms, from 1
    record Cursor(String transaction, long place, long position, Instant recordedAt) {
        static final Cursor BEGINNING = new Cursor("0", 0, 0, Instant.EPOCH);
    }

    /// @param size number of entries
    record Head(long size, Instant recordedAt) {}

    /// Another sequencer has written in between. Harmless: the transaction is rolled back, and whoever leads goes on.
    static final class Overtaken extends RuntimeException {
        Overtaken(String what) {
            super("another sequencer has moved the " + what);
        }
    }

    static Cursor cursor(Connection session) throws SQLException {
        try (var query = session.prepareStatement(
                        "select txid::text, global_index, position, recorded_at from sequencer_cursor");
                var rows = query.executeQuery()) {
            if (!rows.next()) {
                throw new IllegalStateException("the sequencer has no cursor");
            }
            return new Cursor(
                    rows.getString(1),
                    rows.getLong(2),
                    rows.getLong(3),
                    rows.getObject(4, OffsetDateTime.class).toInstant());
        }
    }

    static void swapCursor(Connection session, Cursor before, Cursor after) throws SQLException {
        try (var update = session.prepareStatement("""
                update sequencer_cursor set txid = ?::xid8, global_index = ?, position = ?, recorded_at = ?
                where txid = ?::xid8 and global_index = ? and position = ?""")) {
            update.setString(1, after.transaction);
            update.setLong(2, after.place);
            update.setLong(3, after.position);
            update.setObject(4, after.recordedAt.atOffset(ZoneOffset.UTC));
            update.setString(5, before.transaction);
            update.setLong(6, before.place);
            update.setLong(7, before.position);
            if (update.executeUpdate() != 1) {
                throw new Overtaken("cursor");
            }
        }
    }

    static Map<UUID, Head> heads(Connection session, List<UUID> platforms) throws SQLException {
        var heads = new TreeMap<UUID, Head>();
        try (var query = session.prepareStatement(
                "select platform, size, recorded_at from ledger_head where platform = any(?)")) {
            query.setArray(1, session.createArrayOf("uuid", platforms.toArray()));
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    heads.put(
                            rows.getObject(1, UUID.class),
                            new Head(
                                    rows.getLong(2),
                                    rows.getObject(3, OffsetDateTime.class).toInstant()));
                }
            }
        }
        return heads;
    }

    static void swapHeads(Connection session, Map<UUID, Head> before, Map<UUID, Head> after) throws SQLException {
        var changed = new ArrayList<Map.Entry<UUID, Head>>();
        var added = new ArrayList<Map.Entry<UUID, Head>>();
        after.entrySet().forEach(one -> (before.containsKey(one.getKey()) ? changed : added).add(one));
        try (var update = session.prepareStatement("""
                update ledger_head h set size = n.size, recorded_at = n.recorded_at
                from unnest(?, ?, ?, ?) as n(platform, expected, size, recorded_at)
                where h.platform = n.platform and h.size = n.expected""")) {
            update.setArray(1, array(session, "uuid", changed, Map.Entry::getKey));
            update.setArray(2, array(session, "bigint", changed, one -> sizeOf(before, one.getKey())));
            setHeads(session, update, 3, changed);
            expect(changed.size(), update.executeUpdate());
        }
        try (var insert = session.prepareStatement("""
                insert into ledger_head (platform, size, recorded_at)
                select * from unnest(?, ?, ?) on conflict do nothing""")) {
            insert.setArray(1, array(session, "uuid", added, Map.Entry::getKey));
            setHeads(session, insert, 2, added);
            expect(added.size(), insert.executeUpdate());
        }
    }

    private static Long sizeOf(Map<UUID, Head> heads, UUID platform) {
        var head = heads.get(platform);
        return head == null ? 0L : head.size;
    }

    private static void setHeads(
            Connection session, PreparedStatement statement, int first, List<Map.Entry<UUID, Head>> heads)
            throws SQLException {
        statement.setArray(first, array(session, "bigint", heads, one -> one.getValue().size));
        statement.setArray(
                first + 1,
                array(
                        session,
                        "timestamptz",
                        heads,
                        one -> one.getValue()
                                .recordedAt
                                .atOffset(ZoneOffset.UTC)
                                .toString()));
    }

    private static void expect(int wanted, int done) {
        if (wanted != done) {
            throw new Overtaken("head of a ledger");
        }
    }

    static void append(Connection session, List<RecordedEntry> entries) throws SQLException {
        try (var insert = session.prepareStatement("""
                insert into ledger_entry (position, platform, index, event_id, bytes)
                select * from unnest(?, ?, ?, ?, ?)""")) {
            insert.setArray(1, array(session, "bigint", entries, RecordedEntry::position));
            insert.setArray(
                    2,
                    array(
                            session,
                            "uuid",
                            entries,
                            one -> one.entry().platform().value()));
            insert.setArray(
                    3, array(session, "bigint", entries, one -> one.entry().index()));
            insert.setArray(
                    4,
                    array(session, "uuid", entries, one -> one.entry().eventId().value()));
            insert.setArray(
                    5,
                    session.createArrayOf(
                            "bytea", entries.stream().map(RecordedEntry::bytes).toArray(byte[][]::new)));
            insert.executeUpdate();
        }
    }

    /// In the order of positions, which are dense and become visible in order, because one sequencer gives them.
    static List<RecordedEntry> entries(Connection session, long after, int atMost) throws SQLException {
        try (var query = session.prepareStatement(
                "select position, bytes from ledger_entry where position > ? order by position limit ?")) {
            query.setLong(1, after);
            query.setInt(2, atMost);
            try (var rows = query.executeQuery()) {
                var entries = new ArrayList<RecordedEntry>();
                while (rows.next()) {
                    entries.add(new RecordedEntry(rows.getLong(1), rows.getBytes(2)));
                }
                return entries;
            }
        }
    }

    static <T> Array array(Connection session, String type, List<T> rows, Function<T, ?> column) throws SQLException {
        return session.createArrayOf(type, rows.stream().map(column).toArray());
    }
}
