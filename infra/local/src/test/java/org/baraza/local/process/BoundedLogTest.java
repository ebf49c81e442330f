package org.baraza.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoundedLogTest {
    @TempDir
    private Path directory;

    private BoundedLog log;

    @BeforeEach
    void start() {
        log = new BoundedLog(directory.resolve("part.log"), 10, 2);
    }

    @Test
    void a_small_log_is_left_alone() throws Exception {
        Files.writeString(log.file(), "0123456789");
        log.bound();

        assertThat(log.file()).hasContent("0123456789");
        assertThat(directory.resolve("part.log.1")).doesNotExist();
    }

    @Test
    void a_missing_log_is_left_missing() throws Exception {
        log.bound();

        assertThat(log.file()).doesNotExist();
    }

    @Test
    void a_process_goes_on_writing_to_the_emptied_file() throws Exception {
        try (var out = Files.newOutputStream(log.file(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            out.write("more than ten".getBytes(StandardCharsets.UTF_8));
            log.bound();
            out.write("after".getBytes(StandardCharsets.UTF_8));
        }

        assertThat(log.file()).hasContent("after");
        assertThat(directory.resolve("part.log.1")).hasContent("more than ten");
    }

    @Test
    void as_many_copies_are_kept_as_said() throws Exception {
        for (String content : new String[] {"the first one", "the second one", "the third one"}) {
            Files.writeString(log.file(), content);
            log.bound();
        }

        assertThat(directory.resolve("part.log.1")).hasContent("the third one");
        assertThat(directory.resolve("part.log.2")).hasContent("the second one");
        assertThat(directory.resolve("part.log.3")).doesNotExist();
    }
}
