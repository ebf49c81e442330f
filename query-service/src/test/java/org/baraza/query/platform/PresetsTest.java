package org.baraza.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.baraza.query.support.History;
import org.baraza.query.support.Reading;
import org.baraza.record.Json;
import org.baraza.record.platform.Charter;
import org.baraza.record.platform.CharterSchema;
import org.baraza.record.platform.Preset;
import org.junit.jupiter.api.Test;

class PresetsTest {
    @Test
    void every_preset_is_served_in_both_languages_as_it_can_be_founded() {
        try (var reading = Reading.given(new History())) {
            var items = reading.get("/api/presets").get("items");
            assertThat(items.values()).hasSameSizeAs(Preset.all());
            for (var item : items.values()) {
                var preset = Preset.named(item.get("id").asString());
                assertThat(item.at("/name/es").asString())
                        .isEqualTo(preset.name().es());
                assertThat(Charter.read(item.at("/charter/en").toString())).isEqualTo(preset.read());
                assertThat(Charter.read(item.at("/charter/es").toString()).leaves())
                        .hasSameSizeAs(preset.read().leaves());
            }
        }
    }

    @Test
    void the_schema_is_served_as_it_is_published() {
        try (var reading = Reading.given(new History())) {
            assertThat(Json.MAPPER.readTree(reading.text("/api/schemas/charter-1", "application/schema+json")))
                    .isEqualTo(CharterSchema.document());
        }
    }
}
