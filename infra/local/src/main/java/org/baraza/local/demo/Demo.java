package org.baraza.local.demo;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.baraza.local.client.Api;
import org.baraza.local.demo.Performance.Outcome;

/// What can be looked at in a running Baraza.
public final class Demo {
    private static final List<String> PLATFORMS = List.of("cooperative.json", "alliance.json", "dairy.json");

    /// One for each body whose constitution there is a preset for, the one with hundreds of members last.
    private static final List<String> CONSTITUTIONS = List.of(
            "fsc-international",
            "fairtrade-international",
            "responsible-soy",
            "civil-society-mechanism",
            "european-cooperative-society",
            "european-cooperative-society-plural",
            "indian-agricultural-cooperative",
            "kenyan-cooperative",
            "french-council-of-auditors",
            "swiss-association",
            "productive-alliance",
            "bilateral-partnership",
            "rspo");

    private Demo() {}

    /// A union of coffee cooperatives, the alliance it has with a buyer, a bank and those who
    /// advise it, and a dairy that elects its board. Performs what was not performed before.
    ///
    /// @param passwords by name of the account; all but `outsider` get a seat, and `members` one of
    ///     each milk group
    /// @param teller is told one line about each platform
    public static void perform(Api api, Map<String, String> passwords, Consumer<String> teller)
            throws IOException, InterruptedException {
        for (String name : PLATFORMS) {
            teller.accept(line(new Performance(Script.read(name), api, passwords).perform()));
        }
    }

    /// Replays one situation of each body under its preset, and compares what the views say of it
    /// with what its statutes say. Performs what was not performed before.
    ///
    /// @param passwords by name of the account; `members` stands for members by the hundred
    /// @param teller is told two lines about each platform
    /// @throws DemoFailure where a body comes out otherwise than its statutes say
    public static void constitutions(Api api, Map<String, String> passwords, Consumer<String> teller)
            throws IOException, InterruptedException {
        for (String name : CONSTITUTIONS) {
            Script script = Script.read("constitutions/" + name + ".json");
            teller.accept(line(new Performance(script, api, passwords).perform()));
            teller.accept("    as it should be: " + script.situation());
        }
    }

    private static String line(Outcome outcome) {
        return "%s: %d acts, %d of them recorded now; /platforms/%s"
                .formatted(outcome.name(), outcome.acts(), outcome.recorded(), outcome.platform());
    }
}
