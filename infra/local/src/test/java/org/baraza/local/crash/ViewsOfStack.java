package org.baraza.local.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.baraza.local.StackUnderTest;
import org.baraza.local.StackUnderTest.Run;
import org.baraza.local.stack.LocalHttp;
import org.bson.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The documents of all views that are in use, as query-service's store has them.
final class ViewsOfStack {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int SHOWN = 3;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final StackUnderTest stack;

    ViewsOfStack(StackUnderTest stack) {
        this.stack = stack;
    }

    /// Fails unless the views are, document by document, what a rebuild from the first entry makes of the record.
    ///
    /// @return the number of documents
    int requireEqualToRebuilt() throws IOException, InterruptedException {
        awaitLevel();
        Map<String, Integer> before = generations();
        Map<String, Document> documents = documents(before);
        Run rebuilt = stack.baraza("rebuild", "all");
        assertThat(rebuilt.exit()).as(rebuilt.out() + rebuilt.error()).isZero();
        awaitLevel();
        Map<String, Integer> after = generations();
        assertThat(after)
                .hasSameSizeAs(before)
                .allSatisfy((view, generation) ->
                        assertThat(generation).as(view).isGreaterThan(before.getOrDefault(view, 0)));
        requireEqual(documents, documents(after));
        return documents.size();
    }

    /// Returns when every view has read everything that was published.
    void awaitLevel() {
        await("the views to be level")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(views()).isNotEmpty().allSatisfy(view -> {
                    assertThat(view.path("state").asString()).isEqualTo("live");
                    assertThat(view.path("lag").asLong(-1)).isZero();
                }));
    }

    private List<JsonNode> views() throws IOException {
        LocalHttp.Answer answer = LocalHttp.get(stack.addresses().uiManagement() + "/actuator/views");
        return JSON.readTree(answer.body()).path("views").valueStream().toList();
    }

    private Map<String, Integer> generations() throws IOException {
        Map<String, Integer> generations = new TreeMap<>();
        try (MongoClient client = client()) {
            database(client)
                    .getCollection("generations")
                    .find()
                    .forEach(view -> generations.put(view.getString("_id"), view.getInteger("active")));
        }
        return generations;
    }

    /// By collection and identifier, without the number of the generation.
    private Map<String, Document> documents(Map<String, Integer> generations) throws IOException {
        Map<String, Document> documents = new TreeMap<>();
        try (MongoClient client = client()) {
            MongoDatabase database = database(client);
            List<String> names = database.listCollectionNames().into(new ArrayList<>());
            generations.forEach((view, generation) -> {
                String prefix = view + ".g" + generation + ".";
                names.stream()
                        .filter(name -> name.startsWith(prefix))
                        .forEach(name -> database.getCollection(name)
                                .find()
                                .forEach(found -> put(
                                        documents,
                                        view + "." + name.substring(prefix.length()) + " " + found.get("_id"),
                                        found)));
                database.getCollection("positions")
                        .find(new Document("generation", view + ".g" + generation))
                        .forEach(found -> {
                            if (found.containsKey("platform")) {
                                found.remove("_id");
                                found.remove("generation");
                                put(documents, view + " position " + found.getString("platform"), found);
                            }
                        });
            });
        }
        return documents;
    }

    private static void put(Map<String, Document> documents, String id, Document found) {
        assertThat(documents.put(id, found)).as("two documents " + id).isNull();
    }

    private static void requireEqual(Map<String, Document> kept, Map<String, Document> rebuilt) {
        TreeSet<String> all = new TreeSet<>(kept.keySet());
        all.addAll(rebuilt.keySet());
        List<String> differing = all.stream()
                .filter(id -> !java.util.Objects.equals(kept.get(id), rebuilt.get(id)))
                .toList();
        assertThat(differing)
                .as(() -> "documents that differ from a rebuild, of %d; the first: %s"
                        .formatted(
                                all.size(),
                                differing.stream()
                                        .limit(SHOWN)
                                        .map(id -> "%n%s%n  kept    %s%n  rebuilt %s"
                                                .formatted(id, kept.get(id), rebuilt.get(id)))
                                        .toList()))
                .isEmpty();
    }

    private MongoClient client() throws IOException {
        return MongoClients.create(stack.addresses().mongo());
    }

    private static MongoDatabase database(MongoClient client) {
        return client.getDatabase("baraza");
    }
}
