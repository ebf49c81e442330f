package org.baraza.local;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.baraza.local.stack.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "accounts",
        description = "Shows the demo accounts and the passwords that were made for them.",
        mixinStandardHelpOptions = true)
final class AccountsCommand implements Callable<Integer> {
    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() throws IOException {
        Accounts.show(data.directory(), Progress.onStandardOutput(), true);
        return 0;
    }
}
