package org.baraza.governance.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the relay reads, and where it keeps how far it came.
final class RelayStore {
    private static final int MOST_CONTENTS = 200;
    private static final int ENOUGH_BYTES = 4 * 1024 * 1024;

    private RelayStore() {}

    /// A place in the order of finished transactions.
    ///
    /// @param transaction of type `xid8`, as text
    record ContentPlace(String transaction, long place) {
        static final ContentPlace BEGINNING = new ContentPlace("0", 0);
    }

    /// @param bytes absent when withheld
    record StoredContent(
            UUID id,
            UUID platform,
            String mediaType,
            byte @Nullable [] salt,
            String hash,
            byte @Nullable [] bytes,
            ContentPlace place) {}

    /// Up to where there is something to read, seen in one snapshot.
    ///
    /// @param position of the last entry
    /// @param transaction all below it are finished
    record Horizon(long position, String transaction) {}

    static Horizon horizon(Connection session) throws SQLException {
        try (var query = session.prepareStatement(
                        "select position, pg_snapshot_xmin(pg_current_snapshot())::text from sequencer_cursor");
                var rows = query.executeQuery()) {
            rows.next();
            return new Horizon(rows.getLong(1), rows.getString(2));
        }
    }

    /// Some at a time, by number and by bytes.
    static List<StoredContent> contents(Connection session, ContentPlace after, Horizon horizon) throws SQLException {
        try (var query = session.prepareStatement("""
                select c.content_id, c.platform, c.media_type, c.salt, c.hash, c.bytes, c.txid::text as transaction,
                       c.seq as place
                from (select n.*, sum(n.length) over (order by n.txid, n.seq) - n.length as bytes_before
                      from content n
                      where (n.txid, n.seq) > (?::xid8, ?) and n.txid < ?::xid8
                      order by n.txid, n.seq
                      limit ?) c
                where c.bytes_before < ?
                order by c.txid, c.seq""")) {
            query.setString(1, after.transaction);
            query.setLong(2, after.place);
            query.setString(3, horizon.transaction);
            query.setInt(4, MOST_CONTENTS);
            query.setInt(5, ENOUGH_BYTES);
            try (var rows = query.executeQuery()) {
                var contents = new ArrayList<StoredContent>();
                while (rows.next()) {
                    contents.add(new StoredContent(
                            rows.getObject("content_id", UUID.class),
                            rows.getObject("platform", UUID.class),
                            rows.getString("media_type"),
                            rows.getBytes("salt"),
                            rows.getString("hash"),
                            rows.getBytes("bytes"),
                            new ContentPlace(rows.getString("transaction"), rows.getLong("place"))));
                }
                return contents;
            }
        }
    }

    /// A topic made anew is empty. The first topic ever counts as new.
    static void beginAgainWhereTopicsAreNew(Connection session, Topics.Ids ids) throws SQLException {
        try (var update = session.prepareStatement("""
                update relay_record_cursor set topic_id = ?, position = 0 where topic_id is distinct from ?""")) {
            update.setString(1, ids.record());
            update.setString(2, ids.record());
            update.executeUpdate();
        }
        try (var update = session.prepareStatement("""
                update relay_content_cursor set topic_id = ?, txid = '0', seq = 0 where topic_id is distinct from ?""")) {
            update.setString(1, ids.content());
            update.setString(2, ids.content());
            update.executeUpdate();
        }
    }

    static long position(Connection session) throws SQLException {
        try (var query = session.prepareStatement("select position from relay_record_cursor");
                var rows = query.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    static ContentPlace place(Connection session) throws SQLException {
        try (var query = session.prepareStatement("select txid::text, seq from relay_content_cursor");
                var rows = query.executeQuery()) {
            rows.next();
            return new ContentPlace(rows.getString(1), rows.getLong(2));
        }
    }

    static void store(Connection session, long position) throws SQLException {
        try (var update = session.prepareStatement("update relay_record_cursor set position = ?")) {
            update.setLong(1, position);
            update.executeUpdate();
        }
    }

    static void store(Connection session, ContentPlace place) throws SQLException {
        try (var update = session.prepareStatement("update relay_content_cursor set txid = ?::xid8, seq = ?")) {
            update.setString(1, place.transaction);
            update.setLong(2, place.place);
            update.executeUpdate();
        }
    }
}
