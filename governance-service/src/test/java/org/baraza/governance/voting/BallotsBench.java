package org.baraza.governance.voting;

import java.io.PrintStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import javax.sql.DataSource;
import org.baraza.governance.acts.Answer;
import org.baraza.governance.acts.BrokenRule;
import org.baraza.governance.journey.Assembly;
import org.baraza.governance.voting.BallotsFindings.Line;
import org.baraza.governance.voting.Casting.Cast;
import org.springframework.http.ResponseEntity;

/// Measures casting: acknowledged ballots a second through the command gateway, against plain JDBC that begins, inserts
/// a row like a ballot's event, and commits, with the same pool on the same database.
///
/// # Method
///
/// - PostgreSQL with fsync on, a broker, the service with its sequencer and relay, and the callers share
///   one machine, all but PostgreSQL one process.
/// - For each number of callers several rounds warm up and are thrown away, then come the runs, each plain
///   JDBC first and then ballots, on a platform and a vote of its own. Between them the ledger and the
///   relay finish. Figures are medians of the runs, ratios those of the medians.
/// - A caller sends the next ballot when the last is answered. What a ballot writes besides its event, its
///   opening in the box and its receipt, plain JDBC does not.
/// - *One by one* is the same ballot in a transaction of its own. *With duplicates* one act in ten is for
///   an entry that has voted, under a new key; only acknowledged ballots count. *HTTP* is the public API
///   with tokens; the clients share the two cores.
/// - *Closing* is the answer to the closing of a vote with so many ballots, which opens and tallies them.
public final class BallotsBench {
    private static final List<Integer> CALLERS = List.of(1, 8, 64, 256);
    private static final int MANY = 64;
    private static final int ONE_IN = 10;

    /// Rates still grew from one run to the next after one or two.
    private static final int WARM_UPS = 4;

    private static final int ON_CLOSED_ROLL = 100_000;
    private static final int CLOSINGS = 3;

    private final BenchedService service;
    private final PrintStream progress;
    private final int runs;

    private BallotsBench(BenchedService service, PrintStream progress, int runs) {
        this.service = service;
        this.progress = progress;
        this.runs = runs;
    }

    /// Prints a table, and as its last line a JSON object.
    ///
    /// @param arguments how many runs are measured, 5 if nothing is said
    public static void main(String... arguments) throws Exception {
        var runs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        try (var service = new BenchedService()) {
            System.out.println(new BallotsBench(service, System.err, runs).run().text());
        }
        // The broker's threads do not end by themselves.
        System.exit(0);
    }

    /// One way of doing it.
    private interface Way {
        /// @return acknowledged ballots a second
        double rate(int callers, int acts) throws Exception;
    }

    private BallotsFindings run() throws Exception {
        var lines = new ArrayList<Line>();
        for (int callers : CALLERS) {
            lines.add(measured("together", callers, acts(callers), this::together));
        }
        lines.add(measured("one by one", MANY, acts(8), this::oneByOne));
        lines.add(measured("with duplicates", MANY, acts(MANY), this::withDuplicates));
        lines.add(measured("http", MANY, acts(8), this::overHttp));
        return new BallotsFindings(runs, lines, ON_CLOSED_ROLL, closings());
    }

    private static int acts(int callers) {
        return callers == 1 ? 2_000 : callers < MANY ? 8_000 : 20_000;
    }

    private Line measured(String name, int callers, int acts, Way way) throws Exception {
        for (int round = 0; round < WARM_UPS; round++) {
            plain(callers, acts);
            way.rate(callers, acts);
        }
        var plain = new ArrayList<Double>();
        var rates = new ArrayList<Double>();
        for (int run = 1; run <= runs; run++) {
            service.awaitQuiet();
            plain.add(plain(callers, acts));
            rates.add(way.rate(callers, acts));
            progress.printf(
                    "  %s, %d callers, run %d of %d: %.0f ballots a second; plain JDBC %.0f%n",
                    name, callers, run, runs, rates.getLast(), plain.getLast());
        }
        return new Line(name, callers, median(rates), median(plain));
    }

