package org.baraza.local.european;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.baraza.local.european.Sitting.Course;
import org.baraza.local.european.Sitting.Voting;
import org.junit.jupiter.api.Test;

class WordingTest {
    private static final LocalDate DAY = LocalDate.of(2024, 11, 14);

    private static Voting voting(String title, String label, String subject, String number, String mark) {
        return new Voting("7", title, label, subject, number, "PPE", mark, new Course.Withdrawn());
    }

    @Test
    void a_motion_has_its_own_title_or_says_what_it_amends() {
        assertThat(Wording.title(voting("As a whole", "B – As a whole", "§ 1", "3", "RCV")))
                .isEqualTo("As a whole");
        assertThat(Wording.title(voting("", "B – § 1 – Am 3", "§ 1", "3", "RCV")))
                .isEqualTo("§ 1, amendment 3 (PPE)");
        assertThat(Wording.title(voting("", "B – § 66/2", "§ 66", "§", "2/EV"))).isEqualTo("§ 66, part 2 (PPE)");
        assertThat(Wording.title(voting("", "B – § 1", "", "", ""))).isEqualTo("B – § 1");
        assertThat(Wording.title(voting("", "", "", "", ""))).isEqualTo("Voting 7");
    }

    @Test
    void a_title_stays_within_the_bound_and_keeps_characters_whole() {
        String title = Wording.title(voting("𝄞".repeat(200), "", "", "", ""));

        assertThat(title).hasSizeLessThanOrEqualTo(300).endsWith("𝄞…");
    }

    @Test
    void signs_of_markdown_mean_themselves() {
        assertThat(Wording.text(voting("", "*[x](y)* <b>", "", "", ""), DAY)).startsWith("\\*\\[x\\](y)\\* \\<b\\>");
    }

    @Test
    void words_are_the_same_whatever_the_published_results() throws IOException {
        String list = Fixtures.text(Fixtures.NOVEMBER);

        assertThat(Fixtures.inverted(list)).isNotEqualTo(list);
        assertThat(words(Fixtures.inverted(list))).isEqualTo(words(list));
    }

    private static List<String> words(String list) {
        Sitting sitting = VotingList.read(new ByteArrayInputStream(list.getBytes(StandardCharsets.UTF_8)));
        return sitting.votings().stream()
                .map(voting -> Wording.title(voting) + "\n" + Wording.text(voting, sitting.date()))
                .toList();
    }
}
