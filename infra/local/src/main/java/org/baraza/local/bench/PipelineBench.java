package org.baraza.local.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.baraza.local.bench.BenchPlatform.Ballot;
import org.baraza.local.client.Api;
import org.baraza.local.client.Servers;
import org.baraza.local.stack.Secrets;
import org.baraza.local.stack.StackAddresses;

/// Measures the way of a ballot through the pipeline: from the answer that acknowledges it, to the ledger, to the view.
///
/// # Method
///
/// - Ballots are cast through the public API by the stack's own accounts, open loop: each is sent when its time has
/// come,
///   whether or not earlier ones are answered, so that a slow server cannot slow down its own measurement. The achieved
///   rate is reported.
/// - All moments are read from one clock, this process's [System#nanoTime]. The commit itself cannot be seen from
///   outside; the moment of the answer is taken for it, which is later by the answer's way back. A ballot that is in
/// the
///   ledger or view before its answer is here counts as zero. The time from sending to answer is reported beside it:
/// the
///   true time since the commit lies between a latency and its sum with that one.
/// - *Ledger*: the moment a query of the ledger's table first returns the entry. It is asked each millisecond
///   ([LedgerWatch]), so figures are up to about 2 ms too long. Every ballot is matched by its own stream.
/// - *View*: the moment a reader has the answer to `GET …/votes/{vote}?min-version=<ballot>@0`, asked for when the act
///   was answered; this includes the request's own way, as it does for people. Forty ballots a second are followed so.
/// - For each rate a warm-up that is thrown away, then several runs, each with votes of its own; the figure of a rate
/// is
///   the median of its runs. Between runs the accounts' rate bound refills. Ratios are between rates of the same
/// session.
/// - After each run its votes are closed and the tallies compared with the acknowledged ballots.
///
/// The bench shares the machine with the stack, and its work is in the figures.
public final class PipelineBench {
    private static final int RUNS = 3;
    private static final Duration WARM_UP = Duration.ofSeconds(4);

    /// Longer than a spent rate bound takes to fill again.
    private static final Duration PAUSE = Duration.ofSeconds(7);

    private final StackAddresses stack;
    private final Secrets secrets;
    private final PrintStream progress;

    /// @param progress where a line for each run goes
    public PipelineBench(StackAddresses stack, Secrets secrets, PrintStream progress) {
        this.stack = stack;
        this.secrets = secrets;
        this.progress = progress;
    }

    /// @param rates ballots a second
    /// @param length of each measured run
    /// @throws BenchFailure when a ballot is refused or lost
    public Findings run(List<Integer> rates, Duration length) throws IOException, InterruptedException {
        progress.println("  Preparing the bench platform with " + BenchPlatform.SEATS + " seats");
        BenchPlatform platform = new BenchPlatform(new Api(Servers.of(stack)), secrets.accounts());
        List<Findings.Rate> findings = new ArrayList<>();
        for (int rate : rates) {
            progress.println("  " + rate + " ballots a second: warming up");
            measure(platform, rate, WARM_UP);
            List<Load.Result> runs = new ArrayList<>();
            for (int run = 1; run <= RUNS; run++) {
                Load.Result result = measure(platform, rate, length);
                runs.add(result);
                progress.println("  %d ballots a second: run %d of %d: act %s; ledger %s; view %s"
                        .formatted(rate, run, RUNS, result.act(), result.ledger(), result.view()));
            }
            findings.add(Findings.Rate.of(rate, runs));
        }
        return new Findings(findings);
    }

    private Load.Result measure(BenchPlatform platform, int rate, Duration length) throws InterruptedException {
        List<Ballot> ballots = platform.callVotes(Math.toIntExact(rate * length.toSeconds()));
        TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
        Load.Result result;
        try (LedgerWatch ledger = new LedgerWatch(stack, secrets)) {
            result = new Load(ledger, ballots, rate).run();
        }
        Map<UUID, Long> cast = ballots.stream()
                .map(Ballot::vote)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        for (Map.Entry<UUID, Long> vote : cast.entrySet()) {
            long counted = platform.close(vote.getKey());
            if (counted != vote.getValue()) {
                throw new BenchFailure("%d ballots were acknowledged in vote %s and %d were counted"
                        .formatted(vote.getValue(), vote.getKey(), counted));
            }
        }
        return result;
    }
}
