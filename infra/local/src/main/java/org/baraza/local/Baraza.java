package org.baraza.local;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.baraza.local.stack.StackFailure;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `./baraza`: one class for each command, listed here.
@Command(
        name = "./baraza",
        description = "Runs Baraza on this machine.",
        mixinStandardHelpOptions = true,
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            LogsCommand.class,
            AccountsCommand.class,
            RebuildCommand.class,
            DemoCommand.class,
            ImportCommand.class,
            CountCommand.class,
            BenchCommand.class,
            ResetCommand.class,
        })
public final class Baraza {
    /// The exit code of a command that could not do what was asked.
    static final int FAILED = 1;

    private Baraza() {}

    public static void main(String[] arguments) {
        // Libraries talk in their logs; a command talks to a person.
        Logger.getLogger("").setLevel(Level.SEVERE);
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Baraza()).setExecutionExceptionHandler((failure, command, parsed) -> {
            if (!(failure instanceof StackFailure)) {
                throw failure;
            }
            command.getErr().println(failure.getMessage());
            return FAILED;
        });
    }
}
