package org.baraza.record.counting;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.baraza.record.Fraction;

/// Minimax: first comes whose worst result against any other is least bad. Paul Simpson, *On defining
/// areas of voter choice*, 1969; Gerald Kramer, *A dynamical model of political equilibrium*, 1977.
///
/// The tallies are each candidate's worst result; the smallest wins.
public record Minimax(Worst worst) implements CountingMethod {
    /// What a worst result is.
    public enum Worst {
        /// The most votes for another in a pair that the candidate loses; 0 for who loses none.
        WINNING,

        /// The most by which another leads in a pair; negative for who wins all.
        MARGINS,

        /// The most votes for another in any pair, lost or won. It need not elect who beats everybody.
        OPPOSITION;

        /// The public name, in lower case with hyphens: as in files, commands and answers.
        @JsonValue
        public String publicName() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Override
    public String name() {
        return worst == Worst.WINNING ? "minimax" : "minimax-" + worst.publicName();
    }

    @Override
    public Count count(Profile profile, CountOptions options) {
        var matrix = PairwiseMatrix.of(profile, options.unranked());
        var results = new ArrayList<Fraction>();
        for (int candidate = 0; candidate < matrix.size(); candidate++) {
            results.add(worst(matrix, candidate));
        }
        return Ranks.count(
                profile,
                options,
                new Ranks.Found(
                        name(),
                        matrix.candidates(),
                        Ranks.sorted(matrix.size(), Comparator.comparing(results::get)),
                        results,
                        Fraction.ZERO,
                        matrix.table(),
                        Map.of(),
                        List.of()));
    }

    private Fraction worst(PairwiseMatrix matrix, int candidate) {
        var found = new ArrayList<Fraction>();
        for (int other = 0; other < matrix.size(); other++) {
            if (other != candidate) {
                found.add(against(matrix, candidate, other));
            }
        }
        return found.stream().max(Comparator.naturalOrder()).orElse(Fraction.ZERO);
    }

    private Fraction against(PairwiseMatrix matrix, int candidate, int other) {
        return switch (worst) {
            case WINNING -> matrix.beats(other, candidate) ? matrix.preferring(other, candidate) : Fraction.ZERO;
            case MARGINS -> matrix.margin(other, candidate);
            case OPPOSITION -> matrix.preferring(other, candidate);
        };
    }
}
