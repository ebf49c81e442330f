package org.baraza.local;

import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.baraza.local.stack.LocalHttp;
import org.baraza.local.stack.Progress;
import org.baraza.local.stack.StackAddresses;
import org.baraza.local.stack.StackFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "rebuild",
        description = "Fills views again from the record, beside the ones in use, and switches over.",
        mixinStandardHelpOptions = true)
final class RebuildCommand implements Callable<Integer> {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Parameters(arity = "0..1", paramLabel = "VIEW", defaultValue = "all", description = "one view (all of them)")
    private String view = "all";

    @Mixin
    private DataOption data = new DataOption();

    private final Progress progress = Progress.onStandardOutput();

    /// @param generation counts the rebuilds of a view; it grows when the fresh one is switched to
    private record View(long generation, String state, long lag) {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        String endpoint = StackAddresses.of(data.directory()).uiManagement() + "/actuator/views";
        Map<String, View> before = views(endpoint);
        Set<String> open = new HashSet<>(view.equals("all") ? before.keySet() : Set.of(view));
        if (!before.keySet().containsAll(open)) {
            throw new StackFailure("The views are " + String.join(", ", before.keySet()) + ", or all");
        }
        long start = System.nanoTime();
        LocalHttp.Answer answer = LocalHttp.post(endpoint + "/" + view);
        if (!answer.good()) {
            throw new StackFailure("query-service refused (" + answer.status() + "): " + answer.body());
        }
        follow(endpoint, before, open);
        progress.say("Rebuilt after " + Progress.seconds(Duration.ofNanos(System.nanoTime() - start)));
        return 0;
    }

    private void follow(String endpoint, Map<String, View> before, Set<String> open)
            throws IOException, InterruptedException {
        Map<String, View> said = new TreeMap<>();
        while (!open.isEmpty()) {
            for (Map.Entry<String, View> entry : views(endpoint).entrySet()) {
                String name = entry.getKey();
                View now = entry.getValue();
                View old = before.get(name);
                if (!open.contains(name) || old == null) {
                    continue;
                }
                if (!now.equals(said.put(name, now))) {
                    progress.say("  %-20s %s, generation %d, %d behind"
                            .formatted(name, now.state(), now.generation(), now.lag()));
                }
                if (now.state().equals("stopped")) {
                    throw new StackFailure("The view " + name + " has stopped; see ./baraza status");
                }
                if (now.generation() > old.generation() && now.state().equals("live")) {
                    open.remove(name);
                }
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
    }

    private static Map<String, View> views(String endpoint) {
        try {
            LocalHttp.Answer answer = LocalHttp.get(endpoint);
            if (!answer.good()) {
                throw new StackFailure("query-service answered " + answer.status());
            }
            Map<String, View> views = new TreeMap<>();
            JsonNode all = JSON.readTree(answer.body()).path("views");
            all.properties().forEach(view -> {
                JsonNode facts = view.getValue();
                views.put(
                        view.getKey(),
                        new View(
                                facts.path("generation").asLong(),
                                facts.path("state").asString("?"),
                                facts.path("lag").asLong()));
            });
            return views;
        } catch (IOException e) {
            throw new StackFailure("query-service does not answer; see ./baraza status", e);
        }
    }
}
