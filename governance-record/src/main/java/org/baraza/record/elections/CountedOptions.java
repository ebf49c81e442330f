package org.baraza.record.elections;

import java.util.List;
import org.baraza.record.platform.ElectionRules;

/// What a meeting counted of the options of an election. Blank ballots are in the count lines, as
/// abstentions.
///
/// @param valid ballots, or raised hands, that mark options
/// @param spoilt those from which nobody can tell what the voter wanted
/// @param figures one for each option, in any order
public record CountedOptions(long valid, long spoilt, List<Figure> figures) {
    /// @param figure how many marks an option has; of score and points their sum
    public record Figure(String option, long figure) {}

    /// The identifiers of the options that were counted, in their order.
    public List<String> options() {
        return figures.stream().map(Figure::option).toList();
    }

    /// Whether so many valid ballots can make these figures by the charter's method.
    public boolean fits(ElectionRules rules) {
        var most = rules.most() == null ? 1L : rules.most();
        var sum = figures.stream().mapToLong(Figure::figure).sum();
        var highest = figures.stream().mapToLong(Figure::figure).max().orElse(0);
        return switch (rules.method()) {
            case PLURALITY -> sum == valid;
            case BLOCK_VOTE -> highest <= valid && valid <= sum && sum <= most * valid;
            case APPROVAL -> highest <= valid && valid <= sum;
            case SCORE -> highest <= most * valid;
            case POINTS -> sum <= most * valid;
            case BORDA, INSTANT_RUNOFF, SCHULZE, RANKED_PAIRS, MINIMAX, COPELAND, SCOTTISH_STV, WIGM, MEEK ->
                throw new IllegalArgumentException("the charter's review keeps such counts out");
        };
    }
}
