package org.baraza.record.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.baraza.record.Json;
import tools.jackson.databind.JsonNode;

/// A charter to begin with: that of a real body, as far as its published rules say.
///
/// @param line what is special about it
/// @param sources where its rules are published
/// @param open the places, as JSON Pointers into the charter, that the sources leave open, and where the preset has
///     chosen
/// @param charter as it is founded
public record Preset(String id, String name, String line, List<String> sources, List<String> open, JsonNode charter) {
    private static final List<String> ALL = List.of(
            "bilateral-partnership",
            "fairtrade-before-2011",
            "fairtrade-international",
            "fsc-international",
            "productive-alliance",
            "responsible-soy",
            "rspo",
            "swiss-association");

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
}
