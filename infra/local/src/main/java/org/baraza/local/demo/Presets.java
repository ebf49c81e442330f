package org.baraza.local.demo;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The charters to begin with, as the servers publish them.
final class Presets {
    private final Stage stage;
    private @Nullable JsonNode all;

    Presets(Stage stage) {
        this.stage = stage;
    }

    /// The charter a script founds its platform with.
    JsonNode charterOf(Script script) {
        if (script.charter() != null) {
            return script.charter();
        }
        JsonNode charter = named(Objects.requireNonNull(script.preset(), "a script has a charter or a preset"))
                .deepCopy();
        Objects.requireNonNullElse(script.settings(), Map.<String, @Nullable JsonNode>of())
                .forEach((place, value) -> set(charter, JsonPointer.compile(place), value));
        return charter;
    }

    private static void set(JsonNode charter, JsonPointer place, @Nullable JsonNode value) {
        ObjectNode parent = (ObjectNode) charter.requiredAt(place.head());
        String field = place.last().getMatchingProperty();
        if (value == null || value.isNull()) {
            parent.remove(field);
        } else {
            parent.set(field, value);
        }
    }

    /// @throws DemoFailure when these servers have no such preset
    JsonNode named(String preset) {
        return published()
                .path("items")
                .valueStream()
                .filter(one -> one.path("id").asString().equals(preset))
                .map(one -> one.path("charter").path("en"))
                .findFirst()
                .orElseThrow(() -> new DemoFailure("These servers know no charter called " + preset));
    }

    private JsonNode published() {
        JsonNode known = all;
        if (known == null) {
            try {
                known = stage.session(Stage.CHAIR).read("/api/presets");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new DemoFailure("Reading the presets was interrupted");
            }
            all = known;
        }
        return known;
    }
}
