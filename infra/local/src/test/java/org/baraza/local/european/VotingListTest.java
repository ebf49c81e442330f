package org.baraza.local.european;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.baraza.local.european.Sitting.Course;
import org.baraza.local.european.Sitting.Numbers;
import org.baraza.local.european.Sitting.PublishedResult;
import org.baraza.local.european.Sitting.Voting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VotingListTest {
    private static final String FIRST_COUNTED = "votingId=\"170466\"";

    private static Sitting read(String text) {
        return VotingList.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Map<String, Long> courses(Sitting sitting) {
        return sitting.votings().stream()
                .collect(Collectors.groupingBy(
                        voting -> voting.course().getClass().getSimpleName(), Collectors.counting()));
    }

    private static Voting voting(Sitting sitting, String id) {
        return sitting.votings().stream()
                .filter(voting -> voting.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_list_of_november_2024_has_85_votings_of_five_kinds() throws IOException {
        Sitting sitting = VotingList.read(Fixtures.path(Fixtures.NOVEMBER));

        assertThat(sitting.date()).isEqualTo(LocalDate.of(2024, 11, 14));
        assertThat(sitting.votings()).hasSize(85);
        assertThat(courses(sitting))
                .isEqualTo(Map.of("Counted", 40L, "Declared", 19L, "Withdrawn", 6L, "Lapsed", 8L, "Heading", 12L));
        assertThat(sitting.files().stream().filter(file -> !file.motions().isEmpty()))
                .hasSize(8);
    }

    @Test
    void the_list_of_january_2024_has_8_votings() throws IOException {
        Sitting sitting = VotingList.read(Fixtures.path(Fixtures.JANUARY));

        assertThat(sitting.date()).isEqualTo(LocalDate.of(2024, 1, 15));
        assertThat(courses(sitting)).isEqualTo(Map.of("Counted", 7L, "Declared", 1L));
    }

    @Test
    void a_counted_voting_has_its_numbers_and_the_published_result() throws IOException {
        Voting voting = voting(VotingList.read(Fixtures.path(Fixtures.NOVEMBER)), "170466");

        assertThat(voting.course())
                .isEqualTo(new Course.Counted(new Numbers(306, 303, 18, 627), PublishedResult.ADOPTED));
        assertThat(voting.label()).startsWith("C10-0119/2024").endsWith("Am 3");
        assertThat(voting.author()).isEqualTo("PPE");
    }

    @Test
    void a_list_with_one_element_on_a_line_reads_the_same() throws IOException {
        assertThat(read(Fixtures.inLines(Fixtures.text(Fixtures.NOVEMBER))))
                .isEqualTo(VotingList.read(Fixtures.path(Fixtures.NOVEMBER)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "numberFavor=\"306\" | numberFavor=\"-306\" | no number of people",
                "numberFavor=\"306\" | numberFavor=\"3o6\" | no number of people",
                "numberFavor=\"306\" | numberFavor=\"99999999999\" | no number of people",
                "numberFavor=\"306\" | numberFavor=\"307\" | 307 for, 303 against and 18 abstentions, but 627 voters",
                "numberFavor=\"306\" | nothing=\"\" | some of its four numbers",
                "votingId=\"170466\" | nothing=\"\" | without votingId",
                "votingId=\"170466\" | votingId=\" \" | without votingId",
                "votingId=\"170466\" | votingId=\"170 466\" | no identifier",
                "votingId=\"170466\" | votingId=\"170464\" | twice",
                "result=\"ADOPTED\" | result=\"CARRIED\" | unknown result",
                "result=\"ADOPTED\" | result=\"WITHDRAWN\" | has numbers",
                "result=\"ADOPTED\" | nothing=\"\" | has numbers",
                "resultType=\"ROLL_CALL\" | resultType=\"LOTTERY\" | unknown resultType",
                "resultType=\"ROLL_CALL\" | nothing=\"\" | no resultType",
                "resultType=\"ROLL_CALL\" | resultType=\"RAISE_HAND\" | has numbers",
                "type=\"AMENDMENT\" | type=\"SONG\" | unknown type",
            })
    void a_contradiction_in_a_voting_is_refused_with_its_line(String whole, String damage, String message)
            throws IOException {
        String list = Fixtures.inLines(Fixtures.text(Fixtures.NOVEMBER));
        int line = Fixtures.lineOf(list, FIRST_COUNTED);
        String[] lines = list.split("\n", -1);
        assertThat(lines[line - 1]).contains(whole);
        lines[line - 1] = lines[line - 1].replace(whole, damage);

        assertThatExceptionOfType(DamagedFile.class)
                .isThrownBy(() -> read(String.join("\n", lines)))
                .withMessageContaining(message)
                .satisfies(damaged -> assertThat(damaged.line()).isEqualTo(line));
    }

    @Test
    void a_counted_voting_without_numbers_is_refused() throws IOException {
        String damaged = Fixtures.text(Fixtures.NOVEMBER)
                .replace("numberAbstention=\"18\" numberAgainst=\"303\" numberFavor=\"306\" votersCount=\"627\"", "");

        assertThatExceptionOfType(DamagedFile.class)
                .isThrownBy(() -> read(damaged))
                .withMessageContaining("170466 was counted but has no numbers");
    }

    @Test
    void a_file_without_identifier_or_with_that_of_another_is_refused() throws IOException {
        String list = Fixtures.text(Fixtures.NOVEMBER);

        assertThatExceptionOfType(DamagedFile.class)
                .isThrownBy(() -> read(list.replace("dlvId=\"964962\"", "")))
                .withMessageContaining("without dlvId");
        assertThatExceptionOfType(DamagedFile.class)
                .isThrownBy(() -> read(list.replace("dlvId=\"964962\"", "dlvId=\"964963\"")))
                .withMessageContaining("twice");
    }

    @Test
    void a_truncated_list_is_refused_with_the_line_where_it_ends() throws IOException {
        String list = Fixtures.inLines(Fixtures.text(Fixtures.NOVEMBER));
        String half = list.substring(0, list.length() / 2);

        assertThatExceptionOfType(DamagedFile.class)
                .isThrownBy(() -> read(half))
                .satisfies(damaged -> assertThat(damaged.line())
                        .isEqualTo(
                                (int) half.chars().filter(sign -> sign == '\n').count() + 1));
    }

    @Test
    void a_tag_that_does_not_match_is_refused_with_its_line() throws IOException {
        String list = Fixtures.inLines(Fixtures.text(Fixtures.NOVEMBER));
        String damaged =
                list.replace("<amendmentAuthor>S&amp;D</amendmentAuthor>", "<amendmentAuthor>S&amp;D</author>");
        assertThat(damaged).isNotEqualTo(list);

        assertThatExceptionOfType(DamagedFile.class)
                .isThrownBy(() -> read(damaged))
                .satisfies(failure -> assertThat(failure.line()).isEqualTo(Fixtures.lineOf(damaged, "</author>")));
    }

    @Test
    void bytes_that_are_no_text_are_refused() throws IOException {
        byte[] bytes = Fixtures.text(Fixtures.JANUARY).getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 500] = (byte) 0xff;

        assertThatExceptionOfType(DamagedFile.class).isThrownBy(() -> VotingList.read(new ByteArrayInputStream(bytes)));
    }

    @Test
    void declarations_and_entities_are_refused_and_nothing_is_fetched() {
        assertThatExceptionOfType(DamagedFile.class)
                .isThrownBy(() -> read("""
                        <?xml version="1.0"?>
                        <!DOCTYPE file [<!ENTITY secret SYSTEM "file:///etc/hostname">]>
                        <file><sitting date="2024-01-15"><votes/></sitting></file>"""))
                .withMessageContaining("line 2")
                .withMessageContaining("document type declaration");
        assertThatExceptionOfType(DamagedFile.class)
                .isThrownBy(
                        () -> read("<file><sitting date='2024-01-15'><votes><vote dlvId='1'><title>&secret;</title>"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<file/> | no <sitting>",
                "<minutes/> | not the <file>",
                "<file><sitting><votes/></sitting></file> | without date",
                "<file><sitting date='today'><votes/></sitting></file> | no date",
                "<file><sitting date='2024-01-15'/></file> | no <votes>",
                "<file><sitting date='2024-01-15'><votes/><votes/></sitting></file> | a second <votes>",
                "<file><sitting date='2024-01-15'><votes><ballot/></votes></sitting></file> | where a <vote> was expected",
                "<file><sitting date='2024-01-15'><votes/></sitting></file><file/> | line 1",
                "not XML at all | line 1",
            })
    void what_is_no_voting_list_is_refused(String text, String message) {
        assertThatExceptionOfType(DamagedFile.class)
                .isThrownBy(() -> read(text))
                .withMessageContaining(message);
    }

    @Test
    void an_empty_file_is_refused() {
        assertThatExceptionOfType(DamagedFile.class).isThrownBy(() -> read("")).withMessageContaining("line 1");
    }
}
