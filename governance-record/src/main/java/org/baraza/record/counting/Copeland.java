package org.baraza.record.counting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.baraza.record.Fraction;

/// Copeland's method: first comes who wins the most pairs after taking away those lost. A. H.
/// Copeland, *A reasonable social welfare function*, 1951.
///
/// The tallies are pairs won less pairs lost. Counting a win as one and a tie as a half, as others do,
/// gives the same ranking.
public record Copeland() implements CountingMethod {
    @Override
    public String name() {
        return "copeland";
    }

    @Override
    public Count count(Profile profile, CountOptions options) {
        var matrix = PairwiseMatrix.of(profile, options.unranked());
        var balances = new ArrayList<Fraction>();
        for (int one = 0; one < matrix.size(); one++) {
            int balance = 0;
            for (int other = 0; other < matrix.size(); other++) {
                balance += Boolean.compare(matrix.beats(one, other), matrix.beats(other, one));
            }
            balances.add(Fraction.of(balance));
        }
        return Ranks.count(
                profile,
                options,
                new Ranks.Found(
                        name(),
                        matrix.candidates(),
                        Ranks.byMost(balances),
                        balances,
                        Fraction.ZERO,
                        matrix.table(),
                        Map.of(),
                        List.of()));
    }
}
