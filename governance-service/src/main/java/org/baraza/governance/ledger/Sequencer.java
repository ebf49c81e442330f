package org.baraza.governance.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.baraza.governance.ledger.LedgerStore.Cursor;
import org.baraza.governance.ledger.LedgerStore.Head;

/// Gives each event its place in its platform's ledger, once its transaction is finished. One at a time, over all
/// instances; and should two ever believe to lead, the compare-and-swap on cursor and heads lets only one write.
final class Sequencer extends LedgerWorker {
    static final Duration POLL = Duration.ofMillis(10);
    private static final int BATCH = 1000;

    /// Where event follows event, one flush is for all that came in so long, and leaves the disk to those who act.
    private static final Duration BETWEEN = Duration.ofMillis(5);

    private final Clock clock;
    private final LedgerSignal signal;
    private Cursor cursor = Cursor.BEGINNING;

    Sequencer(DataSource dataSource, Clock clock, LedgerSignal signal) {
        super("ledger-sequencer", dataSource, clock, signal.sequencer(), POLL);
        this.clock = clock;
        this.signal = signal;
    }

    @Override
    Duration between() {
        return BETWEEN;
    }

    @Override
    void lead(Connection session) throws SQLException {
        FinishedEvents.refuseForeignTransactionIds(session);
        cursor = LedgerStore.cursor(session);
    }

    @Override
    boolean work(Connection session) throws SQLException {
        var events = FinishedEvents.after(session, cursor.transaction(), cursor.place(), BATCH);
        if (events.isEmpty()) {
            return false;
        }
        session.setAutoCommit(false);
        var entries = record(session, events);
        session.commit();
        session.setAutoCommit(true);
        signal.recorded(entries);
        return events.size() == BATCH;
    }

    private List<RecordedEntry> record(Connection session, List<FinishedEvents.Event> events) throws SQLException {
        var about = new ArrayList<EntryMetaData>(events.size());
        for (var event : events) {
            about.add(understood(event));
        }
        var before = LedgerStore.heads(
                session,
                about.stream().map(one -> one.platform().value()).distinct().toList());
        var sizes = new HashMap<UUID, Long>();
        before.forEach((platform, head) -> sizes.put(platform, head.size()));
        var recordedAt = notBefore(cursor.recordedAt());
        var written = new ArrayList<RecordedEntry>(events.size());
        for (int i = 0; i < events.size(); i++) {
            var platform = about.get(i).platform().value();
            var index = sizes.getOrDefault(platform, 0L);
            var entry = events.get(i).at(about.get(i), index, recordedAt);
            written.add(new RecordedEntry(cursor.position() + i + 1, entry));
            sizes.put(platform, index + 1);
        }
        LedgerStore.append(session, written);
        LedgerStore.swapHeads(session, before, heads(sizes, recordedAt));
        var last = events.getLast();
        var after = new Cursor(last.transaction(), last.place(), cursor.position() + events.size(), recordedAt);
        LedgerStore.swapCursor(session, cursor, after);
        cursor = after;
        return written;
    }

    /// The clock may be set back; the record's time never is.
    private Instant notBefore(Instant last) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return now.isBefore(last) ? last : now;
    }

    private static Map<UUID, Head> heads(Map<UUID, Long> sizes, Instant recordedAt) {
        var heads = new TreeMap<UUID, Head>();
        sizes.forEach((platform, size) -> heads.put(platform, new Head(size, recordedAt)));
        return heads;
    }

    private static EntryMetaData understood(FinishedEvents.Event event) {
        try {
            return event.readMetaData();
        } catch (RuntimeException e) {
            throw new IllegalStateException("event " + event.id() + " of " + event.stream() + ": " + e.getMessage(), e);
        }
    }
}