    private static double median(List<Double> figures) {
        var sorted = figures.stream().sorted().toList();
        var half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }

    /// @return how many a second were done
    private static double persecond(int callers, int acts, IntConsumer act)
            throws ExecutionException, InterruptedException {
        var next = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(callers)) {
            var begun = System.nanoTime();
            var all = new ArrayList<Future<?>>();
            for (int caller = 0; caller < callers; caller++) {
                all.add(threads.submit(() -> {
                    for (int at = next.getAndIncrement(); at < acts; at = next.getAndIncrement()) {
                        act.accept(at);
                    }
                }));
            }
            for (var one : all) {
                one.get();
            }
            return acts * 1e9 / (System.nanoTime() - begun);
        }
    }

    private double plain(int callers, int rows) throws Exception {
        service.emptyPlainTable();
        DataSource pool = service.pool();
        return persecond(callers, rows, at -> {
            try (var connection = pool.getConnection()) {
                connection.setAutoCommit(false);
                try (var insert = connection.prepareStatement(BenchedService.PLAIN_INSERT)) {
                    insert.setString(1, UUID.randomUUID().toString());
                    insert.setString(2, "ballot:" + UUID.randomUUID() + "/" + UUID.randomUUID());
                    insert.setBytes(3, service.payload());
                    insert.setBytes(4, service.metaData());
                    insert.executeUpdate();
                }
                connection.commit();
                connection.setAutoCommit(true);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private double together(int callers, int acts) throws Exception {
        var house = service.house(acts);
        return persecond(callers, acts, at -> house.expect(cast(house, house.cast(at))));
    }

    private ResponseEntity<Answer> cast(BenchedService.House house, Cast cast) {
        return service.casting()
                .cast(cast.act(), house.place().platform(), house.place().vote(), cast.ballot());
    }

    private double oneByOne(int callers, int acts) throws Exception {
        var house = service.house(acts);
        return persecond(callers, acts, at -> house.expect(service.casting().alone(house.place(), house.cast(at))));
    }

    /// One in ten of the acts repeats, under another key, an entry of which the ballot is in the box or on its way.
    private double withDuplicates(int callers, int acts) throws Exception {
        var house = service.house(acts);
        var refused = new AtomicInteger();
        var rate = persecond(callers, acts, at -> {
            var cast = house.cast(at % ONE_IN == ONE_IN - 1 ? at / 2 / ONE_IN * ONE_IN : at);
            try {
                house.expect(cast(house, cast));
            } catch (BrokenRule e) {
                refused.incrementAndGet();
            }
        });
        if (refused.get() < acts / ONE_IN - callers || refused.get() > acts / ONE_IN) {
            throw new IllegalStateException(refused + " duplicates were refused");
        }
        return rate * (acts - refused.get()) / acts;
    }

    private double overHttp(int callers, int acts) throws Exception {
        var house = service.house(acts);
        var voter = house.voter();
        var at = house.assembly().path() + "/votes/" + house.place().vote() + "/ballots";
        return persecond(callers, acts, n -> {
            var reply = voter.in(house.seat(n).toString()).post(at, Map.of("choice", "for"), Assembly.key(), null);
            if (reply.status() != 201) {
                throw new IllegalStateException(reply.body());
            }
        });
    }

    /// In milliseconds.
    private List<Double> closings() throws Exception {
        var times = new ArrayList<Double>();
        for (int run = 0; run <= CLOSINGS; run++) {
            var house = service.house(ON_CLOSED_ROLL);
            persecond(MANY, ON_CLOSED_ROLL, at -> house.expect(cast(house, house.cast(at))));
            service.awaitQuiet();
            var begun = System.nanoTime();
            house.close();
            var took = (System.nanoTime() - begun) / 1e6;
            progress.printf(
                    "  closing a vote of %d ballots%s: %.0f ms%n", ON_CLOSED_ROLL, run == 0 ? " to warm up" : "", took);
            if (run > 0) {
                times.add(took);
            }
        }
        return times;
    }
}
