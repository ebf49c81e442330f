package org.baraza.local;

import java.io.IOException;
import java.util.concurrent.Callable;
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
            "Records a cooperative and an alliance of coffee growers with everything they may have decided.",
            "A second run records nothing; an interrupted one is taken up where it ended."
        },
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    @Mixin
    private ServerOptions servers = new ServerOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        try {
            Demo.perform(new Api(servers.servers()), servers.accounts()).forEach(Progress.onStandardOutput()::say);
            return 0;
        } catch (Refused | Unreachable | DemoFailure e) {
            throw new StackFailure(
                    e.getMessage() + "\nWhat was recorded stays; the same command takes up where this one ended.", e);
        }
    }
}
