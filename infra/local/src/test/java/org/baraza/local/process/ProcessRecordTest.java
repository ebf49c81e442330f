package org.baraza.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProcessRecordTest {
    private static final String MARK = "61.25";

    private Process process;

    @BeforeEach
    void start() throws Exception {
        process = new ProcessBuilder("sleep", MARK).start();
    }

    @AfterEach
    void end() throws Exception {
        process.destroyForcibly().waitFor();
    }

    @Test
    void a_recorded_process_is_recognised() {
        assertThat(record().running())
                .hasValueSatisfying(found -> assertThat(found.pid()).isEqualTo(process.pid()));
    }

    @Test
    void an_ended_process_is_not() throws Exception {
        ProcessRecord record = record();
        process.destroyForcibly().waitFor();

        assertThat(record.running()).isEmpty();
    }

    @Test
    void a_process_that_started_at_another_time_is_another() {
        ProcessRecord known = record();

        assertThat(new ProcessRecord("sleep", known.pid(), known.startTicks() - 1, known.bootId(), MARK).running())
                .isEmpty();
    }

    @Test
    void a_process_of_another_boot_is_another() {
        ProcessRecord known = record();

        assertThat(new ProcessRecord("sleep", known.pid(), known.startTicks(), "another", MARK).running())
                .isEmpty();
    }

    @Test
    void a_process_without_the_mark_is_another() {
        ProcessRecord known = record();

        assertThat(new ProcessRecord("sleep", known.pid(), known.startTicks(), known.bootId(), "-Dbaraza").running())
                .isEmpty();
    }

    @Test
    void a_process_that_has_ended_cannot_be_recorded() throws Exception {
        process.destroyForcibly().waitFor();

        assertThatIllegalStateException().isThrownBy(this::record).withMessageContaining("sleep ended");
    }

    private ProcessRecord record() {
        return ProcessRecord.of("sleep", process.pid(), MARK);
    }
}
