package org.baraza.governance.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/// The entries that this process recorded last, for those who follow the ledger in it: what has just
/// been written need not be read back by each of them. Whatever is not here, they read from the store.
final class LedgerTail {
    static final int LENGTH = 2048;

    /// Larger ones are rare, and a tail of them alone would be too much to keep.
    private static final int LARGEST = 8 * 1024;

    /// Each at its position modulo the length.
    private final AtomicReferenceArray<RecordedEntry> entries = new AtomicReferenceArray<>(LENGTH);

    private volatile long newest;

    /// They are committed.
    void recorded(List<RecordedEntry> recorded) {
        for (var one : recorded) {
            if (one.bytes().length <= LARGEST) {
                entries.set(at(one.position()), one);
            }
        }
        newest = recorded.getLast().position();
    }

    /// Whether this process has recorded something after this position.
    boolean goesOnAfter(long position) {
        return newest > position;
    }

    /// In the order of positions, without a gap. Fewer than there are where some of them are not in the tail.
    List<RecordedEntry> after(Connection session, long position, int atMost) throws SQLException {
        var found = new ArrayList<RecordedEntry>();
        for (long next = position + 1; found.size() < atMost; next++) {
            var one = entries.get(at(next));
            if (one == null || one.position() != next) {
                break;
            }
            found.add(one);
        }
        return found.isEmpty() ? LedgerStore.entries(session, position, atMost) : found;
    }

    private static int at(long position) {
        return (int) (position % LENGTH);
    }
}
