package org.baraza.record.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Objects;
import org.baraza.record.Fraction;
import org.baraza.record.platform.AssemblyRules.NoticeDays;
import org.baraza.record.platform.AssemblyRules.SecondAssembly;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How long before an assembly notice is given, and how many can ask for one.
class AssemblyRulesTest {
    private static final String ZURICH = "Europe/Zurich";

    private static AssemblyRules rspo() {
        return Objects.requireNonNull(Preset.named("rspo").read().assemblies());
    }

    /// The clocks of Zurich go back on 25 October 2026 and forward on 28 March 2027.
    @ParameterizedTest
    @CsvSource({
        "2026-10-05T21:59:00Z, 2026-10-25T23:01:00Z, 21",
        "2026-10-05T22:01:00Z, 2026-10-25T22:59:00Z, 19",
        "2026-10-15T08:00:00Z, 2026-11-04T08:00:00Z, 20",
        "2026-10-14T08:00:00Z, 2026-11-04T08:00:00Z, 21",
        "2026-09-05T08:00:00Z, 2026-11-04T08:00:00Z, 60",
        "2026-09-04T08:00:00Z, 2026-11-04T08:00:00Z, 61",
        "2027-03-08T08:00:00Z, 2027-03-29T07:00:00Z, 21",
        "2027-03-08T22:30:00Z, 2027-03-28T22:30:00Z, 21",
        "2026-11-04T08:00:00Z, 2026-11-04T09:00:00Z, 0"
    })
    void notice_is_counted_in_calendar_days_of_the_zone_however_long_they_are(
            Instant given, Instant opensAt, long days) {
        assertThat(NoticeDays.between(given, opensAt, ZURICH)).isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({"20,false", "21,true", "60,true", "61,false"})
    void the_roundtable_gives_notice_21_to_60_days_before(long days, boolean allowed) {
        assertThat(Objects.requireNonNull(rspo().noticeOf(false)).allows(days)).isEqualTo(allowed);
        assertThat(Objects.requireNonNull(rspo().noticeOf(true)).allows(days)).isEqualTo(allowed);
    }

    @Test
    void an_extraordinary_assembly_can_have_a_notice_of_its_own() {
        var ordinary = new NoticeDays(21, 60);
        var extraordinary = new NoticeDays(7, null);
        var rules = new AssemblyRules(ordinary, extraordinary, null, null, null, null, null);
        assertThat(rules.noticeOf(false)).isEqualTo(ordinary);
        assertThat(rules.noticeOf(true)).isEqualTo(extraordinary);
        assertThat(extraordinary.allows(6)).isFalse();
        assertThat(extraordinary.allows(300)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"109,549,false", "110,549,true", "1,5,true", "0,5,false", "0,0,false"})
    void a_fifth_of_the_members_can_ask_for_an_assembly(long supporters, long members, boolean reached) {
        assertThat(rspo().isReached(supporters, members)).isEqualTo(reached);
    }

    @Test
    void nobody_can_ask_where_the_charter_names_no_share() {
        assertThat(new AssemblyRules(null, null, null, null, null, null, null).isReached(5, 5))
                .isFalse();
        assertThat(new AssemblyRules(null, null, null, null, null, null, Fraction.ONE).isReached(5, 5))
                .isTrue();
    }

    @Test
    void a_second_call_comes_after_as_much_time_as_the_charter_asks() {
        var first = Instant.parse("2026-10-24T10:00:00Z");
        assertThat(new SecondAssembly(null, "PT1H").earliest(first, ZURICH))
                .isEqualTo(Instant.parse("2026-10-24T11:00:00Z"));
        assertThat(new SecondAssembly(null, "P1D").earliest(first, ZURICH))
                .as("the same time of a day that has 25 hours")
                .isEqualTo(Instant.parse("2026-10-25T11:00:00Z"));
        assertThat(new SecondAssembly(null, null).earliest(first, ZURICH)).isEqualTo(first);
    }
}
