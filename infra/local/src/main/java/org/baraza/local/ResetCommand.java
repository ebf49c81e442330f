package org.baraza.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.concurrent.Callable;
import org.baraza.local.stack.DataDirectory;
import org.baraza.local.stack.LauncherRecord;
import org.baraza.local.stack.Progress;
import org.baraza.local.stack.Shutdown;
import org.baraza.local.stack.StackFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "reset",
        description = "Deletes the data directory: every decision, account and log in it.",
        mixinStandardHelpOptions = true)
final class ResetCommand implements Callable<Integer> {
    @Option(names = "--yes", description = "do not ask")
    private boolean yes;

    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() throws IOException, InterruptedException {
        DataDirectory directory = data.directory();
        Progress progress = Progress.onStandardOutput();
        if (!directory.exists()) {
            progress.say("There is no stack in " + directory.root());
            return 0;
        }
        if (LauncherRecord.running(directory).isPresent()) {
            throw new StackFailure("The stack in " + directory.root() + " runs; stop it first with ./baraza down");
        }
        if (!yes && !confirmed(directory, progress)) {
            progress.say("Nothing was deleted.");
            return Baraza.FAILED;
        }
        Shutdown.stop(directory, progress);
        directory.delete();
        progress.say("Deleted " + directory.root());
        return 0;
    }

    /// No answer, as from a script, means no.
    private static boolean confirmed(DataDirectory directory, Progress progress) throws IOException {
        progress.say("This deletes every decision, account and log in " + directory.root() + ", for good.");
        progress.say("Type yes to go on:");
        String answer = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())).readLine();
        return "yes".equals(answer);
    }
}
