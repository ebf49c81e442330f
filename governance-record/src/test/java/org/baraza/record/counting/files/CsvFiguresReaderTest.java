package org.baraza.record.counting.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.baraza.record.Fraction;
import org.baraza.record.counting.Candidate;
import org.baraza.record.counting.ScoredBallots;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvFiguresReaderTest {
    @Test
    void a_row_is_a_ballot_and_a_cell_its_figure_for_the_column() throws Exception {
        var ballots = read("\ufeffid,Well,Road,\"Mill, new\",weight\nx1,5,0,2.5,3/20\n\nx2,,1/3,,2\nx3,,,,1\n");
        assertThat(ballots.candidates())
                .containsExactly(
                        new Candidate("Well", "Well"),
                        new Candidate("Road", "Road"),
                        new Candidate("Mill, new", "Mill, new"));
        assertThat(ballots.seats()).isEqualTo(1);
        assertThat(ballots.ballots())
                .as("the third is blank")
                .containsExactly(
                        new ScoredBallots.Ballot(
                                Map.of("Well", Fraction.of(5), "Road", Fraction.ZERO, "Mill, new", Fraction.of(5, 2)),
                                Fraction.of(3, 20)),
                        new ScoredBallots.Ballot(Map.of("Road", Fraction.of(1, 3)), Fraction.of(2)));
    }

    @Test
    void a_title_may_say_the_number_that_lots_and_reserved_seats_know_a_candidate_by() throws Exception {
        var ballots = read("ballot,1: Well,2: Road\nmarked,4,1\nabstain,,\n");
        assertThat(ballots.candidates()).containsExactly(new Candidate("1", "Well"), new Candidate("2", "Road"));
        assertThat(ballots.ballots())
                .containsExactly(
                        new ScoredBallots.Ballot(Map.of("1", Fraction.of(4), "2", Fraction.ONE), Fraction.ONE));
        var ranked = BallotFiles.read(in("ballot,1: Well,2: Road\nmarked,2,1\n"), "x.csv");
        assertThat(ranked.profile().candidates()).isEqualTo(ballots.candidates());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            A,B;1,x             | line 2: “x” is no figure such as 3, 2.5 or 5/2
            A,B;1,2;1,-1        | line 3: “-1” is no figure such as 3, 2.5 or 5/2
            A,B;1,1/0           | line 2: a fraction cannot have the denominator 0
            A,B;1,2,3           | line 2: there are more cells than titles
            A,A;1,2             | line 1: two candidates are called A
            1: A,1: B;1,2       | line 1: two candidates are called 1
            A,weight;1,0        | line 2: a weight is above zero
            A,weight;1,-1       | line 2: “-1” is no weight such as 3, 2.5 or 5/2
            A,weight;1          | line 2: “” is no weight such as 3, 2.5 or 5/2
            id,weight;1,2       | line 1: no column is a candidate
            A,"B;1,2            | line 1: a cell in quotation marks does not end in its line
            A,B                 | line 1: no ballot gives a figure
            """)
    void what_is_wrong_is_named_with_its_line(String text, String message) {
        assertThatThrownBy(() -> read(text.replace(';', '\n')))
                .isInstanceOf(MalformedBallots.class)
                .hasMessage(message);
    }

    @Test
    void an_empty_file_is_refused() {
        assertThatThrownBy(() -> read("")).isInstanceOf(MalformedBallots.class);
    }

    private static ScoredBallots read(String text) throws IOException, MalformedBallots {
        return BallotFiles.readFigures(in(text));
    }

    private static ByteArrayInputStream in(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
