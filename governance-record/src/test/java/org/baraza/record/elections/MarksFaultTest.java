package org.baraza.record.elections;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.record.platform.ElectionMethod;
import org.baraza.record.platform.ElectionRules;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MarksFaultTest {
    private static final List<String> OPTIONS = List.of("1", "2", "3");

    static ElectionRules rules(ElectionMethod method, @Nullable Integer most) {
        return new ElectionRules(method, 1, most, null, null, null, null);
    }

    private static @Nullable MarksFault fault(ElectionMethod method, @Nullable Integer most, String written) {
        return MarksFault.of(rules(method, most), OPTIONS, ranks(written)).orElse(null);
    }

    /// Ranks divided by `>`, options that share one by `=`; an empty rank is written as `-`.
    private static Marks ranks(String written) {
        var ranks = new ArrayList<List<String>>();
        for (var rank : written.split(">")) {
            ranks.add(rank.equals("-") ? List.of() : List.of(rank.split("=")));
        }
        return new Marks(ranks, null);
    }

    @ParameterizedTest
    @CsvSource({
        "PLURALITY, , 1, ",
        "PLURALITY, , 1=2, TOO_MUCH",
        "PLURALITY, , 1>2, TOO_MUCH",
        "PLURALITY, , 4, UNKNOWN_OPTION",
        "BLOCK_VOTE, 2, 1=3, ",
        "BLOCK_VOTE, 2, 1=2=3, TOO_MUCH",
        "BLOCK_VOTE, 2, 1>3, OTHER_FORM",
        "APPROVAL, , 1=2=3, ",
        "APPROVAL, , 1=1, TWICE",
        "SCOTTISH_STV, , 3>1, ",
        "SCOTTISH_STV, , 3>1=2, SHARED_RANK",
        "SCOTTISH_STV, , 3>-, NOTHING_MARKED",
        "SCOTTISH_STV, , 3>1>3, TWICE",
        "INSTANT_RUNOFF, , 3=1, SHARED_RANK",
        "SCHULZE, , 3>1=2, ",
        "BORDA, , 3=1>2, ",
    })
    void ranks_are_held_against_the_method(
            ElectionMethod method, @Nullable Integer most, String written, @Nullable MarksFault expected) {
        assertThat(fault(method, most, written)).isEqualTo(expected);
    }

    @Test
    void nothing_marked_is_no_ballot_of_marks() {
        assertThat(MarksFault.of(rules(ElectionMethod.APPROVAL, null), OPTIONS, new Marks(List.of(), null)))
                .contains(MarksFault.NOTHING_MARKED);
    }

    @Test
    void figures_are_held_against_the_method() {
        var score = rules(ElectionMethod.SCORE, 5);
        assertThat(MarksFault.of(score, OPTIONS, Marks.giving(Map.of("1", 5, "2", 5))))
                .isEmpty();
        assertThat(MarksFault.of(score, OPTIONS, Marks.giving(Map.of("1", 6)))).contains(MarksFault.TOO_MUCH);
        assertThat(MarksFault.of(score, OPTIONS, Marks.giving(Map.of("1", -1)))).contains(MarksFault.NEGATIVE);
        assertThat(MarksFault.of(score, OPTIONS, Marks.giving(Map.of("1", 0)))).contains(MarksFault.NOTHING_MARKED);
        assertThat(MarksFault.of(score, OPTIONS, Marks.giving(Map.of("4", 1)))).contains(MarksFault.UNKNOWN_OPTION);
        var points = rules(ElectionMethod.POINTS, 10);
        assertThat(MarksFault.of(points, OPTIONS, Marks.giving(Map.of("1", 6, "2", 4))))
                .isEmpty();
        assertThat(MarksFault.of(points, OPTIONS, Marks.giving(Map.of("1", 6, "2", 5))))
                .contains(MarksFault.TOO_MUCH);
        // A sum that does not fit into 32 bits is too much all the same.
        assertThat(MarksFault.of(points, OPTIONS, Marks.giving(Map.of("1", Integer.MAX_VALUE, "2", Integer.MAX_VALUE))))
                .contains(MarksFault.TOO_MUCH);
    }

    @ParameterizedTest
    @EnumSource(ElectionMethod.class)
    void a_ballot_of_the_other_form_is_refused_by_every_method(ElectionMethod method) {
        var byFigures = method.form() == ElectionMethod.Form.FIGURES;
        var other = byFigures ? Marks.ranking(List.of("1")) : Marks.giving(Map.of("1", 1));
        assertThat(MarksFault.of(rules(method, method.asksForMost() ? 2 : null), OPTIONS, other))
                .isEqualTo(Optional.of(MarksFault.OTHER_FORM));
    }
}
