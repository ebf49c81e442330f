package org.baraza.local;

import java.util.EnumMap;
import java.util.Map;
import org.baraza.local.stack.PortName;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Spec;

/// One option for each port.
final class PortOptions {
    private final Map<PortName, Integer> chosen = new EnumMap<>(PortName.class);

    Map<PortName, Integer> chosen() {
        return chosen;
    }

    @Spec(Spec.Target.MIXEE)
    void addTo(CommandSpec command) {
        for (PortName port : PortName.values()) {
            ISetter keep = new ISetter() {
                @Override
                @SuppressWarnings("unchecked")
                public <T> T set(T value) {
                    if (value instanceof Integer number) {
                        chosen.put(port, number);
                    }
                    return value;
                }
            };
            ArgSpec option = OptionSpec.builder(port.option())
                    .paramLabel("N")
                    .type(Integer.class)
                    .setter(keep)
                    .description("port of " + port.holder() + " (" + port.usual() + ")")
                    .build();
            command.addOption((OptionSpec) option);
        }
    }
}
