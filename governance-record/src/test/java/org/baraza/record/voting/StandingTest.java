package org.baraza.record.voting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.baraza.record.platform.Charter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which members are kept off a roll, and by what.
class StandingTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");
    private static final String CLASSES = """
            "classes":[{"id":"ordinary","name":"Ordinary"},{"id":"nominal","name":"Nominal","voting":false}]""";

    private static Charter charter(String membership) {
        return Charter.read("""
                {"schema":"baraza.charter/1","zone":"Africa/Nairobi","visibility":"public","summary":"Growers.",
                 "emptyConstituency":"stays-empty",
                 "constituencies":[{"id":"members","name":"Members","share":"1/2","roll":"recorded"},
                                   {"id":"elsewhere","name":"Elsewhere","share":"1/2","roll":"kept-by-the-body"}],
                 "decisionTypes":[{"id":"ordinary","name":"Ordinary","ways":["meeting-count"],
                   "majority":{"rule":"threshold","measure":"for","of":"for-and-against","by":"heads","share":"1/2","strict":true}}]
                 %s}""".formatted(membership.isEmpty() ? "" : ",\"membership\":{" + membership + "}"));
    }

    private static Standing of(@Nullable String membershipClass, @Nullable String arrearsSince, boolean sharePaid) {
        return new Standing(
                "members",
                membershipClass,
                false,
                arrearsSince == null ? null : LocalDate.parse(arrearsSince),
                sharePaid);
    }

    @Test
    void a_charter_that_says_nothing_of_members_keeps_none_off_but_who_is_suspended() {
        var charter = charter("");
        assertThat(of(null, "1999-01-01", false).against(charter, TODAY)).isEmpty();
        assertThat(new Standing("members", null, true, null, false).against(charter, TODAY))
                .containsExactly(OffRoll.SUSPENDED);
    }

    @Test
    void a_class_votes_unless_the_charter_says_that_it_does_not() {
        var charter = charter(CLASSES);
        assertThat(of("ordinary", null, false).against(charter, TODAY)).isEmpty();
        assertThat(of("nominal", null, false).against(charter, TODAY)).containsExactly(OffRoll.CLASS_DOES_NOT_VOTE);
        assertThat(of(null, null, false).against(charter, TODAY)).containsExactly(OffRoll.NO_CLASS);
        assertThat(of("forgotten", null, false).against(charter, TODAY)).containsExactly(OffRoll.NO_CLASS);
    }

    @ParameterizedTest
    @CsvSource({
        // Six months to the day are not more than six months.
        "6, 2026-05-23, 2026-11-23, false",
        "6, 2026-05-22, 2026-11-23, true",
        "6, 2026-05-23, 2026-11-24, true",
        "0, 2026-11-23, 2026-11-23, false",
        "0, 2026-11-22, 2026-11-23, true",
        // Months without that day end with their last.
        "6, 2025-08-31, 2026-02-28, false",
        "6, 2025-08-31, 2026-03-01, true",
        "12, 2024-02-29, 2025-02-28, false",
        "12, 2024-02-29, 2025-03-01, true"
    })
    void arrears_count_from_the_day_after_so_many_calendar_months(
            int months, LocalDate since, LocalDate on, boolean keptOff) {
        var against = of(null, since.toString(), true).against(charter("\"arrearsMonths\":" + months), on);
        assertThat(against).isEqualTo(keptOff ? List.of(OffRoll.IN_ARREARS) : List.of());
    }

    @Test
    void a_share_matters_where_the_charter_asks_for_it() {
        assertThat(of(null, null, false).against(charter("\"sharePaid\":true"), TODAY))
                .containsExactly(OffRoll.SHARE_UNPAID);
        assertThat(of(null, null, true).against(charter("\"sharePaid\":true"), TODAY))
                .isEmpty();
        assertThat(of(null, null, false).against(charter("\"sharePaid\":false"), TODAY))
                .isEmpty();
    }

    @Test
    void every_reason_is_told_and_not_only_the_first() {
        var charter = charter(CLASSES + ",\"arrearsMonths\":6,\"sharePaid\":true");
        var worst = new Standing("elsewhere", "nominal", true, LocalDate.parse("2020-01-01"), false);
        assertThat(worst.against(charter, TODAY))
                .containsExactly(
                        OffRoll.NOT_RECORDED,
                        OffRoll.CLASS_DOES_NOT_VOTE,
                        OffRoll.SUSPENDED,
                        OffRoll.IN_ARREARS,
                        OffRoll.SHARE_UNPAID);
    }
}
