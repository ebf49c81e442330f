package org.baraza.local.bench;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.baraza.local.bench.BenchPlatform.Ballot;
import org.baraza.local.client.Refused;
import org.baraza.local.client.Session;
import org.baraza.local.client.Unreachable;
import org.jspecify.annotations.Nullable;

/// Casts ballots at a steady rate, whatever the servers make of it, and notes four moments of each: sent, answered, in
/// the ledger, in the view.
final class Load {
    /// Ballots under way at once; beyond it the load waits, and the achieved rate tells.
    private static final int UNDER_WAY = 1024;

    /// Ballots a second whose view is awaited: enough for a 99th percentile in one run, few enough not to be the load.
    private static final int VIEWS_A_SECOND = 40;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final LedgerWatch ledger;
    private final List<Ballot> ballots;
    private final int rate;
    private final long[] sent;
    private final long[] answered;
    private final long[] viewed;
    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();

    /// @param rate ballots a second
    Load(LedgerWatch ledger, List<Ballot> ballots, int rate) {
        this.ledger = ledger;
        this.ballots = ballots;
        this.rate = rate;
        this.sent = new long[ballots.size()];
        this.answered = new long[ballots.size()];
        this.viewed = new long[ballots.size()];
    }

    /// What one run showed. Latencies are from the answer to the act, except `act` itself.
    ///
    /// @param achieved ballots a second
    /// @param act from sending a ballot to its answer
    /// @param ledger until the entry can be read in the ledger
    /// @param view until a reader who waits for it has the view with the ballot
    record Result(double achieved, Latencies act, Latencies ledger, Latencies view) {}

    Result run() throws InterruptedException {
        int every = Math.max(1, rate / VIEWS_A_SECOND);
        Semaphore underWay = new Semaphore(UNDER_WAY);
        long start = System.nanoTime();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < ballots.size() && failure.get() == null; i++) {
                long due = start + i * TimeUnit.SECONDS.toNanos(1) / rate;
                for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                underWay.acquire();
                int at = i;
                executor.execute(() -> {
                    cast(at, at % every == 0);
                    underWay.release();
                });
            }
        }
        RuntimeException failed = failure.get();
        if (failed != null) {
            throw new BenchFailure("A ballot was not served: " + failed.getMessage(), failed);
        }
        return result();
    }

    private void cast(int at, boolean awaitView) {
        Ballot ballot = ballots.get(at);
        // No ballot is sent twice: waiting would be measured as if it were the pipeline's.
        Session session = ballot.voter().session();
        try {
            sent[at] = System.nanoTime();
            session.withPatience(Duration.ZERO).act(ballot.act());
            answered[at] = System.nanoTime();
            if (awaitView) {
                session.withPatience(PATIENCE).read(ballot.view());
                viewed[at] = System.nanoTime();
            }
        } catch (Refused | Unreachable e) {
            failure.compareAndSet(null, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Result result() throws InterruptedException {
        long[] ledgered = new long[ballots.size()];
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        for (int i = 0; i < ledgered.length; i++) {
            ledgered[i] = awaitLedger(ballots.get(i).stream(), deadline);
        }
        int last = ballots.size() - 1;
        double seconds = (answered[last] - sent[0]) / (double) TimeUnit.SECONDS.toNanos(1);
        return new Result(
                ballots.size() / seconds,
                Latencies.of(all().mapToLong(i -> answered[i] - sent[i]).toArray()),
                Latencies.of(all().mapToLong(i -> ledgered[i] - answered[i]).toArray()),
                Latencies.of(all().filter(i -> viewed[i] != 0)
                        .mapToLong(i -> viewed[i] - answered[i])
                        .toArray()));
    }

    private IntStream all() {
        return IntStream.range(0, ballots.size());
    }

    private long awaitLedger(String stream, long deadline) throws InterruptedException {
        Long at = ledger.seenAt(stream);
        while (at == null) {
            if (System.nanoTime() > deadline) {
                throw new BenchFailure("%s was acknowledged and is not in the ledger after %d s"
                        .formatted(stream, PATIENCE.toSeconds()));
            }
            TimeUnit.MILLISECONDS.sleep(10);
            at = ledger.seenAt(stream);
        }
        return at;
    }
}
