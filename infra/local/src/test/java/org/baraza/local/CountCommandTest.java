package org.baraza.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
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

    @Test
    void figures_are_added_up_from_a_table_and_a_ballot_beyond_the_rule_is_not_counted() throws IOException {
        var ballots = file("table.csv", "Well,Road,Mill\n5,1,\n0,3,3\n6,,\n,,\n");
        assertThat(run("count", ballots, "--method", "score", "--most", "5", "--seats", "2", "--json"))
                .isZero();
        assertThat(said.toString().strip())
                .isEqualTo("{\"method\":\"score-up-to-5\",\"seats\":2,\"quota\":null,\"rounds\":[{\"round\":1,"
                        + "\"tallies\":{\"Well\":\"5\",\"Road\":\"4\",\"Mill\":\"3\"},\"exhausted\":\"1\","
                        + "\"elected\":[\"Well\",\"Road\"],\"excluded\":[],\"note\":\"\"}],"
                        + "\"winners\":[\"Well\",\"Road\"],"
                        + "\"candidates\":{\"Well\":\"Well\",\"Road\":\"Road\",\"Mill\":\"Mill\"},"
                        + "\"ranking\":[[\"Well\"],[\"Road\"],[\"Mill\"]],\"matrix\":null}");
        said.getBuffer().setLength(0);
        assertThat(run("count", ballots, "--method", "points", "--most", "6")).isZero();
        assertThat(said.toString())
                .contains("points-6, 1 seat of 3 votes")
                .endsWith("Elected: Well." + System.lineSeparator());
    }

    @Test
    void a_tie_of_figures_is_left_or_resolved_as_the_command_says() throws IOException {
        var ballots = file("table.csv", "1: Well,2: Road\n3,3\n");
        assertThat(run("count", ballots, "--method", "score", "--most", "3")).isZero();
        assertThat(said.toString()).contains("Tied for the seat: Well, Road.");
        said.getBuffer().setLength(0);
        assertThat(run("count", ballots, "--method", "score", "--most", "3", "--tie", "status-quo:2"))
                .isZero();
        assertThat(said.toString()).endsWith("Elected: Road." + System.lineSeparator());
    }

    @Test
    void a_malformed_table_names_its_line_and_figures_have_few_options() throws IOException {
        var ballots = file("table.csv", "Well,Road\n5,1\n4,good\n");
        assertThat(run("count", ballots, "--method", "score", "--most", "5")).isEqualTo(2);
        assertThat(complained.toString()).contains("table.csv, line 3: “good” is no figure");
        for (var wrong : new String[][] {
            {"--method", "score"},
            {"--method", "points", "--most", "0"},
            {"--method", "score", "--most", "5", "--overvote", "skip"},
            {"--method", "score", "--most", "5", "--seats", "0"},
            {"--method", "schulze", "--most", "5"}
        }) {
            assertThat(run(Stream.concat(Stream.of("count", ballots), Stream.of(wrong))
                            .toArray(String[]::new)))
                    .isEqualTo(2);
        }
        assertThat(complained.toString())
                .contains(
                        "score asks for --most, the highest figure",
                        "--most is at least 1",
                        "score has no option but --most, --seats and --tie",
                        "--seats is at least 1",
                        "--most is of score, points and approval, not of schulze");
    }

    @Test
    void approval_with_a_limit_does_not_count_who_marks_more() throws IOException {
        var ballots = file("x.txt", "A>B * 2\nC * 2\nA>B>C * 5\n");
        assertThat(run("count", ballots, "--method", "approval", "--most", "2", "--json"))
                .isZero();
        assertThat(said.toString()).contains("\"tallies\":{\"A\":\"2\",\"B\":\"2\",\"C\":\"2\"},\"exhausted\":\"5\"");
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
