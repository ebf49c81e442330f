package org.baraza.governance.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// A thread that works while it leads. Who leads holds an advisory lock of PostgreSQL in the very session it works in:
/// a session that is lost takes the lock and the unfinished work with it, and another instance takes over.
abstract class LedgerWorker implements SmartLifecycle {
    /// Started after the command handlers and before the web server, stopped the other way round.
    static final int PHASE = 1000;

    private static final Duration STANDBY = Duration.ofMillis(200);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Logger log = LoggerFactory.getLogger(getClass());
    private final String name;
    private final DataSource dataSource;
    private final Clock clock;
    private final LedgerSignal.Sleeper sleeper;
    private final Duration poll;
    private volatile CountDownLatch stopping = new CountDownLatch(0);
    private volatile State state = new State(Condition.NOT_STARTED, "", Instant.EPOCH);
    private @Nullable Thread thread;
    private Duration pause = FIRST_PAUSE;

    /// @param name of the thread, and of the lock
    LedgerWorker(String name, DataSource dataSource, Clock clock, LedgerSignal.Sleeper sleeper, Duration poll) {
        this.name = name;
        this.dataSource = dataSource;
        this.clock = clock;
        this.sleeper = sleeper;
        this.poll = poll;
    }

    enum Condition {
        NOT_STARTED,
        STANDING_BY,
        LEADING,
        RETRYING,
        STOPPED
    }

    /// @param reason why it is so; empty when there is nothing to say
    record State(Condition condition, String reason, Instant since) {
        boolean isWell() {
            return condition == Condition.LEADING || condition == Condition.STANDING_BY;
        }
    }

    /// Going on would do harm until somebody has acted: the worker stays stopped and says why.
    static final class MustStop extends RuntimeException {
        MustStop(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /// Leadership has just begun: whatever was remembered may be out of date.
    abstract void lead(Connection session) throws Exception;

    /// One batch. True when there may be more at once.
    abstract boolean work(Connection session) throws Exception;

    /// How much later a batch begins than the one before, at least, unless that left more.
    Duration between() {
        return Duration.ZERO;
    }

    /// Leadership is over, for whatever reason.
    void rest() {}

    /// The worker is to stop and may be waiting for something outside. Called by another thread.
    void cutShort() {}

    final State state() {
        return state;
    }

    final String name() {
        return name;
    }

    @Override
    public final synchronized void start() {
        if (thread == null) {
            stopping = new CountDownLatch(1);
            thread = Thread.ofPlatform().name(name).start(this::run);
        }
    }

    @Override
    public final synchronized void stop() {
        var last = thread;
        if (last == null) {
            return;
        }
        stopping.countDown();
        sleeper.wake();
        cutShort();
        try {
            if (!last.join(PATIENCE)) {
                log.warn("{} did not stop within {}", name, PATIENCE);
                last.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread = null;
    }

    @Override
    public final synchronized boolean isRunning() {
        return thread != null;
    }

    @Override
    public final int getPhase() {
        return PHASE;
    }

    final boolean isStopping() {
        return stopping.getCount() == 0;
    }

    private void run() {
        try {
            while (!isStopping()) {
                leadOrRetry();
            }
            become(Condition.STOPPED, "");
        } catch (MustStop e) {
            become(Condition.STOPPED, String.valueOf(e.getMessage()));
            log.error("{} has stopped: {}", name, e.getMessage(), e.getCause());
        } catch (InterruptedException e) {
            become(Condition.STOPPED, "interrupted");
            Thread.currentThread().interrupt();
        } catch (Error e) {
            become(Condition.STOPPED, e.toString());
            log.error("{} has died", name, e);
            throw e;
        }
    }

    private void leadOrRetry() throws InterruptedException {
        try (var session = dataSource.getConnection()) {
            session.setAutoCommit(true);
            if (locked(session)) {
                leadUntilStopped(session);
                return;
            }
            become(Condition.STANDING_BY, "another instance leads");
        } catch (InterruptedException | MustStop e) {
            throw e;
        } catch (Exception e) {
            if (isStopping()) {
                return;
            }
            var again = state.condition == Condition.RETRYING && state.reason.equals(reason(e));
            become(Condition.RETRYING, reason(e));
            log.warn("{} tries again in {} ms: {}", name, pause.toMillis(), reason(e), again ? null : e);
            stopsWithin(pause);
            pause = longer(pause);
            return;
        }
        stopsWithin(STANDBY);
    }

    private void leadUntilStopped(Connection session) throws Exception {
        try {
            lead(session);
            while (!isStopping()) {
                var begun = System.nanoTime();
                var more = work(session);
                pause = FIRST_PAUSE;
                become(Condition.LEADING, "");
                if (!more) {
                    sleeper.sleep(poll);
                    stopsWithin(between().minusNanos(System.nanoTime() - begun));
                }
            }
        } finally {
            rest();
            release(session);
        }
    }

    /// For a worker that writes nothing but how far it came. When PostgreSQL crashes it may lose the last moments of
    /// that, and they are done again, as after a crash of this process.
    static void writeWithoutFlush(Connection session) throws SQLException {
        try (var statement = session.createStatement()) {
            statement.execute("set synchronous_commit = off");
        }
    }

    private boolean locked(Connection session) throws SQLException {
        try (var query = session.prepareStatement("select pg_try_advisory_lock(hashtextextended(?, 0))")) {
            query.setString(1, name);
            try (var rows = query.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }

    /// The session goes back to the pool, and must not keep the lock there.
    private void release(Connection session) {
        try {
            if (!session.getAutoCommit()) {
                session.rollback();
                session.setAutoCommit(true);
            }
            try (var statement = session.createStatement()) {
                statement.execute("reset synchronous_commit");
                statement.execute("select pg_advisory_unlock_all()");
            }
        } catch (SQLException e) {
            log.debug("{} lost its session, and the lock with it", name, e);
        }
    }

    private void become(Condition condition, String reason) {
        var before = state;
        if (before.condition != condition || !before.reason.equals(reason)) {
            var since = before.condition == condition ? before.since : clock.instant();
            state = new State(condition, reason, since);
            log.info("{} is {}{}", name, condition, reason.isEmpty() ? "" : ": " + reason);
        }
    }

    private void stopsWithin(Duration time) throws InterruptedException {
        var _ = stopping.await(time.toNanos(), TimeUnit.NANOSECONDS);
    }

    private static Duration longer(Duration pause) {
        var next = pause.multipliedBy(2);
        return next.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : next;
    }

    private static String reason(Throwable e) {
        var message = e.getMessage();
        return message == null || message.isBlank() ? e.getClass().getSimpleName() : message;
    }
}
