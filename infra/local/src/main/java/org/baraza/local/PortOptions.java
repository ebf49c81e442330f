package org.baraza.local;

import java.util.EnumMap;
import java.util.Map;
import org.baraza.local.stack.PortName;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/// One option for each port.
final class PortOptions {
    private PortOptions() {}

    static void addTo(CommandSpec command) {
        for (PortName port : PortName.values()) {
            command.addOption(OptionSpec.builder(port.option())
                    .paramLabel("N")
                    .type(Integer.class)
                    .description("port of " + port.holder() + " (" + port.usual() + ")")
                    .build());
        }
    }

    /// The ports that were named on the command line.
    static Map<PortName, Integer> chosen(ParseResult parsed) {
        Map<PortName, Integer> chosen = new EnumMap<>(PortName.class);
        for (PortName port : PortName.values()) {
            @Nullable Integer number = parsed.matchedOptionValue(port.option(), null);
            if (number != null) {
                chosen.put(port, number);
            }
        }
        return chosen;
    }
}
