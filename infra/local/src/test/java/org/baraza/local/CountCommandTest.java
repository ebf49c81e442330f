package org.baraza.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

class CountCommandTest {
    private static final String THREE = """
            3 2
            4 1 2 0
            1 1 3 0
            1 1 0
            1 2 0
            3 3 0
            0
            "Ann" "Bo" "Cécile"
            "Board"
            """;

    private final StringWriter said = new StringWriter();
    private final StringWriter complained = new StringWriter();

    @TempDir
    private Path directory;

    @Test
    void a_count_is_told_in_sentences_and_a_table() throws IOException {
        assertThat(run("count", file("board.blt", THREE), "--method", "scottish-stv"))
                .isZero();
        assertThat(said.toString())
                .contains("Board", "scottish-stv, 2 seats of 10 votes; quota 4")
                .contains("Round 1. Elected: Ann.")
                .contains("Round 2. From Ann: 1.33332 to Bo, 0.33333 to Cécile, 0.33335 to nobody. Excluded: Bo.")
                .containsPattern("Bo +1 +2.33332-")
                .endsWith("Elected: Ann, Cécile." + System.lineSeparator());
    }

    @Test
    void rules_of_a_run_off_are_written_after_it() throws IOException {
        var votes = file("board.txt", "A>B * 7\nB * 5\nC>B * 2\nD>B * 2\n");
        assertThat(run("count", votes, "--method", "irv")).isZero();
        assertThat(said.toString()).contains("Round 3.");
        said.getBuffer().setLength(0);
        assertThat(run("count", votes, "--method", "irv", "--runoff", "batch,until-two"))
                .isZero();
        assertThat(said.toString()).contains("Excluded: C, D.").doesNotContain("Round 3.");
        assertThat(run("count", votes, "--method", "schulze", "--runoff", "batch"))
                .isEqualTo(CountCommand.MALFORMED);
        assertThat(run("count", votes, "--method", "irv", "--runoff", "best")).isEqualTo(CountCommand.MALFORMED);
    }

    @Test
    void seats_are_reserved_for_candidates_of_a_category() throws IOException {
        var ballots = file("board.txt", "A * 7\nB * 6\nC>X * 5\nW * 2\nX * 1\n");
        assertThat(run("count", ballots, "--method", "scottish-stv", "--seats", "3", "--reserve", "women:1=W;X"))
                .isZero();
        assertThat(said.toString())
                .contains("Round 1. Elected: A, B. Excluded: C. Doomed: C; the seat left is reserved for women.")
                .contains("Round 2. From C: 5 to X. Elected: X.")
                .contains("Reserved: women, at least 1 seat (X, W).")
                .endsWith("Elected: A, B, X." + System.lineSeparator());
        said.getBuffer().setLength(0);
        assertThat(run("count", ballots, "--method", "meek", "--seats", "2", "--reserve", "a:-0=A,b:1-2=B;C"))
                .isZero();
        assertThat(said.toString()).contains("Doomed: A; a may have no more than 0 seats.");
        for (var wrong : new String[] {"women", "women:=W", "women:1", "women:1=", "women:2-1=W;X"}) {
            assertThat(run("count", ballots, "--method", "meek", "--reserve", wrong))
                    .isEqualTo(CountCommand.MALFORMED);
        }
        assertThat(run("count", ballots, "--method", "schulze", "--reserve", "women:1=W"))
                .isEqualTo(CountCommand.MALFORMED);
        assertThat(complained.toString()).contains("--reserve is of transferable votes, not of schulze");
        assertThat(run("count", ballots, "--method", "meek", "--reserve", "women:1=Z"))
                .isEqualTo(Baraza.FAILED);
        assertThat(complained.toString()).contains("seats are reserved for women, and Z is no candidate");
    }

    @Test
    void json_has_every_figure_exactly() throws IOException {
        assertThat(run("count", file("board.blt", THREE), "--method", "wigm", "--arithmetic", "rational", "--json"))
                .isZero();
        var json = JsonMapper.shared().readTree(said.toString());
        assertThat(json.propertyNames())
                .containsExactly("method", "seats", "quota", "rounds", "winners", "candidates", "ranking", "matrix");
        assertThat(json.get("quota").asString()).isEqualTo("10/3");
        assertThat(json.get("rounds").get(1).toString())
                .isEqualTo("{\"round\":2,\"tallies\":{\"1\":\"10/3\",\"2\":\"25/9\",\"3\":\"31/9\"},"
                        + "\"exhausted\":\"4/9\",\"elected\":[\"3\"],\"excluded\":[],\"note\":\"\"}");
        assertThat(json.get("winners").toString()).isEqualTo("[\"Ann\",\"Cécile\"]");
        assertThat(json.get("candidates").get("3").asString()).isEqualTo("Cécile");
        assertThat(json.get("matrix").isNull()).isTrue();
    }

    @Test
    void a_malformed_file_names_its_line() throws IOException {
        assertThat(run("count", file("board.blt", THREE.replace("1 2 0\n", "1 9 0\n")), "--method", "meek"))
                .isEqualTo(2);
        assertThat(complained.toString()).contains("board.blt, line 2: there is no candidate");
        assertThat(said.toString()).isEmpty();
    }

    @Test
    void an_unknown_method_lists_the_methods() throws IOException {
        assertThat(run("count", file("board.blt", THREE), "--method", "dice")).isEqualTo(2);
        assertThat(complained.toString())
                .contains("There is no method dice", "scottish-stv", "meek-prf", "schulze", "instant-runoff");
    }

    @Test
    void options_are_what_they_are_called() throws IOException {
        var ballots = file("x.txt", "A=B > C * 5\nB * 2\nC * 4\n");
        assertThat(run("count", ballots, "--method", "irv", "--overvote", "skip"))
                .isZero();
        assertThat(said.toString()).endsWith("Elected: C." + System.lineSeparator());
        assertThat(run("count", ballots, "--method", "irv", "--overvote", "what"))
                .isEqualTo(2);
        assertThat(complained.toString())
                .contains("--overvote is one of exhaust, exhaust-while-several-continue, skip, share");
        assertThat(run("count", ballots, "--method", "wigm", "--arithmetic", "roman"))
                .isEqualTo(2);
        assertThat(run("count", ballots, "--method", "wigm", "--tie", "chair")).isEqualTo(2);
        assertThat(run("count", ballots, "--method", "wigm", "--tie", "lot:12")).isEqualTo(2);
        assertThat(run("count", "nowhere.blt", "--method", "wigm")).isEqualTo(Baraza.FAILED);
    }

    @Test
    void a_tie_is_resolved_as_the_command_says_or_by_a_lot_of_the_file() throws IOException {
        var ballots = file("x.txt", "A * 2\nB * 2\nC * 3\n");
        assertThat(run("count", ballots, "--method", "wigm", "--tie", "order:B;A;C"))
                .isZero();
        assertThat(said.toString()).contains("A tie of A, B is resolved by the written order: A is excluded.");
        assertThat(run("count", ballots, "--method", "wigm")).isZero();
        assertThat(said.toString()).containsPattern("A tie of A, B is resolved by lot [0-9a-f]{64}: [AB] is excluded.");
        assertThat(run("count", ballots, "--method", "wigm", "--tie", "previous"))
                .isEqualTo(Baraza.FAILED);
        assertThat(complained.toString()).contains("no tie-break resolves the tie between A, B");
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text).toString();
    }

    private int run(String... arguments) {
        CommandLine commands = Baraza.commandLine();
        commands.setOut(new PrintWriter(said));
        commands.setErr(new PrintWriter(complained));
        return commands.execute(arguments);
    }
}
