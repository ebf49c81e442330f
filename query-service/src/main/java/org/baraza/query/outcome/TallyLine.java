package org.baraza.query.outcome;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.baraza.record.voting.CountLine;
import org.jspecify.annotations.Nullable;

/// A count, in heads.
///
/// @param present who took part in the meeting; for ballots, all valid votes
/// @param entitled entries of the roll; absent where the body keeps its own roll
public record TallyLine(
        @JsonProperty("for") long inFavour,
        long against,
        long abstain,
        long present,
        @Nullable Long entitled) {

    /// The sum over constituencies. Nobody knows how many are entitled in all when one constituency does not say.
    public static TallyLine total(List<CountLine> lines) {
        var everyRollKnown = lines.stream().allMatch(line -> line.entitled() != null);
        return new TallyLine(
                lines.stream().mapToLong(CountLine::inFavour).sum(),
                lines.stream().mapToLong(CountLine::against).sum(),
                lines.stream().mapToLong(CountLine::abstain).sum(),
                lines.stream().mapToLong(CountLine::present).sum(),
                everyRollKnown ? lines.stream().mapToLong(TallyLine::entitled).sum() : null);
    }

    private static long entitled(CountLine line) {
        var entitled = line.entitled();
        return entitled == null ? 0 : entitled;
    }
}
