package org.baraza.record.voting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.baraza.record.platform.Charter;
import org.baraza.record.voting.Trial.Evaluated;
import org.baraza.record.voting.Trial.NotEvaluable;
import org.baraza.record.voting.Trial.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Past votes under another charter: what would have come out, and what cannot be said.
class TrialTest {
    private static final String HALF = majority("1/2");
    private static final Charter THEN = charter(
            "{\"id\":\"growers\",\"name\":\"G\",\"share\":\"1/2\",\"roll\":\"recorded\"},{\"id\":\"buyers\",\"name\":\"B\",\"share\":\"1/2\",\"roll\":\"recorded\"}",
            "\"majority\":" + HALF);
    private static final String TREE =
            "{\"id\":\"growers\",\"name\":\"G\",\"share\":\"3/4\",\"roll\":\"recorded\"},{\"id\":\"buyers\",\"name\":\"B\",\"share\":\"1/4\",\"roll\":\"recorded\"}";
    private static final List<CountLine> LINES =
            List.of(new CountLine("growers", 3, 0, 0, 3, 3L), new CountLine("buyers", 0, 2, 0, 2, 2L));

    private static String majority(String share) {
        return "{\"rule\":\"threshold\",\"measure\":\"for\",\"of\":\"for-and-against\",\"by\":\"weight\",\"share\":\"%s\",\"strict\":true}"
                .formatted(share);
    }

    private static Charter charter(String constituencies, String rules) {
        return Charter.read("""
                {"schema":"baraza.charter/1","zone":"UTC","visibility":"public","summary":"","emptyConstituency":"stays-empty",
                 "constituencies":[%s],"groups":[{"id":"poor","name":"P","kinds":["cooperative"]}],
                 "decisionTypes":[{"id":"ordinary","name":"O","ways":["ballots"],%s}]}""".formatted(constituencies, rules));
    }

    private static Tally tally(List<CountLine> lines, @Nullable CastingVote casting) {
        return new Tally(lines, List.of(), casting);
    }

    private static NotEvaluable not(Trial trial) {
        assertThat(trial).isInstanceOf(NotEvaluable.class);
        return (NotEvaluable) trial;
    }

