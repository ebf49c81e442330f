package org.baraza.local.demo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.baraza.local.client.Api;
import org.baraza.local.demo.Performance.Outcome;

/// A union of coffee cooperatives, and the alliance it has with a buyer, a bank and those who advise it.
public final class Demo {
    private static final List<String> SCRIPTS = List.of("cooperative.json", "alliance.json");

    private Demo() {}

    /// Performs what was not performed before.
    ///
    /// @param passwords by name of the account; all but `outsider` get a seat
    /// @return one line about each platform
    public static List<String> perform(Api api, Map<String, String> passwords)
            throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>();
        for (String name : SCRIPTS) {
            Outcome outcome = new Performance(Script.read(name), api, passwords).perform();
            lines.add("%s: %d acts, %d of them recorded now; /platforms/%s"
                    .formatted(outcome.name(), outcome.acts(), outcome.recorded(), outcome.platform()));
        }
        return lines;
    }
}
