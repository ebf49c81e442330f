package org.baraza.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessFactsTest {
    @Test
    void memory_of_a_process_includes_that_of_its_children() throws Exception {
        Process parent = new ProcessBuilder("sh", "-c", "sleep 60 & sleep 60").start();
        try {
            await().until(() -> parent.descendants().count() == 2);

            assertThat(ResidentMemory.of(parent.toHandle()).rssBytes())
                    .isGreaterThan(ResidentMemory.ofOne(parent.toHandle()).rssBytes());
            assertThat(ResidentMemory.of(parent.toHandle()).pssBytes())
                    .isBetween(1L, ResidentMemory.of(parent.toHandle()).rssBytes());
        } finally {
            parent.descendants().forEach(ProcessHandle::destroyForcibly);
            parent.destroyForcibly().waitFor();
        }
    }

    @Test
    void a_process_is_found_by_where_it_works(@TempDir Path directory) throws Exception {
        assertThat(WorkingDirectories.processesIn(directory)).isEmpty();

        Process process =
                new ProcessBuilder("sleep", "60").directory(directory.toFile()).start();
        try {
            assertThat(WorkingDirectories.processesIn(directory)).containsExactly(process.pid());
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void an_interrupt_reaches_the_process() throws Exception {
        // Whoever runs the tests in the background has told its children to ignore interrupts.
        Process process = new ProcessBuilder("env", "--default-signal=INT", "sleep", "60").start();
        await().until(() -> process.info().command().orElse("").endsWith("sleep"));
        Signals.interrupt(process.toHandle());

        assertThat(process.waitFor()).isEqualTo(130);
    }
}
