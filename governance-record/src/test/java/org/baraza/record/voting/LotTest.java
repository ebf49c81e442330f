package org.baraza.record.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.baraza.record.voting.Outcome.ADOPTED;
import static org.baraza.record.voting.Outcome.REJECTED;
import static org.baraza.record.voting.Tallies.line;

import java.util.Arrays;
import java.util.List;
import org.baraza.record.counting.Candidate;
import org.baraza.record.counting.Lot;
import org.baraza.record.platform.Charter;
import org.baraza.record.platform.EmptyConstituency;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A lot that breaks the tie of a majority.
class LotTest {
    private final Charter charter = Tallies.charter(EmptyConstituency.STAYS_EMPTY, "members", "1");

    private Decision of(CountLine line, @Nullable Lot lot) {
        return Decision.of(charter, Tallies.byLot(), new Tally(List.of(line), List.of(), null, List.of(), lot));
    }

    /// With a secret of 32 bytes 1 and a root of 32 bytes 2: the tickets begin with 625d and 9f4d.
    @Test
    void falls_on_the_side_of_the_smaller_ticket() {
        var lot = Lot.of(filled(1), filled(2));
        assertThat(Decision.drawn(lot)).containsExactly(Choice.FOR, Choice.AGAINST);
        assertThat(lot.ticket(new Candidate("for", "for"))).startsWith("625d");
        assertThat(lot.ticket(new Candidate("against", "against"))).startsWith("9f4d");
        assertThat(lot).isEqualTo(RandomVotes.LOT_FOR);
        assertThat(Lot.of(filled(1), filled(3))).isEqualTo(RandomVotes.LOT_AGAINST);
    }

    private static byte[] filled(int value) {
        var bytes = new byte[32];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }

    @Test
    void decides_where_as_many_are_for_as_against() {
        var tied = line("members", 3, 3, 2, 9);
        var adopted = of(tied, RandomVotes.LOT_FOR);
        assertThat(adopted.outcome()).isEqualTo(ADOPTED);
        assertThat(adopted.findings())
                .extracting(Finding::part, Finding::rule, Finding::choice, Finding::holds)
                .containsExactly(
                        tuple(Part.MAJORITY, "threshold", null, false), tuple(Part.TIE_BREAK, "lot", Choice.FOR, true));
        var rejected = of(tied, RandomVotes.LOT_AGAINST);
        assertThat(rejected.outcome()).isEqualTo(REJECTED);
        assertThat(rejected.findings().getLast())
                .extracting(Finding::rule, Finding::choice, Finding::holds)
                .containsExactly("lot", Choice.AGAINST, false);
    }

    /// One vote more on either side, a tie of nobody, and one of which no lot is known.
    @ParameterizedTest
    @CsvSource({"4, 3, ADOPTED", "3, 4, REJECTED", "0, 0, REJECTED"})
    void is_not_looked_at_where_there_is_no_tie(long inFavour, long against, Outcome outcome) {
        for (var lot : List.of(RandomVotes.LOT_FOR, RandomVotes.LOT_AGAINST)) {
            var decision = of(line("members", inFavour, against, 1, 9), lot);
            assertThat(decision.outcome()).isEqualTo(outcome);
            assertThat(decision.findings()).extracting(Finding::rule).containsExactly("threshold");
        }
    }

    @Test
    void that_is_not_known_leaves_the_tie() {
        var decision = of(line("members", 3, 3, 0, 6), null);
        assertThat(decision.outcome()).isEqualTo(REJECTED);
        assertThat(decision.findings()).hasSize(1);
    }
}
