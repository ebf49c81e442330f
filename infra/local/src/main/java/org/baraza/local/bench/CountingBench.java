package org.baraza.local.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.baraza.record.counting.CountingMethod;
import org.baraza.record.counting.InstantRunoff;
import org.baraza.record.counting.Lot;
import org.baraza.record.counting.RunoffRules;
import org.baraza.record.counting.TieBreak;
import org.baraza.record.counting.TransferableVote;
import org.baraza.record.counting.files.BallotFiles;
import org.baraza.record.counting.files.MalformedBallots;

/// Measures how long an election takes from the file of its ballots to the result: an instant run-off to its
/// last round, and eight seats by the Scottish rule.
public final class CountingBench {
    private static final long SEED = 28;
    private static final int SEATS = 8;
    private static final int TENTH = 10;
    private static final double NANOS_IN_MILLI = 1e6;
    private static final List<Integer> CANDIDATES = List.of(13, 30);

    private final int ballots;
    private final int runs;
    private final PrintStream progress;

    /// @param ballots of the larger elections; the smaller have a tenth of them
    public CountingBench(int ballots, int runs, PrintStream progress) {
        this.ballots = ballots;
        this.runs = runs;
        this.progress = progress;
    }

    public CountingFindings run(Path directory) throws IOException {
        var lines = new ArrayList<CountingFindings.Line>();
        for (int candidates : CANDIDATES) {
            for (int number : List.of(ballots / TENTH, ballots)) {
                var file = directory.resolve(candidates + "-" + number + ".blt");
                progress.println("Writing " + number + " ballots of " + candidates + " candidates");
                RandomBallots.write(file, candidates, SEATS, number, SEED);
                // To the last round: the last two are compared, though one has had a majority before.
                lines.add(measured(file, candidates, number, 1, new InstantRunoff(RunoffRules.USUAL.withUntilTwo())));
                lines.add(measured(file, candidates, number, SEATS, TransferableVote.SCOTTISH));
                Files.delete(file);
            }
        }
        return new CountingFindings(lines, peakMebibytes());
    }

    private CountingFindings.Line measured(Path file, int candidates, int number, int seats, CountingMethod method)
            throws IOException {
        progress.println("Counting by " + method.name());
        once(file, seats, method);
        var reads = new ArrayList<Double>();
        var counts = new ArrayList<Double>();
        for (int run = 0; run < runs; run++) {
            var took = once(file, seats, method);
            reads.add(took.read());
            counts.add(took.count());
        }
        return CountingFindings.Line.of(method.name(), candidates, number, reads, counts);
    }

    private record Took(double read, double count) {}

    private static Took once(Path file, int seats, CountingMethod method) throws IOException {
        var options = method.defaults().with(List.of(new TieBreak.ByLot(Lot.ofSeed(new byte[32]))));
        try {
            long start = System.nanoTime();
            var profile = BallotFiles.read(file).profile().forSeats(seats);
            long read = System.nanoTime();
            var count = method.count(profile, options);
            long counted = System.nanoTime();
            if (count.winners().size() != seats) {
                throw new BenchFailure(count.winners().size() + " are elected for " + seats + " seats");
            }
            return new Took((read - start) / NANOS_IN_MILLI, (counted - read) / NANOS_IN_MILLI);
        } catch (MalformedBallots e) {
            throw new IllegalStateException("the bench writes what is no BLT file", e);
        }
    }

    /// The most memory that this process has had, of whatever kind.
    private static long peakMebibytes() throws IOException {
        for (var line : Files.readAllLines(Path.of("/proc/self/status"))) {
            if (line.startsWith("VmHWM:")) {
                return Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024;
            }
        }
        throw new IllegalStateException("Linux tells a process its memory");
    }
}
