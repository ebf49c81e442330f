package org.baraza.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
    private static final Ports USUAL = Ports.choose(Map.of(), Map.of(), Map.of());

    @TempDir
    private Path directory;

    private DataDirectory data;

    @BeforeEach
    void start() {
        data = new DataDirectory(directory.resolve("data"));
    }

    @Test
    void one_launcher_holds_the_directory_until_it_lets_go() throws Exception {
        DataDirectory.Lock first = data.lock().orElseThrow();
        assertThat(data.lock()).isEmpty();
        first.close();

        data.lock().orElseThrow().close();
    }

    @Test
    void ports_are_remembered() throws Exception {
        assertThat(data.rememberedPorts()).isEmpty();
        data.claim();
        data.prepare(USUAL);

        assertThat(data.rememberedPorts()).containsEntry("ui", 8080).hasSize(PortName.values().length);
    }

    @Test
    void it_knows_whether_it_was_ever_usable() throws Exception {
        data.claim();
        data.prepare(USUAL);
        assertThat(data.wasUsable()).isFalse();
        data.rememberUsable();
        data.prepare(USUAL);

        assertThat(data.wasUsable()).isTrue();
    }

    @Test
    void a_directory_of_something_else_is_refused_and_left_as_it_is() throws Exception {
        Files.createDirectories(data.root());
        Files.writeString(data.root().resolve("thesis.txt"), "years of work");

        assertThatExceptionOfType(StackFailure.class)
                .isThrownBy(data::lock)
                .withMessageContaining("is not empty and holds no stack");
        assertThat(data.root()).isDirectoryNotContaining("glob:**run");
    }

    @Test
    void a_directory_of_another_layout_is_refused() throws Exception {
        data.claim();
        Json.write(
                data.root().resolve("baraza.json"),
                Map.of("layout", 99, "created", "2026-11-22T12:00:00Z", "ports", Map.of()));

        assertThatExceptionOfType(StackFailure.class)
                .isThrownBy(() -> data.prepare(USUAL))
                .withMessageContaining("layout 99");
    }

    @Test
    void deleting_leaves_nothing_of_the_stack() throws Exception {
        data.claim();
        data.prepare(USUAL);
        Secrets.ofOrNew(data);
        data.delete();

        assertThat(data.root()).doesNotExist();
    }

    @Test
    void deleting_leaves_what_others_put_there_and_follows_no_link() throws Exception {
        data.claim();
        data.prepare(USUAL);
        Path precious = Files.writeString(directory.resolve("precious.txt"), "not ours");
        Files.createSymbolicLink(data.kafka().resolve("link"), precious);
        Path note = Files.writeString(data.root().resolve("note.txt"), "mine");
        data.delete();

        assertThat(precious).hasContent("not ours");
        assertThat(note).hasContent("mine");
        assertThat(data.kafka()).doesNotExist();
        assertThat(data.exists()).isFalse();
    }
}
