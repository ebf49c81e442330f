package org.baraza.record.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.baraza.record.Fraction;
import org.baraza.record.counting.Tie.Question;
import org.baraza.record.counting.TieBreak.Direction;
import org.baraza.record.counting.TieBreak.Reading;
import org.junit.jupiter.api.Test;

class TieBreakerTest {
    private static final List<Candidate> FOUR = Elections.candidates("A", "B", "C", "D");
    private static final TieBreak LOT = new TieBreak.ByLot(Lot.of(filled(1), filled(2)));

    @Test
    void the_lot_gives_the_order_of_its_test_vector() {
        var lot = Lot.of(filled(1), filled(2));
        assertThat(lot.seed()).isEqualTo("6fa71cbbd8aaf42c96c0c6b0ec208e5908453301ff135caa1bccb84d2bd946b9");
        assertThat(lot.ticket(FOUR.getFirst()))
                .isEqualTo("837aa98cf4ccf6d3b5334994b73183574d744773faddf93a572127c458fad59e");
        assertThat(lot.draw(FOUR)).extracting(Candidate::id).containsExactly("C", "B", "A", "D");
        assertThat(Lot.ofSeed(HexFormat.of().parseHex(lot.seed()))).isEqualTo(lot);
        assertThatThrownBy(() -> Lot.ofSeed(new byte[31])).hasMessage("a seed has 32 bytes, not 31");
    }

    @Test
    void the_first_drawn_is_elected_and_the_last_drawn_is_excluded() {
        assertThat(pick(Question.ELECT, List.of(0, 1, 3), LOT)).isEqualTo("B");
        assertThat(pick(Question.TRANSFER, List.of(0, 3), LOT)).isEqualTo("A");
        assertThat(pick(Question.EXCLUDE, List.of(0, 1, 2), LOT)).isEqualTo("A");
    }

    @Test
    void a_written_order_is_of_the_best_or_of_those_picked() {
        var best = new TieBreak.Written(List.of("C", "A"), Reading.BEST_FIRST);
        assertThat(pick(Question.ELECT, List.of(0, 1, 2), best)).isEqualTo("C");
        assertThat(pick(Question.EXCLUDE, List.of(0, 2), best)).isEqualTo("A");
        assertThat(pick(Question.EXCLUDE, List.of(0, 1, 3), best)).isEqualTo("D");
        var picked = new TieBreak.Written(List.of("C", "A"), Reading.PICKED_FIRST);
        assertThat(pick(Question.ELECT, List.of(0, 1, 2), picked)).isEqualTo("C");
        assertThat(pick(Question.EXCLUDE, List.of(0, 2), picked)).isEqualTo("C");
        var unknown = new TieBreak.Written(List.of("X"), Reading.BEST_FIRST);
        assertThatThrownBy(() -> pick(Question.ELECT, List.of(0, 1), unknown)).isInstanceOf(CountRefused.class);
    }

    @Test
    void earlier_rounds_are_looked_at_from_the_side_that_is_named() {
        var backwards = new TieBreak.PreviousRounds(Direction.BACKWARDS);
        var forwards = new TieBreak.PreviousRounds(Direction.FORWARDS);
        var rounds = List.of(tallies(5, 4, 3, 9), tallies(4, 5, 5, 9), tallies(6, 6, 6, 9));
        assertThat(pick(Question.EXCLUDE, List.of(0, 1, 2), rounds, backwards)).isEqualTo("A");
        assertThat(pick(Question.EXCLUDE, List.of(0, 1, 2), rounds, forwards)).isEqualTo("C");
        assertThat(pick(Question.ELECT, List.of(0, 1, 2), rounds, forwards)).isEqualTo("A");
        // B and C were alike in the second round, which leaves A out; the first decides between them.
        assertThat(pick(Question.ELECT, List.of(0, 1, 2), rounds, backwards)).isEqualTo("B");
    }

    @Test
    void the_next_way_is_asked_about_those_left_tied() {
        var backwards = new TieBreak.PreviousRounds(Direction.BACKWARDS);
        var rounds = List.<Fraction[]>of(tallies(5, 4, 4, 4));
        var breaker = new TieBreaker(FOUR, List.of(backwards, LOT));
        var tie = breaker.pick(Question.EXCLUDE, List.of(3, 1, 0), rounds);
        assertThat(tie.picked().id()).isEqualTo("D");
        assertThat(tie.by()).isEqualTo(LOT);
        assertThat(tie.tied()).extracting(Candidate::id).containsExactly("A", "B", "D");
        assertThatThrownBy(() -> pick(Question.EXCLUDE, List.of(3, 1, 0), rounds, backwards))
                .isInstanceOf(UnresolvedTie.class)
                .hasMessage("no tie-break resolves the tie between B, D");
    }

    @Test
    void the_status_quo_stays() {
        var quo = new TieBreak.StatusQuo("B");
        assertThat(pick(Question.ELECT, List.of(0, 1, 2), quo)).isEqualTo("B");
        assertThat(pick(Question.EXCLUDE, List.of(0, 1), quo)).isEqualTo("A");
        assertThatThrownBy(() -> pick(Question.ELECT, List.of(0, 2), quo)).isInstanceOf(UnresolvedTie.class);
    }

    private static String pick(Question question, List<Integer> tied, TieBreak way) {
        return pick(question, tied, List.of(), way);
    }

    private static String pick(Question question, List<Integer> tied, List<Fraction[]> rounds, TieBreak way) {
        return new TieBreaker(FOUR, List.of(way))
                .pick(question, tied, rounds)
                .picked()
                .id();
    }

    private static Fraction[] tallies(long... votes) {
        return Arrays.stream(votes).mapToObj(Fraction::of).toArray(Fraction[]::new);
    }

    private static byte[] filled(int value) {
        var bytes = new byte[32];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }
}
