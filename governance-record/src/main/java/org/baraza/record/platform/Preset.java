package org.baraza.record.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baraza.record.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A charter to begin with: that of a real body, as far as its published rules say, or of a body that is nobody's.
///
/// @param line what is special about it
/// @param sources where its rules are published; none for a body that is nobody's
/// @param open the places, as JSON Pointers into the charter, that the sources leave open, and where the preset has
///     chosen
/// @param spanish names and summary of the charter, by what they are in English
/// @param charter as it is founded, in English
public record Preset(
        String id,
        InLanguages name,
        InLanguages line,
        List<String> sources,
        List<String> open,
        Map<String, String> spanish,
        JsonNode charter) {
    private static final Set<String> WORDS = Set.of("name", "summary");
    private static final List<String> ALL = List.of(
            "cooperative",
            "multi-stakeholder",
            "productive-alliance",
            "bilateral-partnership",
            "civil-society-mechanism",
            "european-cooperative-society",
            "european-cooperative-society-plural",
            "fairtrade-before-2011",
            "fairtrade-international",
            "french-council-of-auditors",
            "fsc-international",
            "indian-agricultural-cooperative",
            "kenyan-cooperative",
            "responsible-soy",
            "rspo",
            "swiss-association");

    /// What people read before they choose it.
    public record InLanguages(String en, String es) {}

    public static List<Preset> all() {
        return ALL.stream().map(Preset::named).toList();
    }

    /// @throws IllegalArgumentException when there is none of this name
    public static Preset named(String id) {
        try (var file = Preset.class.getResourceAsStream("presets/" + id + ".json")) {
            if (file == null) {
                throw new IllegalArgumentException("no preset " + id);
            }
            return Json.MAPPER.readValue(file, Preset.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The charter, read and reviewed.
    public Charter read() {
        return Charter.read(charter.toString());
    }

    /// The charter as a Spanish-speaking body founds it.
    public JsonNode inSpanish() {
        var copy = charter.deepCopy();
        translate(copy);
        return copy;
    }

    private void translate(JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (var word : WORDS) {
                if (object.has(word)) {
                    var english = object.get(word).stringValue();
                    object.put(word, spanish.getOrDefault(english, english));
                }
            }
        }
        node.forEach(this::translate);
    }
}
