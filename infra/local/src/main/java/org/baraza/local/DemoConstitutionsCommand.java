package org.baraza.local;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.baraza.local.demo.Demo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "constitutions",
        sortOptions = false,
        description = {
            "Founds a platform under each preset of a real body, replays a situation that its statutes speak of, and",
            "compares what came of it. A second run records nothing; an interrupted one is taken up where it ended."
        },
        mixinStandardHelpOptions = true)
final class DemoConstitutionsCommand implements Callable<Integer> {
    @Mixin
    private ServerOptions servers = new ServerOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        return DemoCommand.record(servers, Demo::constitutions);
    }
}
