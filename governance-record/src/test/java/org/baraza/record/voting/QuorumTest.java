package org.baraza.record.voting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.baraza.record.Fraction;
import org.baraza.record.assemblies.AttendanceLine;
import org.baraza.record.platform.Base;
import org.baraza.record.platform.Charter;
import org.baraza.record.platform.EmptyConstituency;
import org.baraza.record.platform.Measure;
import org.baraza.record.platform.Rule;
import org.baraza.record.platform.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whether an assembly can decide, and how many are missing.
class QuorumTest {
    private static final Charter BODY = Tallies.charter(EmptyConstituency.STAYS_EMPTY, "members", "1");

    private static Rule share(String share, boolean strict) {
        return new Rule.Threshold(Measure.PRESENT, Base.ENTITLED, Unit.HEADS, Fraction.parse(share), strict);
    }

    private static Finding of(Rule quorum, long present, long entitled) {
        return Quorum.of(BODY, quorum, List.of(new AttendanceLine("members", present, entitled)));
    }

    @ParameterizedTest
    @CsvSource({
        "1/2,true,224,549,51",
        "1/2,true,274,549,1",
        "1/2,true,275,549,0",
        "1/2,true,50,100,1",
        "1/2,true,51,100,0",
        "1/2,false,49,100,1",
        "1/2,false,50,100,0",
        "2/3,false,66,100,1",
        "2/3,false,67,100,0",
        "1/3,false,33,99,0",
        "1/3,true,33,99,1"
    })
    void so_many_more_members_make_the_quorum(String share, boolean strict, long present, long entitled, long missing) {
        var finding = of(share(share, strict), present, entitled);
        assertThat(finding.holds()).isEqualTo(missing == 0);
        assertThat(Quorum.missing(finding)).hasValue(missing);
        assertThat(of(share(share, strict), present + missing, entitled).holds())
                .isTrue();
        if (missing > 0) {
            assertThat(of(share(share, strict), present + missing - 1, entitled).holds())
                    .isFalse();
        }
    }

    @Test
    void several_rules_miss_as_many_as_the_one_that_misses_most() {
        var both = new Rule.AllOf(List.of(share("1/2", true), new Rule.AtLeast(Measure.PRESENT, 30)));
        assertThat(Quorum.missing(of(both, 4, 20))).hasValue(26);
        assertThat(Quorum.missing(of(both, 28, 80))).hasValue(13);
    }

    @Test
    void where_it_depends_on_who_comes_no_number_is_told() {
        var weight = new Rule.Threshold(Measure.PRESENT, Base.ENTITLED, Unit.WEIGHT, Fraction.parse("1/2"), true);
        assertThat(Quorum.missing(of(weight, 1, 10))).isEqualTo(OptionalLong.empty());
        var each = new Rule.ForEachConstituency(share("1/2", true));
        assertThat(Quorum.missing(of(each, 1, 10))).isEqualTo(OptionalLong.empty());
        assertThat(Quorum.missing(of(new Rule.AnyOf(List.of(share("1/2", true))), 1, 10)))
                .isEqualTo(OptionalLong.empty());
    }

    @Test
    void the_finding_says_what_was_required_and_reached() {
        var finding = of(share("1/2", true), 224, 549);
        assertThat(finding.part()).isEqualTo(Part.QUORUM);
        assertThat(Objects.requireNonNull(finding.reached()).share()).isEqualTo(Fraction.of(224, 549));
        assertThat(finding.required()).isEqualTo(Fraction.of(1, 2));
    }

    @Test
    void in_each_constituency_there_must_be_enough() {
        var charter = Tallies.charter(EmptyConstituency.STAYS_EMPTY, "growers", "1/2", "buyers", "1/2");
        var each = new Rule.ForEachConstituency(share("1/2", true));
        assertThat(Quorum.of(
                                charter,
                                each,
                                List.of(new AttendanceLine("growers", 9, 10), new AttendanceLine("buyers", 1, 2)))
                        .holds())
                .isFalse();
        assertThat(Quorum.of(
                                charter,
                                each,
                                List.of(new AttendanceLine("growers", 6, 10), new AttendanceLine("buyers", 2, 2)))
                        .holds())
                .isTrue();
    }
}
