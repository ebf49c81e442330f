package org.baraza.local;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.baraza.local.bench.BenchFailure;
import org.baraza.local.bench.PipelineBench;
import org.baraza.local.client.Refused;
import org.baraza.local.client.Unreachable;
import org.baraza.local.stack.Progress;
import org.baraza.local.stack.Secrets;
import org.baraza.local.stack.StackAddresses;
import org.baraza.local.stack.StackFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "pipeline",
        sortOptions = false,
        description = {
            "Measures how long after its acknowledgement a ballot is in the ledger, and in the view.",
            "Records a platform named Bench, which stays in this stack."
        },
        mixinStandardHelpOptions = true)
final class BenchPipelineCommand implements Callable<Integer> {
    @Option(names = "--rates", split = ",", paramLabel = "N", description = "ballots a second (${DEFAULT-VALUE})")
    private List<Integer> rates = List.of(100, 1000);

    @Option(names = "--seconds", paramLabel = "N", description = "length of each run (${DEFAULT-VALUE})")
    private int seconds = 15;

    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (seconds < 1 || rates.stream().anyMatch(rate -> rate < 1)) {
            throw new StackFailure("Rates and seconds are positive numbers");
        }
        StackAddresses stack = StackAddresses.of(data.directory());
        Secrets secrets = Secrets.of(data.directory())
                .orElseThrow(() -> new StackFailure("There are no accounts yet; ./baraza up makes them"));
        try {
            PipelineBench bench = new PipelineBench(stack, secrets, System.err);
            Progress.onStandardOutput()
                    .say(bench.run(rates, Duration.ofSeconds(seconds)).text());
            return 0;
        } catch (BenchFailure | Refused | Unreachable e) {
            throw new StackFailure("The measurement ended without figures. " + e.getMessage(), e);
        }
    }
}