    @Test
    void the_same_count_decides_otherwise_under_other_shares() {
        var type = Objects.requireNonNull(THEN.decisionType("ordinary"));
        assertThat(Decision.of(THEN, type, LINES).outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(Trial.of(THEN, charter(TREE, "\"majority\":" + HALF), "ordinary", 1, tally(LINES, null)))
                .isInstanceOfSatisfying(
                        Evaluated.class,
                        trial -> assertThat(trial.decision().outcome()).isEqualTo(Outcome.ADOPTED));
        assertThat(Trial.of(THEN, THEN, "ordinary", 1, tally(LINES, null)))
                .isEqualTo(new Evaluated(Decision.of(THEN, type, LINES)));
    }

    @Test
    void a_kind_of_decision_that_is_not_there_decides_nothing() {
        assertThat(not(Trial.of(THEN, THEN, "election", 1, tally(LINES, null))).reason())
                .isEqualTo(Reason.NO_SUCH_TYPE);
    }

    @Test
    void what_was_counted_in_other_constituencies_cannot_be_divided_anew() {
        var other = charter(TREE.replace("\"buyers\"", "\"traders\""), "\"majority\":" + HALF);
        var trial = not(Trial.of(THEN, other, "ordinary", 1, tally(LINES, null)));
        assertThat(trial.reason()).isEqualTo(Reason.OTHER_CONSTITUENCIES);
        assertThat(trial.concerning()).containsExactly("buyers", "traders");
    }

    @Test
    void a_group_that_was_not_counted_cannot_be_found_in_the_numbers() {
        var other = charter(
                TREE,
                "\"majority\":{\"rule\":\"participation\",\"group\":\"poor\",\"measure\":\"present\",\"share\":\"1/2\",\"strict\":false}");
        var trial = not(Trial.of(THEN, other, "ordinary", 1, tally(LINES, null)));
        assertThat(trial.reason()).isEqualTo(Reason.OTHER_GROUPS);
        assertThat(trial.concerning()).containsExactly("poor");
        var counted = new Tally(
                LINES,
                List.of(
                        new GroupLine("poor", "growers", 3, 0, 0, 3, 3),
                        new GroupLine("poor", "buyers", 0, 0, 0, 0, 0)),
                null);
        assertThat(Trial.of(THEN, other, "ordinary", 1, counted)).isInstanceOf(Evaluated.class);
    }

    @Test
    void a_roll_that_the_body_kept_is_not_known() {
        var unlisted = List.of(new CountLine("growers", 3, 0, 0, 3, null), LINES.getLast());
        var trial = not(Trial.of(THEN, charter(TREE, "\"majority\":" + HALF), "ordinary", 1, tally(unlisted, null)));
        assertThat(trial.reason()).isEqualTo(Reason.ROLL_NOT_RECORDED);
        assertThat(trial.concerning()).containsExactly("growers");
    }

    @Test
    void members_that_nobody_counted_are_no_base() {
        var other = charter(
                TREE,
                "\"majority\":" + HALF.replace("for-and-against", "members").replace("weight", "heads"));
        var trial = not(Trial.of(THEN, other, "ordinary", 1, tally(LINES, null)));
        assertThat(trial.reason()).isEqualTo(Reason.MEMBERS_NOT_COUNTED);
        assertThat(trial.concerning()).containsExactly("growers", "buyers");
        var counted = LINES.stream()
                .map(line -> new CountLine(
                        line.constituency(),
                        line.inFavour(),
                        line.against(),
                        line.abstain(),
                        line.present(),
                        line.entitled(),
                        9L,
                        8L))
                .toList();
        assertThat(Trial.of(THEN, other, "ordinary", 1, tally(counted, null))).isInstanceOf(Evaluated.class);
    }

    @Test
    void the_chairs_vote_is_known_only_where_it_broke_a_tie() {
        var other = charter(
                TREE.replace("3/4", "1/2").replace("1/4", "1/2"), "\"tieBreak\":\"chair\",\"majority\":" + HALF);
        var tied = List.of(new CountLine("growers", 2, 0, 0, 2, 2L), new CountLine("buyers", 0, 2, 0, 2, 2L));
        assertThat(not(Trial.of(THEN, other, "ordinary", 1, tally(tied, null))).reason())
                .isEqualTo(Reason.CHAIRS_VOTE_NOT_TOLD);
        assertThat(Trial.of(THEN, other, "ordinary", 1, tally(tied, new CastingVote("growers", Choice.FOR))))
                .isInstanceOf(Evaluated.class);
        assertThat(Trial.of(THEN, other, "ordinary", 1, tally(LINES, null))).isInstanceOf(NotEvaluable.class);
    }

    @Test
    void no_lot_can_be_drawn_afterwards() {
        var other =
                charter(TREE.replace("3/4", "1/2").replace("1/4", "1/2"), "\"tieBreak\":\"lot\",\"majority\":" + HALF);
        var tied = List.of(new CountLine("growers", 2, 0, 0, 2, 2L), new CountLine("buyers", 0, 2, 0, 2, 2L));
        assertThat(not(Trial.of(THEN, other, "ordinary", 1, tally(tied, null))).reason())
                .isEqualTo(Reason.NO_LOT_DRAWN);
        var drawn = new Tally(tied, List.of(), null, List.of(), RandomVotes.LOT_FOR);
        assertThat(Trial.of(THEN, other, "ordinary", 1, drawn))
                .isInstanceOfSatisfying(
                        Evaluated.class,
                        trial -> assertThat(trial.decision().outcome()).isEqualTo(Outcome.ADOPTED));
        var nobody = List.of(new CountLine("growers", 0, 0, 2, 2, 2L), new CountLine("buyers", 0, 0, 2, 2, 2L));
        assertThat(Trial.of(THEN, other, "ordinary", 1, tally(nobody, null)))
                .isInstanceOfSatisfying(
                        Evaluated.class,
                        trial -> assertThat(trial.decision().outcome()).isEqualTo(Outcome.REJECTED));
    }

    @Test
    void a_second_call_is_tried_with_the_quorum_of_a_second_call() {
        var all = "\"quorum\":{\"rule\":\"at-least\",\"measure\":\"present\",\"number\":6},\"secondCall\":{},";
        var other = charter(TREE, all + "\"majority\":" + HALF);
        for (var call : List.of(1, 2)) {
            assertThat(Trial.of(THEN, other, "ordinary", call, tally(LINES, null)))
                    .isInstanceOfSatisfying(
                            Evaluated.class,
                            trial -> assertThat(trial.decision().outcome())
                                    .isEqualTo(call == 1 ? Outcome.NOT_VALID : Outcome.ADOPTED));
        }
    }
}
