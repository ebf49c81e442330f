package org.baraza.record.counting.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.baraza.record.Fraction;
import org.baraza.record.counting.Candidate;
import org.baraza.record.counting.Profile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BallotFilesTest {
    private static final String BLT = """
            \ufeff4 2   # four candidates for two seats
            [nick a b c d]
            [tie d c b a]
            -2
            3 1 4=c - 3 0
            (x-1) d a 0
            /* not
               counted */
            2.5 a 0
            5/2 4 0
            1 0
            0
            "Amy  Adams "
            "Bob"
            "Chuck "C"-Clay"  # a nickname
            "Diana"
            "Gardening Club"
            """;

    @Test
    void a_blt_file_is_read_with_all_that_it_may_say() throws Exception {
        var file = read("x.blt", BLT);
        var profile = file.profile();
        assertThat(file.title()).isEqualTo("Gardening Club");
        assertThat(file.tieOrder()).containsExactly("d", "c", "b", "a");
        assertThat(profile.candidates()).extracting(Candidate::id).containsExactly("a", "b", "c", "d");
        assertThat(profile.candidates().getFirst().name()).isEqualTo("Amy Adams");
        assertThat(profile.candidates().get(2).name()).startsWith("Chuck \"C\"");
        assertThat(profile.seats()).isEqualTo(2);
        assertThat(profile.isWithdrawn(1)).isTrue();
        assertThat(written(profile)).containsExactly("a>d=c>>c * 3", "d>a * 1", "a * 5/2", "d * 5/2", " * 1");
        assertThat(profile.papers()).isEqualTo(5);
    }

    @Test
    void scottish_council_ballots_are_read_from_csv() throws Exception {
        var file = read("ward.csv", """
                3,2,
                14,1,3,
                2,,
                6,2,
                "Candidate 1","Ann  Other","Party, the (P)",
                "Candidate 2","Bo ""B"" Borg","Labour",
                "Candidate 3","Cy","None",
                "Calton ward",
                """);
        assertThat(file.title()).isEqualTo("Calton ward");
        assertThat(file.profile().seats()).isEqualTo(2);
        assertThat(file.profile().candidates())
                .extracting(Candidate::name)
                .containsExactly("Ann Other", "Bo \"B\" Borg", "Cy");
        assertThat(written(file.profile())).containsExactly("1>3 * 14", " * 2", "2 * 6");
        assertThat(file.profile().papers()).isEqualTo(22);
    }

    @Test
    void stv_files_list_candidates_or_number_them() throws Exception {
        var listed = read("x.stv", """
                title=Example
                # a comment
                method=BC
                seats=2
                candidate=a Anna  A
                candidate=b B
                candidate=c
                ballots=3
                31X a c
                b=c a
                b
                end
                """);
        assertThat(listed.title()).isEqualTo("Example");
        assertThat(listed.profile().candidates().getFirst()).isEqualTo(new Candidate("a", "Anna A"));
        assertThat(written(listed.profile())).containsExactly("a>c * 31", "b=c>a * 1", "b * 1");
        var numbered = read("x", """
                seats=1
                candidate=a A
                candidate=b B
                candidate=c C
                order=c a b
                ballots=3
                1 - 2
                2 4 2
                - - -
                end
                """);
        assertThat(written(numbered.profile())).containsExactly("c>b * 1", ">b=c>>a * 1", " * 1");
        var blt = read("x.stv", "method=blt\nballots=blt\n2 1\n3 2 0\n0\n\"A\"\n\"B\"\n");
        assertThat(written(blt.profile())).containsExactly("2 * 3");
    }

    @Test
    void a_row_of_csv_numbers_candidates_or_names_ranks() throws Exception {
        var numbered = read("x.csv", """
                Response ID,precinct_id,batch_id,Lettuce,Broccoli,"Beans, green"
                R_1,p1,b1,,2,1
                R_2,,,2,2,
                R_3,,,,,
                """);
        assertThat(written(numbered.profile()))
                .containsExactly("Beans, green>Broccoli * 1", ">Lettuce=Broccoli * 1", " * 1");
        var named = read("x.csv", """
                id,Rank 1,Rank 2,Rank 3,weight
                1,Ann,skipped,Bo,2
                2,Bo=Cy,overvote,,1.5
                3,,Ann,Ann,1
                """);
        assertThat(written(named.profile())).containsExactly("Ann>>Bo * 2", "Bo=Cy>!> * 3/2", ">Ann>Ann * 1");
    }

    @Test
    void a_line_is_a_ranking_with_its_number_or_its_weight() throws Exception {
        var file = read("x.txt", """
                #/Candidates: A ; B; Cy  Clay
                #/Number of Seats: 2
                #/Implicit Ranking: false
                # a comment
                A > B = Cy Clay * 5   # another
                tag || B ^ 3/2 * 2
                /EMPTY_RANKING/
                """);
        assertThat(file.profile().seats()).isEqualTo(2);
        assertThat(file.seatsNamed()).isTrue();
        assertThat(written(file.profile())).containsExactly("A>B=Cy Clay * 5", "B * 3", " * 1");
        assertThat(file.profile().papers()).isEqualTo(8);
        assertThat(written(read("y", "B>A\nC\n").profile())).containsExactly("B>A * 1", "C * 1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x.blt | 2 x                                  | line 1: “x” is not the number of seats
            x.blt | 2 3/1 0/0                            | line 1: “3/1” is not the number of seats
            x.blt | 0 1                                  | line 1: an election has from 1 to 10000 candidates, not 0
            x.blt | 99999999 1                           | line 1: 99999999 is too large for the number of candidates
            x.blt | 2 3                                  | line 1: there are 2 candidates for 3 seats
            x.blt | 2 1/1 1 0/1 7 0                      | line 1: “1/1” is not the number of seats
            x.blt | 2 1;1 1 0;1 7 0;0;"A";"B"            | line 3: there is no candidate 7
            x.blt | 2 1;1 1 0;1 2                        | line 4: the file ends before it is complete
            x.blt | 2 1;1 1=z 0;0;"A";"B"                | line 2: there is no candidate “z”
            x.blt | 2 1;-3;0;"A";"B"                     | line 2: there is no candidate 3
            x.blt | 2 1;1e9 1 0                          | line 2: “1e9” is no weight such as 3, 2.5 or 5/2
            x.blt | 2 1;1.0.0 1 0                        | line 2: “1.0.0” is no weight such as 3, 2.5 or 5/2
            x.blt | 2 1;0.0 1 0                          | line 2: a weight is above zero
            x.blt | 2 1;[tie 1 1];0                      | line 2: [tie] names every candidate once
            x.blt | 2 1;[what 1];0                       | line 2: there is no option [what]
            x.blt | 2 1;0;"A";"B                         | line 4: a text in quotation marks does not end in its line
            x.blt | 2 1;0;"A";B                          | line 4: the name of candidate 2 in quotation marks is missing
            x.blt | 2 1 /* what                          | line 1: the comment that begins here does not end
            x.csv | 3,2,;1,4,                            | line 2: there is no candidate 4
            x.csv | 3,2,;1,2,2,                          | line 2: candidate 2 stands twice on a ballot
            x.csv | 3,2,;1,-1                            | line 2: “-1” is not a candidate
            x.csv | 3,2,;99999999999999999999,1          | line 2: “99999999999999999999” is not a number of ballots
            x.csv | A,B;1,x                              | line 2: “x” is no rank
            x.csv | A,B;1,0                              | line 2: a rank is from 1 to 10000, not 0
            x.csv | A,A;1,2                              | line 1: two candidates are called A
            x.csv | A,"B;1,2                             | line 1: a cell in quotation marks does not end in its line
            x.csv | Rank 1,weight;A,-1                   | line 2: “-1” is no weight such as 3, 2.5 or 5/2
            x.stv | candidate=a A;ballots=2;a;end        | line 4: there are 1 ballots, not 2
            x.stv | candidate=a A;ballots=1;b;end        | line 3: there is no candidate “b”
            x.stv | candidate=a A;ballots=1;a            | line 4: the file ends after 1 of 1 ballots, without an end
            x.txt | A>B;A>>B                             | line 2: a candidate's name is missing
            x.txt | A>B * 0                              | line 1: a number of ballots is above zero
            x.txt | A>B * 1x                             | line 1: “1x” is no number of ballots
            x.txt | #/Candidates: A;A>B                  | line 2: there is no candidate “B”
            """)
    void what_is_wrong_is_named_with_its_line(String name, String text, String message) {
        assertThatThrownBy(() -> read(name, text.replace(';', '\n') + "\n"))
                .isInstanceOf(MalformedBallots.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x.blt", "x.csv", "x.stv", "x.txt", "x"})
    void hostile_files_are_refused_or_read_and_nothing_else(String name) {
        var random = new SplittableRandom(11);
        var pieces = List.of(
                "0",
                "1",
                "2",
                "-1",
                "99999999999999999999",
                "\n",
                "\n",
                " ",
                " ",
                ",",
                "\"",
                "=",
                ">",
                "[tie",
                "]",
                "#",
                "/*",
                "(",
                ")",
                "A",
                "é",
                "*",
                "^",
                "Candidate 1",
                "ballots=1",
                "candidate=a",
                "\u0000",
                "31X",
                "0\n\"A\"\n\"B\"\n",
                "2 1\n",
                "2,1\n",
                ".5",
                "/0",
                "%s%n");
        int refused = 0;
        for (int round = 0; round < 4000; round++) {
            var text = new StringBuilder(random.nextBoolean() ? "2 1\n1 2 0\n" : "");
            int length = random.nextInt(1, 30);
            for (int piece = 0; piece < length; piece++) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            try {
                read(name, text.toString());
            } catch (MalformedBallots e) {
                assertThat(e.getMessage()).startsWith("line " + e.line() + ": ").hasSizeLessThan(300);
                refused++;
            } catch (java.io.IOException e) {
                throw new AssertionError(e);
            }
        }
        assertThat(refused).isGreaterThan(100);
    }

    @Test
    void a_file_cut_off_anywhere_is_refused_in_its_last_line() throws Exception {
        var whole = BLT.strip();
        int names = whole.indexOf("\"Diana\"") + "\"Diana\"".length();
        for (int length = 0; length < names - 1; length++) {
            var cut = whole.substring(0, length);
            assertThatThrownBy(() -> read("x.blt", cut)).isInstanceOf(MalformedBallots.class);
        }
        assertThat(read("x.blt", whole.substring(0, names)).title()).isEmpty();
    }

    @Test
    void a_line_without_end_is_refused_before_it_fills_the_memory() {
        var endless = "x".repeat(70_000);
        for (var start : List.of("2 1\n1 ", "2 1\n(", "2 1\n1 1 0\n0\n\"", "A,B\n", "candidate=", "A>")) {
            assertThatThrownBy(() -> read(start.startsWith("2") ? "x.blt" : "x", start + endless))
                    .isInstanceOf(MalformedBallots.class)
                    .hasMessageContaining("more than 65536 bytes without an end");
        }
    }

    private static BallotFile read(String name, String text) throws java.io.IOException, MalformedBallots {
        return BallotFiles.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), name);
    }

    /// Each ranking in the order in which it first came: `=` shares a rank, `!` is an overvote, and nothing
    /// a skipped rank.
    private static List<String> written(Profile profile) {
        var lines = new ArrayList<String>();
        for (int ranking = 0; ranking < profile.size(); ranking++) {
            var line = new StringBuilder();
            for (int place = profile.start(ranking); place < profile.end(ranking); place++) {
                short entry = profile.entry(place);
                if (place > profile.start(ranking)) {
                    line.append(Profile.opensRank(entry) ? '>' : '=');
                }
                if (Profile.isCandidate(entry)) {
                    line.append(
                            profile.candidates().get(Profile.candidate(entry)).id());
                } else if (entry == Profile.OVERVOTED) {
                    line.append('!');
                }
            }
            Fraction weight = profile.weight(ranking);
            lines.add(line + " * " + weight);
        }
        return lines;
    }
}
