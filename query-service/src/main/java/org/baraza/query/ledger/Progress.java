package org.baraza.query.ledger;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// How far this process has come, kept in memory, and the bell that wakes those who wait for it.
final class Progress {
    private static final int MOST_STREAMS_HELD = 20_000;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition bell = lock.newCondition();
    private final Map<String, Long> next = new ConcurrentHashMap<>();
    private final Map<String, Head> heads = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Head> eldest) {
            return size() > MOST_STREAMS_HELD;
        }
    };
    private long rung;

    /// The last event of a stream and its place in the ledger.
    record Head(long sequence, long index) {}

    static String streamKey(String platform, String stream) {
        return platform + "/" + stream;
    }

    /// A batch has been applied and its positions stored.
    void came(Generation generation, Collection<Position> positions, Map<String, Head> streams) {
        positions.forEach(position -> next.put(key(generation, position.platform), position.next()));
        lock.lock();
        try {
            streams.forEach((stream, head) ->
                    heads.merge(stream, head, (known, came) -> came.sequence() > known.sequence() ? came : known));
            rung++;
            bell.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// What is stored may be less than what was here: until it is applied again, only the store is asked.
    void forget(Generation generation) {
        next.keySet().removeIf(key -> key.startsWith(generation.key() + "/"));
    }

    /// Something else came that somebody may wait for.
    void came() {
        lock.lock();
        try {
            rung++;
            bell.signalAll();
        } finally {
            lock.unlock();
        }
    }

    long next(Generation generation, String platform) {
        return next.getOrDefault(key(generation, platform), 0L);
    }

    @Nullable
    Head head(String stream) {
        lock.lock();
        try {
            return heads.get(stream);
        } finally {
            lock.unlock();
        }
    }

    long rung() {
        lock.lock();
        try {
            return rung;
        } finally {
            lock.unlock();
        }
    }

    /// Returns when the bell has rung since, or after the time given.
    void await(long since, Duration longest) {
        lock.lock();
        try {
            var left = longest.toNanos();
            while (rung == since && left > 0) {
                left = bell.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    private static String key(Generation generation, String platform) {
        return generation.key() + "/" + platform;
    }

    static Duration shorter(long leftNanos, Duration longest) {
        return Duration.of(Math.max(0, Math.min(leftNanos, longest.toNanos())), TimeUnit.NANOSECONDS.toChronoUnit());
    }
}
