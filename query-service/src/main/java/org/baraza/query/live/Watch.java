package org.baraza.query.live;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.baraza.query.ledger.Bell;
import org.baraza.query.ledger.Reach;
import org.baraza.query.record.EntryStreams;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.DependsOn;
import org.springframework.stereotype.Component;

/// Watches, for all who listen, how far the views of their platforms have come: one thread, however many they are.
///
/// It looks at what this process knows whenever a batch has been applied, and into the store twice a second, with one
/// question for all platforms that somebody listens to.
@Component
@DependsOn("engine")
class Watch implements SmartLifecycle {
    /// The most streams that one event names.
    static final int MOST_NAMED = 100;
    /// The most entries that are looked up in the record to find out what somebody has missed.
    static final int MOST_LOOKED_UP = 500;

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private static final Duration OTHERS_PACE = Duration.ofMillis(500);
    private static final long PAUSE_IN_MILLIS = 20;
    private final Reach reach;
    private final EntryStreams entries;
    private final Bell bell;
    private final Map<String, Listened> platforms = new ConcurrentHashMap<>();
    private volatile CountDownLatch stopping = new CountDownLatch(1);
    private @Nullable Thread thread;

    Watch(Reach reach, EntryStreams entries, Bell bell) {
        this.reach = reach;
        this.entries = entries;
        this.bell = bell;
    }

    private record Listened(Ledger ledger, int listeners) {}

    /// Somebody who listens to a platform, until closed.
    final class Listener implements AutoCloseable {
        private final String platform;
        private final Ledger ledger;

        private Listener(String platform, Ledger ledger) {
            this.platform = platform;
            this.ledger = ledger;
        }

        Ledger ledger() {
            return ledger;
        }

        /// What is new since an entry that has been seen.
        Changes since(long seen) {
            var held = ledger.after(seen);
            if (held != null) {
                return named(held.streams(), held.through());
            }
            var through = ledger.through();
            if (through < seen || through - seen > MOST_LOOKED_UP) {
                return new Changes(through, List.of(), true);
            }
            return named(entries.of(platform, seen + 1, through), through);
        }

        @Override
        public void close() {
            platforms.computeIfPresent(
                    platform,
                    (name, one) -> one.listeners() == 1 ? null : new Listened(one.ledger(), one.listeners() - 1));
        }
    }

    /// @throws org.baraza.query.ledger.NotThereYet while the views are being opened
    Listener listen(String platform) {
        var listened = platforms.compute(
                platform,
                (name, one) ->
                        one == null ? new Listened(new Ledger(), 1) : new Listened(one.ledger(), one.listeners() + 1));
        var listener = new Listener(platform, listened.ledger());
        try {
            listener.ledger.begin(() -> present(platform));
        } catch (RuntimeException e) {
            listener.close();
            throw e;
        }
        if (stopping.getCount() == 0) {
            listener.ledger.end();
        }
        return listener;
    }

    private long present(String platform) {
        var stored = reach.stored(List.of(platform)).getOrDefault(platform, Reach.NOWHERE);
        return Math.max(reach.known(platform), stored);
    }

    private static Changes named(List<String> streams, long through) {
        var distinct = new LinkedHashSet<String>();
        streams.forEach(stream -> distinct.add(together(stream)));
        return distinct.size() > MOST_NAMED
                ? new Changes(through, List.of(), true)
                : new Changes(through, List.copyOf(distinct), false);
    }

    /// Each ballot is a stream of its own: those of one vote are named together, or a busy vote would
    /// name nothing else.
    private static String together(String stream) {
        return stream.startsWith("ballot:") || stream.startsWith("proxy:")
                ? stream.substring(0, stream.indexOf('/'))
                : stream;
    }

    @Override
    public synchronized void start() {
        stopping = new CountDownLatch(1);
        thread = Thread.ofPlatform().name("changes").daemon().start(this::watch);
    }

    /// Ends all streams at once, before the server waits for its requests.
    @Override
    public synchronized void stop() {
        stopping.countDown();
        platforms.values().forEach(one -> one.ledger().end());
        bell.ring();
        var running = thread;
        if (running != null) {
            try {
                running.join(Duration.ofSeconds(1));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        thread = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    private void watch() {
        var nextLook = System.nanoTime();
        do {
            var rung = reach.rung();
            var inStore = System.nanoTime() - nextLook >= 0;
            try {
                look(inStore);
            } catch (RuntimeException e) {
                LOG.warn("how far the views are is not known: {}", e.toString());
                inStore = true;
            }
            if (inStore) {
                nextLook = System.nanoTime() + OTHERS_PACE.toNanos();
            }
            var left = Math.max(0, nextLook - System.nanoTime());
            reach.await(rung, platforms.isEmpty() ? OTHERS_PACE : Duration.ofNanos(left));
        } while (!over());
    }

    private boolean over() {
        try {
            return stopping.await(PAUSE_IN_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private void look(boolean inStore) {
        if (platforms.isEmpty()) {
            return;
        }
        var stored = inStore ? reach.stored(List.copyOf(platforms.keySet())) : Map.<String, Long>of();
        platforms.forEach((platform, listened) -> {
            var ledger = listened.ledger();
            if (!ledger.hasBegun()) {
                return;
            }
            var elsewhere = stored.get(platform);
            var now = Math.max(reach.known(platform), elsewhere == null ? Reach.NOWHERE : elsewhere);
            move(platform, ledger, now);
        });
    }

    private void move(String platform, Ledger ledger, long now) {
        var before = ledger.through();
        if (now <= before) {
            return;
        }
        if (now - before > MOST_LOOKED_UP) {
            ledger.jump(now);
        } else {
            ledger.append(entries.of(platform, before + 1, now));
        }
    }
}
