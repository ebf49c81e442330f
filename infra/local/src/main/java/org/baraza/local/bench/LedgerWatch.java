package org.baraza.local.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.baraza.local.stack.Secrets;
import org.baraza.local.stack.StackAddresses;
import org.jspecify.annotations.Nullable;

/// Notes when each ballot can first be read in the ledger, by asking the ledger's table for new rows again and again.
/// A row is seen when its transaction is finished, up to [#PERIOD] and one query later.
final class LedgerWatch implements AutoCloseable {
    static final Duration PERIOD = Duration.ofMillis(1);

    private static final String BALLOT = "\"stream\":\"ballot:";
    private static final String NEW_ROWS =
            "select position, bytes from ledger_entry where position > ? order by position limit 1000";

    private final Map<String, Long> seen = new ConcurrentHashMap<>();
    private final Connection connection;
    private final Thread thread;
    private volatile boolean ended;
    private volatile @Nullable SQLException failure;

    LedgerWatch(StackAddresses stack, Secrets secrets) {
        try {
            connection = DriverManager.getConnection(stack.postgres(), "baraza", secrets.postgres());
            long position = newest();
            thread = Thread.ofPlatform().name("ledger-watch").daemon().start(() -> watch(position));
        } catch (SQLException e) {
            throw new BenchFailure("PostgreSQL does not let the bench in: " + e.getMessage(), e);
        }
    }

    /// When the ballot was first seen, as of [System#nanoTime]; null while it is not there.
    @Nullable
    Long seenAt(String stream) {
        if (failure != null) {
            throw new BenchFailure("The ledger could not be read", failure);
        }
        return seen.get(stream);
    }

    private long newest() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select coalesce(max(position), 0) from ledger_entry")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void watch(long from) {
        long position = from;
        try (PreparedStatement statement = connection.prepareStatement(NEW_ROWS)) {
            while (!ended) {
                statement.setLong(1, position);
                try (ResultSet rows = statement.executeQuery()) {
                    long now = System.nanoTime();
                    while (rows.next()) {
                        position = rows.getLong(1);
                        note(new String(rows.getBytes(2), StandardCharsets.UTF_8), now);
                    }
                }
                LockSupport.parkNanos(PERIOD.toNanos());
            }
        } catch (SQLException e) {
            failure = e;
        }
    }

    private void note(String entry, long now) {
        int at = entry.indexOf(BALLOT);
        if (at >= 0) {
            int start = at + BALLOT.length() - "ballot:".length();
            seen.put(entry.substring(start, entry.indexOf('"', start)), now);
        }
    }

    @Override
    public void close() {
        ended = true;
        try {
            thread.join();
            connection.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException e) {
            throw new BenchFailure("The connection to PostgreSQL did not close", e);
        }
    }
}
