package org.baraza.record.counting;

import java.util.List;
import org.baraza.record.Fraction;
import org.jspecify.annotations.Nullable;

/// A figure for each ordered pair of candidates, such as how many ballots prefer the one to the other.
///
/// @param candidates of both rows and columns
/// @param cells by row, then column; absent on the diagonal
public record PairTable(List<Candidate> candidates, List<List<@Nullable Fraction>> cells) {
    public PairTable {
        candidates = List.copyOf(candidates);
    }

    /// @throws IllegalArgumentException when either is not in the table, or both are the same
    public Fraction of(Candidate row, Candidate column) {
        int rowAt = candidates.indexOf(row);
        int columnAt = candidates.indexOf(column);
        if (rowAt < 0 || columnAt < 0) {
            throw new IllegalArgumentException("not in the table");
        }
        var cell = cells.get(rowAt).get(columnAt);
        if (cell == null) {
            throw new IllegalArgumentException("nobody is compared with themselves");
        }
        return cell;
    }
}
