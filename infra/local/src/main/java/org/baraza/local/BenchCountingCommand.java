package org.baraza.local;

import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import org.baraza.local.bench.BenchFailure;
import org.baraza.local.bench.CountingBench;
import org.baraza.local.stack.Progress;
import org.baraza.local.stack.StackFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "counting",
        sortOptions = false,
        description = "Measures counting an election from its file of random ballots; needs no running stack.",
        mixinStandardHelpOptions = true)
final class BenchCountingCommand implements Callable<Integer> {
    private static final int FEWEST = 1000;

    @Option(names = "--ballots", paramLabel = "N", description = "of the larger elections (${DEFAULT-VALUE})")
    private int ballots = 1_000_000;

    @Option(names = "--runs", paramLabel = "N", description = "after one that is not measured (${DEFAULT-VALUE})")
    private int runs = 5;

    @Override
    public Integer call() throws IOException {
        if (ballots < FEWEST || runs < 1) {
            throw new StackFailure("At least " + FEWEST + " ballots, and one run");
        }
        var directory = Files.createTempDirectory("baraza-bench");
        try {
            Progress.onStandardOutput()
                    .say(new CountingBench(ballots, runs, System.err)
                            .run(directory)
                            .text());
            return 0;
        } catch (BenchFailure e) {
            throw new StackFailure("The measurement ended without figures. " + e.getMessage(), e);
        } finally {
            try (var left = Files.list(directory)) {
                for (var file : left.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(directory);
        }
    }
}
