package org.baraza.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baraza.local.process.ProcessRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// With shell scripts for parts: each writes what it does into one journal.
class SupervisorTest {
    /// Says that it starts, is ready then, and says that it stops when it is told to.
    private static final String OBEDIENT = """
            echo "$PART starts" >> journal
            trap 'echo "$PART stops" >> journal; exit 0' TERM
            touch "$PART.ready"
            while :; do sleep 0.05; done
            """;

    @TempDir
    private Path directory;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private DataDirectory data;
    private @Nullable Supervisor supervisor;

    @BeforeEach
    void start() throws Exception {
        data = new DataDirectory(directory.resolve("data"));
        data.claim();
    }

    @AfterEach
    void stop() {
        if (supervisor != null) {
            supervisor.stop();
        }
    }

    @Test
    void a_part_starts_when_what_it_needs_is_ready_and_stops_before_it() throws Exception {
        Supervisor stack = supervise(part("store", Set.of(), OBEDIENT), part("service", Set.of("store"), OBEDIENT));
        stack.start();
        stack.stop();

        assertThat(journal()).containsExactly("store starts", "service starts", "service stops", "store stops");
        assertThat(PartRecord.all(data)).isEmpty();
    }

    @Test
    void a_killed_part_is_named_and_started_again() throws Exception {
        Supervisor stack = supervise(part("store", Set.of(), OBEDIENT));
        stack.start();
        long killed = pid("store");
        ProcessHandle.of(killed).orElseThrow().destroyForcibly();

        await().until(() -> journal().size() == 2);
        await().until(() -> pid("store") != killed);
        assertThat(said()).contains("store").contains("was killed (signal 9); starting it again");
        assertThat(PartRecord.of(data, "store").orElseThrow().restarts()).isEqualTo(1);
    }

    @Test
    void a_part_that_dies_again_and_again_ends_the_start_with_the_end_of_its_log() throws Exception {
        Supervisor stack = supervise(
                part("store", Set.of(), OBEDIENT),
                part("broken", Set.of("store"), "echo \"$PART starts\" >> journal; echo the disk is full; exit 3"));

        assertThatExceptionOfType(StackFailure.class)
                .isThrownBy(stack::start)
                .withMessageContaining("broken ended while starting (exit code 3), too often to go on")
                .withMessageContaining("the disk is full");
        assertThat(journal()).filteredOn("broken starts"::equals).hasSize(4);

        stack.stop();
        assertThat(journal()).endsWith("store stops");
    }

    @Test
    void a_part_that_is_not_ready_in_time_ends_the_start_with_the_reason() throws Exception {
        Part idle = part("idle", Set.of(), "echo \"$PART starts\" >> journal; exec sleep 60");
        Part impatient = new Part(
                idle.name(),
                idle.needs(),
                idle.ports(),
                idle.prepare(),
                idle.launch(),
                idle.ready(),
                idle.onceReady(),
                idle.stop(),
                Duration.ofMillis(200));

        assertThatExceptionOfType(StackFailure.class)
                .isThrownBy(supervise(impatient)::start)
                .withMessageContaining("idle was not ready after 0.2 s (it does not say that it is ready)");
        assertThat(journal()).hasSize(1);
    }

    @Test
    void a_failed_preparation_is_not_tried_again() {
        Part part = part("store", Set.of(), OBEDIENT);
        Part unprepared = new Part(
                part.name(),
                part.needs(),
                part.ports(),
                () -> {
                    throw new StackFailure("There is no disk");
                },
                part.launch(),
                part.ready(),
                part.onceReady(),
                part.stop(),
                part.patience());

        assertThatExceptionOfType(StackFailure.class)
                .isThrownBy(supervise(unprepared)::start)
                .withMessage("There is no disk");
    }

    @Test
    void leftovers_of_a_killed_launcher_are_stopped_in_order_and_told() throws Exception {
        Supervisor stack = supervise(part("store", Set.of(), OBEDIENT), part("service", Set.of("store"), OBEDIENT));
        stack.start();

        // As the next launcher does; this one's records are all that it knows.
        boolean found = Leftovers.clear(data, progress());

        assertThat(found).isTrue();
        assertThat(journal().stream().filter(line -> line.endsWith("stops"))).startsWith("service stops");
        assertThat(said()).contains("still ran (pid").contains("and was stopped");
    }

    @Test
    void a_leftover_record_never_ends_another_process_with_its_pid() throws Exception {
        Process stranger = new ProcessBuilder("sleep", "60").start();
        try {
            var known = ProcessRecord.of("store", stranger.pid(), "sleep");
            var reused = new ProcessRecord("store", known.pid(), known.startTicks() - 1, known.bootId(), "sleep");
            new PartRecord(reused, Instant.EPOCH, 0, 0, Part.StopSignal.TERM).write(data);

            Leftovers.clear(data, progress());

            assertThat(stranger.isAlive()).isTrue();
            assertThat(said()).contains("has ended");
        } finally {
            stranger.destroyForcibly().waitFor();
        }
    }

    private Supervisor supervise(Part... parts) {
        Supervisor created = new Supervisor(List.of(parts), data, progress());
        supervisor = created;
        return created;
    }

    private Part part(String name, Set<String> needs, String script) {
        Path ready = data.root().resolve(name + ".ready");
        return new Part(
                name,
                needs,
                List.of(),
                () -> Files.deleteIfExists(ready),
                () -> new Part.Launch(
                        List.of("sh", "-c", script, "mark-" + name), Map.of("PART", name), data.root(), "mark-" + name),
                () -> {
                    if (!Files.exists(ready)) {
                        throw new IOException("it does not say that it is ready");
                    }
                },
                Part.Preparation.NONE,
                Part.StopSignal.TERM,
                Duration.ofSeconds(20));
    }

    private Progress progress() {
        return new Progress(new PrintStream(said, true, StandardCharsets.UTF_8), false);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private long pid(String part) throws Exception {
        return PartRecord.of(data, part).orElseThrow().process().pid();
    }

    private List<String> journal() throws Exception {
        return Files.readAllLines(data.root().resolve("journal"));
    }
}
