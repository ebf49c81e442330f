package org.baraza.local.european;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.baraza.local.european.Importer.Recorded;
import org.baraza.local.european.Sitting.Course;
import org.baraza.local.european.Sitting.Numbers;
import org.baraza.local.european.Sitting.PublishedResult;
import org.baraza.local.european.Sitting.Voting;
import org.junit.jupiter.api.Test;

class ReportTest {
    private static final Voting AGREEING = counted("1", 5, 3);
    private static final Voting DIFFERING = counted("2", 3, 5);
    private static final Voting DECLARED = voting("3", new Course.Declared(PublishedResult.REJECTED));
    private static final Voting HEADING = voting("4", new Course.Heading());

    private final Report report = new Report(
            "European Parliament",
            new Sitting(
                    LocalDate.of(2024, 11, 14),
                    List.of(new Sitting.File("f", "File", "", "", List.of(AGREEING, DIFFERING, DECLARED, HEADING)))),
            List.of(
                    new Recorded(AGREEING, true, "adopted"),
                    new Recorded(DIFFERING, false, "rejected"),
                    new Recorded(DECLARED, true, null)),
            Duration.ofMillis(500),
            Duration.ofSeconds(2));

    private static Voting counted(String id, int inFavour, int against) {
        Numbers numbers = new Numbers(inFavour, against, 1, inFavour + against + 1);
        return voting(id, new Course.Counted(numbers, PublishedResult.ADOPTED));
    }

    private static Voting voting(String id, Course course) {
        return new Voting(id, "Voting " + id, "", "", "", "", "", course);
    }

    @Test
    void the_last_line_is_one_json_object() {
        assertThat(report.text().lines().toList().getLast())
                .isEqualTo("{\"votings\":4,\"counted\":2,\"recorded\":2,\"agreeing\":1,\"differing\":[\"2\"]}");
    }

    @Test
    void it_says_which_counted_votings_differ_and_how() {
        assertThat(report.text())
                .contains("differs: 2 Voting 2: 3 for, 5 against, 1 abstentions; decided rejected, published adopted")
                .contains("1 headings")
                .contains("1.0 votings a second");
    }
}
