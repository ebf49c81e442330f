package org.baraza.query.ledger;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.baraza.record.ledger.LedgerEntry;
import org.jspecify.annotations.Nullable;

/// How far one generation of one view has come in one platform's ledger.
///
/// The counters belong to the position: they are a function of the entries before it, and are stored in the same
/// document, so that an entry applied twice gets the same numbers.
final class Position {
    final String platform;
    private long next;
    private @Nullable Instant recordedAt;
    private final Map<String, Long> counters = new HashMap<>();
    private @Nullable Stop stop;

    Position(String platform) {
        this.platform = platform;
    }

    Position(String platform, long next, @Nullable Instant recordedAt, Map<String, Long> counters) {
        this.platform = platform;
        this.next = next;
        this.recordedAt = recordedAt;
        this.counters.putAll(counters);
    }

    /// The index of the entry that is due.
    long next() {
        return next;
    }

    @Nullable
    Instant recordedAt() {
        return recordedAt;
    }

    @Nullable
    Stop stop() {
        return stop;
    }

    Map<String, Long> counters() {
        return counters;
    }

    void passed(LedgerEntry entry, Map<String, Long> counted) {
        next = entry.index() + 1;
        recordedAt = entry.recordedAt();
        counters.putAll(counted);
        stop = null;
    }

    void stop(Stop why) {
        stop = why;
    }
}
