package org.baraza.local;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.Callable;
import org.baraza.local.stack.DataDirectory;
import org.baraza.local.stack.LauncherRecord;
import org.baraza.local.stack.Progress;
import org.baraza.local.stack.Software;
import org.baraza.local.stack.Stack;
import org.baraza.local.stack.StackAddresses;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

@Command(
        name = "up",
        sortOptions = false,
        description = "Starts everything and stays until Ctrl-C.",
        mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {
    @Option(names = "--detach", description = "return when everything is usable, and leave it running")
    private boolean detach;

    @Option(
            names = "--parts",
            split = ",",
            paramLabel = "NAME",
            description = "start these alone, such as postgres,kafka,mongo,keycloak for services run by an IDE")
    private Set<String> parts = Set.of();

    @Option(names = "--in-background", hidden = true, description = "this is the process that --detach leaves running")
    private boolean inBackground;

    @Mixin
    private DataOption data = new DataOption();

    private CommandSpec spec = CommandSpec.create();

    @Spec
    void describe(CommandSpec described) {
        spec = described;
        PortOptions.addTo(described);
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        ParseResult parsed = spec.commandLine().getParseResult();
        DataDirectory directory = data.directory();
        Progress progress = Progress.onStandardOutput();
        Stack stack = new Stack(directory, Software.ofThisProcess(), progress);
        if (detach && isUsable(directory)) {
            announce(directory, progress, false);
            return 0;
        }
        if (detach) {
            stack.installSoftware();
            boolean first = !directory.wasUsable();
            int exit = BackgroundLauncher.start(directory, progress, parsed.originalArgs());
            if (exit == 0) {
                announce(directory, progress, first);
            }
            return exit;
        }
        if (!inBackground) {
            stack.installSoftware();
        }
        boolean first = !directory.wasUsable();
        stack.run(new Stack.Wish(PortOptions.chosen(parsed), parts), () -> {
            // The output of a process in the background is a log, and passwords stay out of logs.
            if (!inBackground) {
                announce(directory, progress, first);
            }
        });
        return 0;
    }

    private static boolean isUsable(DataDirectory directory) throws IOException {
        return LauncherRecord.running(directory).isPresent()
                && LauncherRecord.of(directory)
                        .filter(record -> record.state() == LauncherRecord.State.USABLE)
                        .isPresent();
    }

    private void announce(DataDirectory directory, Progress progress, boolean first) {
        try {
            if (parts.isEmpty()) {
                progress.say("");
                progress.say("  Baraza is at " + StackAddresses.of(directory).ui());
            }
            progress.say("");
            Accounts.show(directory, progress, first);
            progress.say("");
            progress.say(detach ? "Stop it with ./baraza down" : "Stop it with Ctrl-C");
        } catch (IOException e) {
            throw new ParameterException(spec.commandLine(), "Cannot read " + directory.root(), e);
        }
    }
}
