package org.baraza.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class BarazaTest {
    private final StringWriter said = new StringWriter();

    @TempDir
    private Path directory;

    @Test
    void help_lists_the_commands() {
        assertThat(run("--help")).isZero();
        assertThat(said.toString()).contains("up", "down", "status", "logs", "accounts", "rebuild", "reset");
    }

    @Test
    void every_port_can_be_set() {
        assertThat(run("up", "--help")).isZero();
        assertThat(said.toString()).contains("--port-ui=N", "--port-kafka-controller=N");
    }

    @Test
    void a_command_that_needs_a_stack_says_how_to_start_one() {
        assertThat(run("accounts", "--data", directory.toString())).isEqualTo(Baraza.FAILED);
        assertThat(said.toString()).contains("./baraza up");
    }

    @Test
    void a_directory_without_a_stack_is_not_deleted() throws Exception {
        Path thesis = Files.writeString(directory.resolve("thesis.txt"), "years of work");

        assertThat(run("reset", "--yes", "--data", directory.toString())).isZero();
        assertThat(thesis).exists();
    }

    private int run(String... arguments) {
        CommandLine commands = Baraza.commandLine();
        commands.setOut(new PrintWriter(said));
        commands.setErr(new PrintWriter(said));
        return commands.execute(arguments);
    }
}
