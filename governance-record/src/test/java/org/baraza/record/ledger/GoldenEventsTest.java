package org.baraza.record.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baraza.record.GovernanceEvent;
import org.baraza.record.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// One file for each event and revision ever published, `<type>.<revision>[.<what is special>].json`. A file is never
/// changed after the event was published; a new optional field gets a file of its own.
class GoldenEventsTest {
    private static final Path FOLDER = Path.of("src/test/resources/golden");

    record Golden(String type, String revision, Path file) {
        static Golden of(Path file) {
            var parts = file.getFileName().toString().split("\\.");
            return new Golden(parts[0] + "." + parts[1], parts[2], file);
        }

        JsonNode json() {
            return Json.MAPPER.readTree(file);
        }

        GovernanceEvent event() {
            return Json.MAPPER.treeToValue(json(), EventTypes.named(type, revision));
        }

        @Override
        public String toString() {
            return file.getFileName().toString();
        }
    }

    static Stream<Golden> files() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.sorted().map(Golden::of).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_event_ever_published_is_read_and_written_to_the_same_bytes(Golden golden) {
        var event = golden.event();
        assertThat(Json.canonical(event)).isEqualTo(Json.canonical(golden.json().toString()));
        assertThat(EventTypes.nameOf(event.getClass())).isEqualTo(golden.type());
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_event_still_reads_when_a_later_version_has_added_a_field(Golden golden) {
        var later = ((ObjectNode) golden.json()).put("addedLater", "something");
        assertThat(Json.MAPPER.treeToValue(later, EventTypes.named(golden.type(), golden.revision())))
                .isEqualTo(golden.event());
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_event_fits_into_an_entry(Golden golden) {
        assertThat(Json.canonical(golden.event())).hasSizeLessThan(LedgerEntry.LARGEST_PAYLOAD);
    }

    @Test
    void no_event_is_without_its_golden_file() throws IOException {
        var held = files().filter(golden -> golden.revision().equals(EventTypes.REVISION))
                .map(Golden::type)
                .collect(Collectors.toSet());
        assertThat(held).containsExactlyInAnyOrderElementsOf(EventTypes.all().keySet());
    }

    @Test
    void a_name_or_revision_that_nobody_published_is_unknown() {
        assertThatThrownBy(() -> EventTypes.named("voting.BallotRemoved", "1"))
                .isInstanceOf(EventTypes.UnknownEventType.class)
                .hasMessage("unknown event type voting.BallotRemoved, revision 1");
        assertThatThrownBy(() -> EventTypes.named("voting.BallotCast", "2"))
                .isInstanceOf(EventTypes.UnknownEventType.class);
        assertThatThrownBy(() -> EventTypes.nameOf(String.class)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void names_lead_to_events_and_back() {
        EventTypes.all()
                .forEach((name, type) -> assertThat(EventTypes.nameOf(type)).isEqualTo(name));
    }
}
