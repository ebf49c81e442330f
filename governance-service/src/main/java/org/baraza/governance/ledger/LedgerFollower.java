package org.baraza.governance.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.baraza.record.ledger.EventTypes;

/// Takes one automation through the ledger.
final class LedgerFollower extends LedgerWorker {
    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration BETWEEN = Duration.ofMillis(20);
    private static final int BATCH = 200;

    private final Automation automation;
    private final LedgerTail tail;
    private long position;

    LedgerFollower(Automation automation, DataSource dataSource, Clock clock, LedgerSignal signal) {
        super("follower-" + automation.name(), dataSource, clock, signal.reader(), POLL);
        this.automation = automation;
        tail = signal.tail();
    }

    @Override
    Duration between() {
        return BETWEEN;
    }

    @Override
    void lead(Connection session) throws SQLException {
        writeWithoutFlush(session);
        try (var query = session.prepareStatement("select position from follower_position where follower = ?")) {
            query.setString(1, automation.name());
            try (var rows = query.executeQuery()) {
                position = rows.next() ? rows.getLong(1) : 0;
            }
        }
    }

    @Override
    boolean work(Connection session) throws Exception {
        var entries = tail.after(session, position, BATCH);
        if (entries.isEmpty()) {
            return false;
        }
        var before = position;
        try {
            for (var placed : entries) {
                if (isStopping()) {
                    break;
                }
                handle(placed);
                position = placed.position();
            }
        } finally {
            if (position != before) {
                store(session);
            }
        }
        return entries.size() == BATCH || tail.goesOnAfter(position);
    }

    private void handle(RecordedEntry recorded) throws Exception {
        var entry = recorded.entry();
        try {
            automation.on(entry, recorded.event());
        } catch (EventTypes.UnknownEventType e) {
            throw new MustStop(
                    "entry " + entry.index() + " of platform " + entry.platform() + " is unknown to this version: "
                            + e.getMessage(),
                    e);
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(
                    "entry " + entry.index() + " of platform " + entry.platform() + " (" + entry.type() + "): "
                            + e.getMessage(),
                    e);
        }
    }

    private void store(Connection session) throws SQLException {
        try (var update = session.prepareStatement("""
                insert into follower_position (follower, position) values (?, ?)
                on conflict (follower) do update set position = excluded.position""")) {
            update.setString(1, automation.name());
            update.setLong(2, position);
            update.executeUpdate();
        }
    }
}
