package org.baraza.local;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.baraza.local.bench.BenchFailure;
import org.baraza.local.bench.MembersBench;
import org.baraza.local.client.Account;
import org.baraza.local.client.Api;
import org.baraza.local.client.Refused;
import org.baraza.local.client.Servers;
import org.baraza.local.client.Unreachable;
import org.baraza.local.stack.Progress;
import org.baraza.local.stack.Secrets;
import org.baraza.local.stack.StackAddresses;
import org.baraza.local.stack.StackFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "members",
        sortOptions = false,
        description = {
            "Measures taking in members from a file, freezing a roll of them, their list, and who is on the roll.",
            "Records platforms named Bench of members, which stay in this stack."
        },
        mixinStandardHelpOptions = true)
final class BenchMembersCommand implements Callable<Integer> {
    /// One file brings no more.
    private static final int MOST = 50_000;

    @Option(names = "--members", paramLabel = "N", description = "on the larger platform (${DEFAULT-VALUE})")
    private int members = MOST;

    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (members <= MembersBench.SMALL || members > MOST) {
            throw new StackFailure("Members are more than %d and at most %d".formatted(MembersBench.SMALL, MOST));
        }
        StackAddresses stack = StackAddresses.of(data.directory());
        Secrets secrets = Secrets.of(data.directory())
                .orElseThrow(() -> new StackFailure("There are no accounts yet; ./baraza up makes them"));
        try {
            Account chair = new Account("chair", secrets.accounts().getOrDefault("chair", ""));
            MembersBench bench = new MembersBench(new Api(Servers.of(stack)), chair, System.err);
            Progress.onStandardOutput().say(bench.run(members).text());
            return 0;
        } catch (BenchFailure | Refused | Unreachable e) {
            throw new StackFailure("The measurement ended without figures. " + e.getMessage(), e);
        }
    }
}
