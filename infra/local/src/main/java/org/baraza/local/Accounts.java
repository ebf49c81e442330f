package org.baraza.local;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.baraza.local.stack.DataDirectory;
import org.baraza.local.stack.Progress;
import org.baraza.local.stack.Secrets;
import org.baraza.local.stack.StackFailure;

/// Shows the demo accounts.
final class Accounts {
    private Accounts() {}

    static void show(DataDirectory directory, Progress progress, boolean passwords) throws IOException {
        Optional<Secrets> secrets = Secrets.of(directory);
        Map<String, String> accounts = secrets.orElseThrow(
                        () -> new StackFailure("There are no accounts yet; ./baraza up makes them"))
                .accounts();
        if (passwords) {
            progress.say("  Demo accounts (shown again by ./baraza accounts):");
            accounts.forEach((name, password) -> progress.say("    %-12s %s".formatted(name, password)));
        } else {
            progress.say(
                    "  Demo accounts: " + String.join(", ", accounts.keySet()) + " (passwords: ./baraza accounts)");
        }
    }
}
