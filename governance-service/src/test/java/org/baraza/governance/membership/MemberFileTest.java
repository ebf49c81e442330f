package org.baraza.governance.membership;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.baraza.governance.membership.MemberFile.Row;
import org.baraza.governance.membership.RowError.Code;
import org.baraza.record.Decimal;
import org.baraza.record.platform.Charter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Lists of members as people write them, and as nobody should.
class MemberFileTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-06-01");
    private static final Charter CHARTER = charter(
            "\"classes\":[{\"id\":\"ordinary\",\"name\":\"O\"},{\"id\":\"nominal\",\"name\":\"N\",\"voting\":false}]");
    private static final String HEADER = "number,class,arrears_since,share_paid,name,email,telephone\n";

    private static Charter charter(String membership) {
        return Charter.read("""
                {"schema":"baraza.charter/1","zone":"Africa/Nairobi","visibility":"public","summary":"Growers.",
                 "emptyConstituency":"stays-empty","membership":{%s},
                 "constituencies":[{"id":"members","name":"Members","share":"1","roll":"recorded","individuals":"admitted"}],
                 "decisionTypes":[{"id":"ordinary","name":"Ordinary","ways":["ballots"],
                   "majority":{"rule":"threshold","measure":"for","of":"for-and-against","by":"heads","share":"1/2","strict":true}}]}""".formatted(membership));
    }

    private static MemberFile read(String text) {
        return MemberFile.read(text.getBytes(UTF_8), CHARTER, TODAY);
    }

    private static List<Code> codes(MemberFile file) {
        return file.errors().stream().map(RowError::code).toList();
    }

    @Test
    void a_list_is_read_with_everything_that_it_says() {
        var file = read(HEADER
                + "17,ordinary,2025-11-30,yes,\"Wanjiku, Grace\",grace@example.org,+254 700 000000\n"
                + "18,nominal,,,,,\n");
        assertThat(file.errors()).isEmpty();
        assertThat(file.rows())
                .extracting(Row::line, Row::number, Row::membershipClass, Row::arrearsSince, Row::sharePaid, Row::name)
                .containsExactly(
                        tuple(2L, "17", "ordinary", LocalDate.parse("2025-11-30"), true, "Wanjiku, Grace"),
                        tuple(3L, "18", "nominal", null, false, null));
        assertThat(file.rows()).extracting(Row::constituency).containsOnly("members");
        assertThat(file.rows().getFirst().toString()).doesNotContain("Grace");
    }

    @Test
    void spreadsheets_may_put_a_mark_first_end_lines_in_two_characters_and_separate_by_semicolons() {
        for (var text : List.of(
                "\uFEFFnumber,class\r\n1,ordinary\r\n2,ordinary\r\n",
                "number;class\n1;ordinary\n2;ordinary",
                " Number , CLASS \n1,ordinary\n\n2,ordinary\n\n",
                "\"number\",\"class\"\n\"1\",\"ordinary\"\n\"2\",\"ordinary\"\n")) {
            var file = read(text);
            assertThat(file.errors()).as(text).isEmpty();
            assertThat(file.rows()).as(text).extracting(Row::number).containsExactly("1", "2");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "17,king,,,,,|class|UNKNOWN_CLASS",
                "17,,,,,,|class|MISSING",
                ",ordinary,,,,,|number|MISSING",
                "17,ordinary,30.11.2025,,,,|arrears_since|NOT_A_DAY",
                "17,ordinary,2025-02-30,,,,|arrears_since|NOT_A_DAY",
                "17,ordinary,2026-06-02,,,,|arrears_since|DAY_TO_COME",
                "17,ordinary,,perhaps,,,|share_paid|NOT_YES_OR_NO",
                "17,ordinary,,,,nobody,|email|NOT_AN_EMAIL",
                "17,ordinary,,,,,ring twice|telephone|NOT_A_TELEPHONE",
                "17,ordinary,,,=1+1,,|name|FORMULA",
                "=HYPERLINK(1),ordinary,,,,,|number|FORMULA",
                "17,ordinary,,,@SUM(A1),,|name|FORMULA",
                "17,ordinary,,,-2+3,,|name|FORMULA",
                "17,ordinary,,,+cmd,,|name|FORMULA",
                "17,ordinary|''|WRONG_NUMBER_OF_FIELDS",
                "17,ordinary,,,,,,,|''|WRONG_NUMBER_OF_FIELDS"
            })
    void what_is_wrong_in_a_line_is_told_with_line_and_column_and_what_to_do(String line, String column, Code code) {
        var file = read(HEADER + "16,ordinary,,,,,\n" + line + "\n");
        assertThat(file.errors()).hasSize(1).allSatisfy(error -> {
            assertThat(error.line()).isEqualTo(3);
            assertThat(error.column()).isEqualTo(column.isEmpty() ? null : column);
            assertThat(error.code()).isEqualTo(code);
            assertThat(error.detail()).isNotBlank();
            assertThat(error.todo()).isNotBlank();
        });
        assertThat(file.rows()).hasSize(1);
    }

    /// Growers have up to five votes, savers weigh by capital, visitors have one vote each.
    private static final Charter WEIGHING = Charter.read("""
            {"schema":"baraza.charter/1","zone":"UTC","visibility":"public","summary":"Unlike members.","emptyConstituency":"stays-empty",
             "constituencies":[{"id":"growers","name":"Growers","share":"1/3","roll":"recorded","individuals":"admitted","weighing":{"by":"votes","most":5}},
                               {"id":"savers","name":"Savers","share":"1/3","roll":"recorded","individuals":"admitted","weighing":{"by":"capital"}},
                               {"id":"visitors","name":"Visitors","share":"1/3","roll":"recorded","individuals":"admitted"}],
             "decisionTypes":[{"id":"ordinary","name":"Ordinary","ways":["ballots"],
               "majority":{"rule":"threshold","measure":"for","of":"for-and-against","by":"weight","share":"1/2","strict":true}}]}""");

    private static MemberFile weighed(String lines) {
        return MemberFile.read(("number,constituency,votes,capital\n" + lines).getBytes(UTF_8), WEIGHING, TODAY);
    }

    @Test
    void votes_and_capital_come_with_the_list_where_the_charter_weighs_by_them() {
        var file = weighed("1,growers,5,\n2,savers,,1250.50\n3,visitors,,\n4,growers,,\n");
        assertThat(file.errors()).isEmpty();
        assertThat(file.rows())
                .extracting(Row::votes, Row::capital)
                .containsExactly(
                        tuple(5, null), tuple(null, Decimal.parse("1250.50")), tuple(null, null), tuple(null, null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,savers,1,|votes|WEIGHS_NO_VOTES",
                "1,visitors,1,|votes|WEIGHS_NO_VOTES",
                "1,growers,6,|votes|NOT_SO_MANY_VOTES",
                "1,growers,0,|votes|NOT_SO_MANY_VOTES",
                "1,growers,1.5,|votes|NOT_SO_MANY_VOTES",
                "1,growers,99999999999,|votes|NOT_SO_MANY_VOTES",
                "1,growers,,10|capital|ASKS_NO_CAPITAL",
                "1,visitors,,10|capital|ASKS_NO_CAPITAL",
                "1,savers,,-10|capital|NOT_AN_AMOUNT",
                "1,savers,,1250 KES|capital|NOT_AN_AMOUNT",
                "1,savers,,1.2345678|capital|NOT_AN_AMOUNT"
            })
    void votes_and_capital_that_the_charter_does_not_weigh_are_told(String line, String column, Code code) {
        assertThat(weighed(line + "\n").errors())
                .extracting(RowError::line, RowError::column, RowError::code)
                .containsExactly(tuple(2L, column, code));
    }

    @Test
    void a_limit_of_capital_asks_for_it_everywhere() {
        var charter = charter("\"capital\":{\"most\":\"1/5\"}");
        var file = MemberFile.read("number,capital\n1,10\n".getBytes(UTF_8), charter, TODAY);
        assertThat(file.errors()).isEmpty();
        assertThat(file.rows()).extracting(Row::capital).containsExactly(Decimal.parse("10"));
    }

    @Test
    void everything_wrong_is_told_at_once() {
        var file = read(HEADER + "17,king,never,perhaps,=1,nobody,x\n17,ordinary,,,,,\n");
        assertThat(codes(file))
                .containsExactlyInAnyOrder(
                        Code.UNKNOWN_CLASS,
                        Code.NOT_A_DAY,
                        Code.NOT_YES_OR_NO,
                        Code.FORMULA,
                        Code.NOT_AN_EMAIL,
                        Code.NOT_A_TELEPHONE,
                        Code.NUMBER_TWICE);
    }

    @Test
    void a_number_is_there_once_whatever_its_capitals() {
        var file = read("number,class\nA1,ordinary\na1,ordinary\n");
        assertThat(file.errors())
                .extracting(RowError::line, RowError::code)
                .containsExactly(tuple(3L, Code.NUMBER_TWICE));
    }

    @Test
    void texts_have_a_longest_length_and_no_invisible_characters() {
        assertThat(codes(read(HEADER + "1".repeat(41) + ",ordinary,,,,,\n"))).containsExactly(Code.TOO_LONG);
        assertThat(codes(read(HEADER + "17,ordinary,,," + "x".repeat(201) + ",,\n")))
                .containsExactly(Code.TOO_LONG);
        assertThat(codes(read(HEADER + "17,ordinary,,,a\0b,,\n"))).containsExactly(Code.NOT_TEXT);
        assertThat(codes(read(HEADER + "17,ordinary,,,\"a\nb\",,\n"))).containsExactly(Code.NOT_TEXT);
    }

    @ParameterizedTest
    @CsvSource({
        "'number,class,colour', UNKNOWN_COLUMN",
        "'number,class,number', COLUMN_TWICE",
        "'class,name', COLUMN_MISSING",
        "'number,name', COLUMN_MISSING"
    })
    void a_header_that_does_not_fit_is_told_before_any_line(String header, Code code) {
        var file = read(header + "\n17,ordinary,x\n");
        assertThat(codes(file)).containsExactly(code);
        assertThat(file.rows()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "number,class\n", "number,class"})
    void a_file_without_members_is_none(String text) {
        assertThat(codes(read(text))).containsExactly(Code.EMPTY);
    }

    @Test
    void another_encoding_is_refused_at_its_line_and_not_guessed() {
        var latin = "number,class,name\n1,ordinary,Ana\n2,ordinary,José\n";
        var file = MemberFile.read(latin.getBytes(ISO_8859_1), CHARTER, TODAY);
        assertThat(file.errors())
                .extracting(RowError::line, RowError::code)
                .containsExactly(tuple(3L, Code.NOT_UNICODE));
        assertThat(codes(MemberFile.read(latin.getBytes(UTF_16), CHARTER, TODAY)))
                .containsExactly(Code.NOT_UNICODE);
        var cut = latin.getBytes(UTF_8);
        cut[cut.length - 1] = (byte) 0xC3;
        assertThat(codes(MemberFile.read(cut, CHARTER, TODAY))).containsExactly(Code.NOT_UNICODE);
    }

    @Test
    void a_quotation_mark_that_stands_alone_is_told() {
        assertThat(codes(read("number,class\n\"17\"x,ordinary\n"))).containsExactly(Code.NOT_CSV);
    }

    @Test
    void fifty_thousand_are_a_list_and_one_more_is_too_many() {
        assertThat(read(many(MemberFile.MOST_ROWS)).errors()).isEmpty();
        assertThat(codes(read(many(MemberFile.MOST_ROWS + 1)))).containsExactly(Code.TOO_MANY_ROWS);
    }

    private static String many(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> i + ",ordinary\n")
                .collect(Collectors.joining("", "number,class\n", ""));
    }

    @Test
    void a_charter_of_several_constituencies_wants_each_line_to_name_one_that_takes_individuals() {
        var two = Charter.read("""
                {"schema":"baraza.charter/1","zone":"Africa/Nairobi","visibility":"public","summary":"Growers.",
                 "emptyConstituency":"stays-empty",
                 "constituencies":[{"id":"members","name":"Members","share":"1/2","roll":"recorded","individuals":"admitted"},
                                   {"id":"firms","name":"Firms","share":"1/2","roll":"recorded"}],
                 "decisionTypes":[{"id":"ordinary","name":"Ordinary","ways":["ballots"],
                   "majority":{"rule":"threshold","measure":"for","of":"for-and-against","by":"heads","share":"1/2","strict":true}}]}""");
        assertThat(codes(MemberFile.read("number\n1\n".getBytes(UTF_8), two, TODAY)))
                .containsExactly(Code.COLUMN_MISSING);
        var file =
                MemberFile.read("number,constituency\n1,members\n2,firms\n3,kings\n4,\n".getBytes(UTF_8), two, TODAY);
        assertThat(codes(file)).containsExactly(Code.TAKES_NO_INDIVIDUALS, Code.UNKNOWN_CONSTITUENCY, Code.MISSING);
        assertThat(file.rows()).hasSize(1);
    }
}
