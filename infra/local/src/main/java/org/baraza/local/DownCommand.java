package org.baraza.local;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.baraza.local.stack.DataDirectory;
import org.baraza.local.stack.Progress;
import org.baraza.local.stack.Shutdown;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "down", description = "Stops everything, in order.", mixinStandardHelpOptions = true)
final class DownCommand implements Callable<Integer> {
    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() throws IOException, InterruptedException {
        DataDirectory directory = data.directory();
        Progress progress = Progress.onStandardOutput();
        long start = System.nanoTime();
        boolean stopped = Shutdown.stop(directory, progress);
        progress.say(
                stopped
                        ? "Stopped after " + Progress.seconds(Duration.ofNanos(System.nanoTime() - start))
                        : "Nothing runs with " + directory.root());
        return 0;
    }
}
