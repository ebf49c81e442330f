package org.baraza.record.counting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.baraza.record.Fraction;

/// The Schulze method: a candidate comes before another when the strongest path of defeats from it to
/// the other is stronger than the strongest path back. Markus Schulze, *A new monotonic,
/// clone-independent, reversal symmetric, and Condorcet-consistent single-winner election method*,
/// Social Choice and Welfare 36, 2011.
///
/// Defeats of equal strength are equal: the number of votes against does not decide between them.
///
/// The count has the figures of all pairs, the strength of the strongest paths as the table
/// `strongest-paths` (0 where there is no path; a cell is absent where a ratio is to nothing), and
/// every path of more than one defeat in its remarks.
public record Schulze(Strength strength) implements CountingMethod {
    @Override
    public String name() {
        return strength.named("schulze");
    }

    @Override
    public Count count(Profile profile, CountOptions options) {
        var matrix = PairwiseMatrix.of(profile, options.unranked());
        var paths = StrongestPaths.of(matrix, strength);
        return Ranks.count(
                profile,
                options,
                new Ranks.Found(
                        name(),
                        matrix.candidates(),
                        Ranks.unbeatenFirst(matrix.size(), paths::beats),
                        List.of(),
                        Fraction.ZERO,
                        matrix.table(),
                        Map.of("strongest-paths", matrix.table(paths::strength)),
                        paths(matrix.candidates(), paths)));
    }

    private static List<Remark> paths(List<Candidate> candidates, StrongestPaths paths) {
        var remarks = new ArrayList<Remark>();
        for (int from = 0; from < candidates.size(); from++) {
            for (int to = 0; to < candidates.size(); to++) {
                var path = from == to ? List.<Integer>of() : paths.path(from, to);
                if (path.size() > 2) {
                    remarks.add(
                            new Remark.Path(path.stream().map(candidates::get).toList()));
                }
            }
        }
        return remarks;
    }
}
