package org.baraza.query.live;

import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// The end of one platform's ledger, kept once for all who listen to it.
final class Ledger {
    /// The most entries whose streams are kept.
    static final int MOST_HELD = 1000;

    private static final long UNKNOWN = Long.MIN_VALUE;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final ArrayDeque<String> streams = new ArrayDeque<>();
    private long through = UNKNOWN;
    private boolean over;

    /// Begins at the present, unless somebody else has begun already.
    void begin(LongSupplier present) {
        lock.lock();
        try {
            if (through == UNKNOWN) {
                through = present.getAsLong();
            }
        } finally {
            lock.unlock();
        }
    }

    boolean hasBegun() {
        return through() != UNKNOWN;
    }

    /// Index of the last entry that every view has passed.
    long through() {
        lock.lock();
        try {
            return through;
        } finally {
            lock.unlock();
        }
    }

    /// Every view has passed these entries too.
    void append(List<String> come) {
        lock.lock();
        try {
            streams.addAll(come);
            while (streams.size() > MOST_HELD) {
                streams.removeFirst();
            }
            through += come.size();
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// So much has come, or the ledger has begun anew, that what lies between is not kept.
    void jump(long to) {
        lock.lock();
        try {
            streams.clear();
            through = to;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// The streams of entries up to [#through], one each.
    ///
    /// @param through index of the last entry
    record Held(List<String> streams, long through) {}

    /// What came after an entry; absent when not all of it is kept.
    @Nullable
    Held after(long seen) {
        lock.lock();
        try {
            var come = through - seen;
            if (come < 0 || come > streams.size()) {
                return null;
            }
            return new Held(streams.stream().skip(streams.size() - come).toList(), through);
        } finally {
            lock.unlock();
        }
    }

    /// Nobody is told anything any more.
    void end() {
        lock.lock();
        try {
            over = true;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Returns when the ledger's end is not where it was, after the time given, or when all is over.
    ///
    /// @return false when all is over
    boolean await(long seen, long nanos) throws InterruptedException {
        lock.lock();
        try {
            var left = nanos;
            while (through == seen && left > 0 && !over) {
                left = moved.awaitNanos(left);
            }
            return !over;
        } finally {
            lock.unlock();
        }
    }

    /// Lets more come together, for that long.
    ///
    /// @return false when all is over
    boolean gather(long millis) throws InterruptedException {
        lock.lock();
        try {
            var left = TimeUnit.MILLISECONDS.toNanos(millis);
            while (left > 0 && !over) {
                left = moved.awaitNanos(left);
            }
            return !over;
        } finally {
            lock.unlock();
        }
    }
}
