package org.baraza.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.baraza.local.StackUnderTest;
import org.baraza.local.StackUnderTest.Run;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Every body of the presets comes out as its statutes say, on a whole stack.
@Tag("stack-full")
@ExtendWith(StackUnderTest.Aftermath.class)
class ConstitutionsStackTest {
    @TempDir
    private static Path directory = Path.of("");

    @Test
    void a_replay_that_was_killed_is_taken_up_where_it_ended_and_a_further_run_records_nothing()
            throws IOException, InterruptedException {
        var stack = StackUnderTest.start(directory.resolve("data"));
        try {
            Process killed = stack.begin("demo", "constitutions");
            try (var said = killed.inputReader()) {
                assertThat(said.lines().skip(5).findFirst()).isPresent();
            }
            killed.destroyForcibly().waitFor();

            Run taken = stack.baraza("demo", "constitutions");
            assertThat(taken.exit()).as(taken.error()).isZero();
            assertThat(taken.out().lines().filter(line -> line.contains("recorded now")))
                    .anyMatch(line -> line.contains(" 0 of them recorded now"))
                    .anyMatch(line -> !line.contains(" 0 of them recorded now"));
            Run again = stack.baraza("demo", "constitutions");
            assertThat(again.exit()).as(again.error()).isZero();
            assertThat(again.out().lines().filter(line -> line.contains("recorded now")))
                    .hasSize(13)
                    .allMatch(line -> line.contains(" 0 of them recorded now"));
        } finally {
            stack.stop();
        }
    }
}
