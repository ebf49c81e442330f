package org.baraza.record.counting;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Comparator;
import java.util.Locale;
import org.baraza.record.Fraction;
import org.jspecify.annotations.Nullable;

/// By what the strength of a pairwise defeat is measured.
public enum Strength {
    /// How many ballots prefer the winner of the pair.
    WINNING,

    /// How many more ballots prefer the winner than the loser.
    MARGINS,

    /// How many times as many ballots prefer the winner. A defeat that no ballot is against is stronger
    /// than all others; of two such, the one with more ballots is.
    RATIO;

    /// The public name, in lower case with hyphens: as in files, commands and answers.
    @JsonValue
    public String publicName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// A method's name with this strength: winning votes are what is meant where nothing is said.
    String named(String method) {
        return this == WINNING ? method : method + "-" + publicName();
    }

    /// A defeat in one pair.
    ///
    /// @param winner place of the one preferred
    /// @param loser place of the other
    /// @param votes for the winner
    /// @param against for the loser, fewer
    record Defeat(int winner, int loser, Fraction votes, Fraction against) {}

    /// The figure, absent for a ratio to nothing.
    @Nullable
    Fraction figure(Defeat defeat) {
        return switch (this) {
            case WINNING -> defeat.votes();
            case MARGINS -> defeat.votes().minus(defeat.against());
            case RATIO -> defeat.against().isZero() ? null : defeat.votes().dividedBy(defeat.against());
        };
    }

    /// Weaker defeats first.
    Comparator<Defeat> order() {
        return switch (this) {
            case WINNING -> Comparator.comparing(Defeat::votes);
            case MARGINS -> Comparator.comparing(defeat -> defeat.votes().minus(defeat.against()));
            case RATIO -> Strength::compareRatios;
        };
    }

    private static int compareRatios(Defeat one, Defeat other) {
        if (one.against().isZero() && other.against().isZero()) {
            return one.votes().compareTo(other.votes());
        }
        return one.votes().times(other.against()).compareTo(other.votes().times(one.against()));
    }
}
