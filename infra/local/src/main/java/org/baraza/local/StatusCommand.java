package org.baraza.local;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.baraza.local.stack.DataDirectory;
import org.baraza.local.stack.Progress;
import org.baraza.local.stack.Software;
import org.baraza.local.stack.StackStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

@Command(
        name = "status",
        description = "Shows the parts, their health and memory, and how far the record has come.",
        mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {
    private static final long MEBIBYTE = 1 << 20;

    @Option(names = "--json", description = "as one JSON object")
    private boolean json;

    @Mixin
    private DataOption data = new DataOption();

    private final Progress progress = Progress.onStandardOutput();

    /// @return 0 when everything is usable, so that scripts can ask
    @Override
    public Integer call() throws IOException {
        DataDirectory directory = data.directory();
        StackStatus status = StackStatus.of(directory, Software.ofThisProcess());
        if (json) {
            progress.say(status.json());
        } else {
            show(status);
        }
        return status.state().equals("usable") ? 0 : Baraza.FAILED;
    }

    private void show(StackStatus status) {
        progress.say("%s: %s".formatted(status.dataDirectory(), status.state()));
        progress.say("  %-20s %-8s %8s %9s %8s  %s".formatted("part", "health", "pid", "MiB", "restarts", "ports"));
        for (StackStatus.PartStatus part : status.parts()) {
            progress.say("  %-20s %-8s %8s %9d %8d  %s"
                    .formatted(
                            part.name(),
                            part.health(),
                            part.pid() == null ? "-" : part.pid().toString(),
                            part.residentBytes() / MEBIBYTE,
                            part.restarts(),
                            part.ports().values().stream().map(Object::toString).collect(Collectors.joining(" "))));
            if (part.components() == null && part.objection() != null) {
                progress.say("    " + part.objection());
            }
            if (part.components() != null) {
                part.components().forEach((name, what) -> progress.say("    " + name + ": " + what));
            }
        }
        progress.say("  resident, with the launcher: %d MiB (%d MiB with shared pages counted once)"
                .formatted(status.residentBytes() / MEBIBYTE, status.proportionalBytes() / MEBIBYTE));
        show(status.positions());
        if (status.state().equals("usable")) {
            progress.say("  " + status.url());
        }
    }

    private void show(StackStatus.Positions positions) {
        JsonNode ledger = positions.ledger();
        if (ledger != null) {
            progress.say("  ledger: position %s, relayed %s, contents waiting %s"
                    .formatted(
                            ledger.path("position").asString("?"),
                            ledger.path("relayed").asString("?"),
                            ledger.path("contentsPending").asString("?")));
        }
        Map<String, Long> topic = positions.topic();
        if (topic != null) {
            topic.entrySet().stream()
                    .filter(entry -> !entry.getKey().startsWith("__"))
                    .forEach(entry -> progress.say("  topic " + entry.getKey() + ": " + entry.getValue()));
        }
        JsonNode views = positions.views();
        if (views != null) {
            views.path("views")
                    .properties()
                    .forEach(view -> progress.say("  view %s: %s, generation %s, %s behind"
                            .formatted(
                                    view.getKey(),
                                    view.getValue().path("state").asString("?"),
                                    view.getValue().path("generation").asString("?"),
                                    view.getValue().path("lag").asString("?"))));
        }
    }
}
