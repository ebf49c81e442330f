package org.baraza.query.overview;

import java.util.List;
import org.baraza.query.access.Access;
import org.baraza.record.Json;
import org.baraza.record.platform.Charter;
import org.baraza.record.platform.CharterSchema;
import org.baraza.record.platform.Preset;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// What a charter can be written from: charters to begin with, and the schema of all of them.
@RestController
class PresetController {
    private static final MediaType SCHEMA = MediaType.parseMediaType("application/schema+json");
    private static final PresetList PRESETS =
            new PresetList(Preset.all().stream().map(PresetController::shown).toList());

    record InLanguages(String en, String es) {}

    record CharterInLanguages(Charter en, Charter es) {}

    /// @param line what is special about it
    /// @param sources where its rules are published; none for a body that is nobody's
    /// @param open the places, as JSON Pointers into the charter, that its sources leave open
    record PresetCharter(
            String id,
            InLanguages name,
            InLanguages line,
            List<String> sources,
            List<String> open,
            CharterInLanguages charter) {}

    record PresetList(List<PresetCharter> items) {}

    @GetMapping("/api/presets")
    @Access(Access.Level.PUBLIC)
    PresetList presets() {
        return PRESETS;
    }

    /// The JSON Schema, draft 2020-12.
    @GetMapping(path = "/api/schemas/charter-1", produces = "application/schema+json")
    @Access(Access.Level.PUBLIC)
    ResponseEntity<byte[]> schema() {
        return ResponseEntity.ok().contentType(SCHEMA).body(Json.canonical(CharterSchema.document()));
    }

    private static PresetCharter shown(Preset preset) {
        return new PresetCharter(
                preset.id(),
                new InLanguages(preset.name().en(), preset.name().es()),
                new InLanguages(preset.line().en(), preset.line().es()),
                preset.sources(),
                preset.open(),
                new CharterInLanguages(
                        preset.read(), Charter.read(preset.inSpanish().toString())));
    }
}
