package org.baraza.record.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.baraza.record.platform.PlatformEvent.OrganisationRegistered;
import org.baraza.record.platform.PlatformId;
import org.baraza.record.voting.Outcome;
import org.baraza.record.voting.VotingEvent.VoteCertified;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

class LedgerEntryTest {
    private static final Path FOLDER = Path.of("src/test/resources/golden-entry");

    @ParameterizedTest
    @ValueSource(strings = {"in-a-platform", "in-the-registry"})
    void an_entry_is_read_and_written_to_the_same_bytes(String name) throws IOException {
        var bytes = golden(name);
        assertThat(LedgerEntry.read(bytes).bytes()).isEqualTo(bytes);
    }

    @Test
    void an_entry_says_who_did_what_under_which_charter() throws IOException {
        var entry = LedgerEntry.read(golden("in-a-platform"));
        assertThat(entry.index()).isEqualTo(1262);
        assertThat(entry.sequence()).isEqualTo(3);
        assertThat(entry.recordedAt()).isEqualTo(Instant.parse("2026-11-14T07:20:00.123Z"));
        assertThat(entry.charter()).isEqualTo(new CharterInForce(1, "4d".repeat(32)));
        assertThat(entry.event()).isInstanceOfSatisfying(VoteCertified.class, certified -> {
            assertThat(certified.outcome()).isEqualTo(Outcome.REJECTED);
            assertThat(Streams.vote(certified.vote())).isEqualTo(entry.stream());
        });
    }

    @Test
    void an_entry_of_the_registry_has_no_charter_and_no_seat() throws IOException {
        var entry = LedgerEntry.read(golden("in-the-registry"));
        assertThat(entry.platform()).isEqualTo(PlatformId.REGISTRY);
        assertThat(entry.charter()).isNull();
        assertThat(entry.actor().seat()).isNull();
        assertThat(entry.event()).isInstanceOf(OrganisationRegistered.class);
        assertThat(entry.bytes()).asString(UTF_8).doesNotContain("null");
    }

    @Test
    void instants_are_kept_to_the_millisecond() throws IOException {
        var fine = new String(golden("in-a-platform"), UTF_8).replace(".123Z", ".123456789Z");
        assertThat(LedgerEntry.read(fine.getBytes(UTF_8)).bytes()).isEqualTo(golden("in-a-platform"));
    }

    @Test
    void an_event_of_an_unknown_name_is_an_entry_all_the_same() throws IOException {
        var unknown = new String(golden("in-a-platform"), UTF_8).replace("voting.VoteCertified", "voting.VoteSlept");
        var entry = LedgerEntry.read(unknown.getBytes(UTF_8));
        assertThat(entry.type()).isEqualTo("voting.VoteSlept");
        assertThatThrownBy(entry::event).isInstanceOf(EventTypes.UnknownEventType.class);
    }

    @Test
    void bytes_that_are_no_entry_are_refused() {
        assertThatThrownBy(() -> LedgerEntry.read("[]".getBytes(UTF_8))).isInstanceOf(JacksonException.class);
        assertThatThrownBy(() -> LedgerEntry.read("{".getBytes(UTF_8))).isInstanceOf(JacksonException.class);
    }

    private static byte[] golden(String name) throws IOException {
        return Files.readAllBytes(FOLDER.resolve(name + ".json"));
    }
}
