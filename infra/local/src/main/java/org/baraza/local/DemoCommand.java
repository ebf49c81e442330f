package org.baraza.local;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.baraza.local.client.Api;
import org.baraza.local.client.Refused;
import org.baraza.local.client.Unreachable;
import org.baraza.local.demo.Demo;
import org.baraza.local.demo.DemoFailure;
import org.baraza.local.stack.Progress;
import org.baraza.local.stack.StackFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "demo",
        sortOptions = false,
        description = {
            "Records a cooperative and an alliance of coffee growers with everything they may have decided,",
            "and a dairy that has elected its board.",
            "A second run records nothing; an interrupted one is taken up where it ended."
        },
        mixinStandardHelpOptions = true,
        subcommands = DemoConstitutionsCommand.class)
final class DemoCommand implements Callable<Integer> {
    @Mixin
    private ServerOptions servers = new ServerOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        return record(servers, Demo::perform);
    }

    /// What is recorded with accounts, and told in lines.
    interface Recording {
        void with(Api api, Map<String, String> passwords, Consumer<String> teller)
                throws IOException, InterruptedException;
    }

    static int record(ServerOptions servers, Recording recording) throws IOException, InterruptedException {
        try {
            recording.with(new Api(servers.servers()), servers.accounts(), Progress.onStandardOutput()::say);
            return 0;
        } catch (Refused | Unreachable | DemoFailure e) {
            throw new StackFailure(
                    e.getMessage() + "\nWhat was recorded stays; the same command takes up where this one ended.", e);
        }
    }
}
