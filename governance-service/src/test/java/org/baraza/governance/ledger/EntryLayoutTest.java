package org.baraza.governance.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import org.baraza.governance.ledger.FinishedEvents.Event;
import org.baraza.record.ledger.EventId;
import org.junit.jupiter.api.Test;

/// An entry looks for ever as it did when it was first published.
class EntryLayoutTest {
    private static final String PAYLOAD = """
            {"vote":"7d444840-9dc0-41d1-b245-5ffdce74fad2","rollEntry":"3f333df6-90a4-4fda-8dd3-9485d27cee36",\
            "commitment":"00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff"}""";
    private static final String META_DATA = """
            {"platform":"0f8fad5b-d9cb-469f-a165-70867728950e",
             "actor":"{\\"person\\":\\"6fa459ea-ee8a-4ca4-894e-db77e160355e\\",\\"seat\\":\\"16fd2706-8baf-433b-82eb-8c7fada847da\\"}",
             "charter":"{\\"version\\":1,\\"hash\\":\\"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\\"}",
             "causation":"886313e1-3b8a-5372-9b90-0c9aee199e5d",
             "decision":"c9bf9e57-1685-4c89-bafb-ff5af830be8a"}""";
    private static final String IN_THE_REGISTRY = """
            {"platform":"00000000-0000-0000-0000-000000000000","actor":"{\\"person\\":\\"system:clock\\"}"}""";

    private static Event event(String metaData) {
        return new Event(
                "740",
                12,
                EventId.of("5c9f2d1e-8a4b-4e9c-9d37-2b1f0a6e7c88"),
                "ballot:7d444840-9dc0-41d1-b245-5ffdce74fad2/3f333df6-90a4-4fda-8dd3-9485d27cee36",
                0,
                "2026-11-22T18:00:00.120Z",
                "voting.BallotCast",
                "1",
                PAYLOAD.getBytes(UTF_8),
                metaData.getBytes(UTF_8));
    }

    private static String entry(String metaData) {
        var event = event(metaData);
        var recordedAt = Instant.parse("2026-11-22T18:00:00.123Z");
        return new String(
                event.at(event.readMetaData(), 9007199254740993L, recordedAt).bytes(), UTF_8);
    }

    private static String golden(String name) throws IOException {
        try (var file = EntryLayoutTest.class.getResourceAsStream("/golden/" + name)) {
            if (file == null) {
                throw new IllegalStateException("no golden file " + name);
            }
            return new String(file.readAllBytes(), UTF_8).strip();
        }
    }

    @Test
    void an_entry_of_a_platform_has_the_published_layout() throws IOException {
        assertThat(entry(META_DATA)).isEqualTo(golden("entry-1-platform.json"));
    }

    @Test
    void an_entry_of_the_registry_has_no_charter() throws IOException {
        assertThat(entry(IN_THE_REGISTRY)).isEqualTo(golden("entry-1-registry.json"));
    }
}
