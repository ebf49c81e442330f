package org.baraza.local.crash;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.baraza.local.bench.BenchPlatform.Ballot;

/// Casts ballots at a steady rate, each when its time has come, and each until it is acknowledged.
final class Casting {
    /// Longer than a loaded machine takes to start a part again.
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final List<Ballot> ballots;
    private final int rate;
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private volatile long started;
    private long sent;

    /// @param rate ballots a second
    Casting(List<Ballot> ballots, int rate) {
        this.ballots = ballots;
        this.rate = rate;
    }

    /// Returns at once.
    Future<Double> start() {
        return executor.submit(this::cast);
    }

    int acknowledged() {
        return acknowledged.get();
    }

    /// From the first ballot until now.
    double acknowledgedASecond() {
        return acknowledged.get() * (double) TimeUnit.SECONDS.toNanos(1) / (System.nanoTime() - started);
    }

    /// @return ballots a second that were sent
    private double cast() throws Exception {
        started = System.nanoTime();
        List<Future<?>> all = IntStream.range(0, ballots.size())
                .<Future<?>>mapToObj(this::send)
                .toList();
        sent = System.nanoTime();
        for (Future<?> one : all) {
            one.get();
        }
        executor.shutdown();
        return ballots.size() * (double) TimeUnit.SECONDS.toNanos(1) / (sent - started);
    }

    private Future<?> send(int at) {
        long due = started + at * TimeUnit.SECONDS.toNanos(1) / rate;
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
        Ballot ballot = ballots.get(at);
        return executor.submit(() -> {
            ballot.voter().session().withPatience(PATIENCE).act(ballot.act());
            return acknowledged.incrementAndGet();
        });
    }
}
