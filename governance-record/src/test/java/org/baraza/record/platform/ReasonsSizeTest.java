package org.baraza.record.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.baraza.record.Fraction;
import org.baraza.record.Json;
import org.baraza.record.elections.DrawnLot;
import org.baraza.record.ledger.LedgerEntry;
import org.baraza.record.voting.CountLine;
import org.baraza.record.voting.Decision;
import org.baraza.record.voting.Tally;
import org.baraza.record.voting.VoteId;
import org.baraza.record.voting.VotingEvent.VoteTallied;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReasonsSizeTest {
    private static final Rule.Threshold INSIDE =
            new Rule.Threshold(Measure.VALID_VOTES, Base.FOR_AND_AGAINST, Unit.WEIGHT, Fraction.of(2, 3), false);

    /// Rolls of unlike prime sizes make the longest figures.
    @ParameterizedTest
    @CsvSource({"1,1", "3,60", "11,60", "47,20", "100,63"})
    void no_outcome_takes_more_room_than_was_foreseen(int constituencies, int longestIdentifier) {
        var charter = charter(constituencies, longestIdentifier);
        var type = charter.decisionTypes().getFirst();
        var prime = BigInteger.valueOf(9_000_000);
        var lines = new ArrayList<CountLine>();
        for (var one : charter.constituencies()) {
            prime = prime.nextProbablePrime();
            var entitled = prime.longValueExact();
            lines.add(new CountLine(one.id(), entitled / 2, entitled / 3, entitled / 7, entitled - 1, entitled));
        }
        var decision = Decision.of(charter, type, lines);
        var tallied = new VoteTallied(
                VoteId.of("0197b1c4-0007-7000-8000-000000000007"),
                lines,
                null,
                null,
                decision.outcome(),
                decision.findings());
        var bytes = Json.canonical(tallied);
        assertThat(bytes.length).isLessThanOrEqualTo(ReasonsSize.of(charter, type));
        assertThat(Json.MAPPER.readValue(bytes, VoteTallied.class))
                .as("can be read again")
                .isEqualTo(tallied);
    }

    /// What it adds to an outcome: a finding, and the three hashes of the draw.
    @Test
    void a_lot_takes_no_more_room_than_was_foreseen() {
        var text = Charters.mlimaBut(LotContradictions.byLot());
        var byLot = Charter.read(text);
        var without = Charter.read(text.replace("\"tieBreak\":\"lot\"", "\"tieBreak\":\"status-quo\""));
        var root = new byte[32];
        var drawn = DrawnLot.of("00".repeat(32), root);
        var lines = byLot.leaves().stream()
                .map(one -> new CountLine(one.id(), 1, 1, 0, 2, 2L))
                .toList();
        var tally = new Tally(lines, List.of(), null, List.of(), drawn.lot());
        assertThat(tallied(byLot, tally, drawn) - tallied(without, tally, null))
                .isPositive()
                .isLessThanOrEqualTo(size(byLot) - size(without));
    }

    private static int size(Charter charter) {
        return ReasonsSize.of(charter, charter.decisionTypes().getFirst());
    }

    private static int tallied(Charter charter, Tally tally, @Nullable DrawnLot lot) {
        var decision = Decision.of(charter, charter.decisionTypes().getFirst(), tally);
        var vote = VoteId.of("0197b1c4-0007-7000-8000-000000000007");
        return Json.canonical(new VoteTallied(
                        vote, tally.lines(), null, null, null, decision.outcome(), decision.findings(), null, lot))
                .length;
    }

    @ParameterizedTest
    @CsvSource({"3,12,true", "11,20,true", "30,12,true", "100,12,false"})
    void bodies_of_ordinary_size_have_room_for_a_rule_in_each_constituency_and_one_overall(
            int constituencies, int identifier, boolean room) {
        var charter = charter(constituencies, identifier);
        assertThat(ReasonsSize.of(charter, charter.decisionTypes().getFirst()) <= LedgerEntry.LARGEST_PAYLOAD)
                .isEqualTo(room);
    }

    private static Charter charter(int constituencies, int longestIdentifier) {
        var all = IntStream.range(0, constituencies)
                .mapToObj(i -> new Charter.Constituency(
                        "c".repeat(Math.max(1, longestIdentifier - 2)) + i,
                        "C",
                        Fraction.of(1, constituencies),
                        RollKeeping.RECORDED))
                .toList();
        var each = new Rule.ForEachConstituency(INSIDE);
        var named = new Rule.InConstituency(all.getFirst().id(), new Rule.AnyOf(List.of(INSIDE, INSIDE)));
        var type = new Charter.DecisionType(
                "type",
                "Type",
                null,
                Set.of(WayOfDeciding.MEETING_COUNT),
                null,
                null,
                null,
                each,
                null,
                null,
                new Rule.AllOf(List.of(named, INSIDE)),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        return new Charter(
                Charter.SCHEMA,
                "UTC",
                Visibility.PUBLIC,
                "",
                EmptyConstituency.STAYS_EMPTY,
                null,
                all,
                null,
                List.of(type),
                null,
                null,
                null);
    }
}
