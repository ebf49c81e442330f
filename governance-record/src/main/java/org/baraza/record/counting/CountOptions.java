package org.baraza.record.counting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a body decides about a count beside its method.
///
/// @param overvotes of methods that count one candidate a rank
/// @param duplicates of the same methods
/// @param skippedRanks how many empty ranks in a row are passed over before the ballot is exhausted;
///     absent when any number is
/// @param unranked of methods that compare candidates in pairs or give points by rank
/// @param arithmetic of methods that leave it open; absent for the method's own
/// @param tieBreaks in the order in which they are asked; none for the method's own, after which a
///     tie is left unresolved
public record CountOptions(
        Overvotes overvotes,
        Duplicates duplicates,
        @Nullable Integer skippedRanks,
        Unranked unranked,
        @Nullable Arithmetic arithmetic,
        List<TieBreak> tieBreaks) {
    /// What holds where nothing is said.
    public static final CountOptions DEFAULT =
            new CountOptions(Overvotes.EXHAUST, Duplicates.SKIP, null, Unranked.LAST, null, List.of());

    public CountOptions {
        tieBreaks = List.copyOf(tieBreaks);
        if (skippedRanks != null && skippedRanks < 0) {
            throw new IllegalArgumentException("a number of skipped ranks is not negative");
        }
    }

    public CountOptions with(Overvotes value) {
        return new CountOptions(value, duplicates, skippedRanks, unranked, arithmetic, tieBreaks);
    }

    public CountOptions with(Duplicates value) {
        return new CountOptions(overvotes, value, skippedRanks, unranked, arithmetic, tieBreaks);
    }

    public CountOptions withSkippedRanks(@Nullable Integer value) {
        return new CountOptions(overvotes, duplicates, value, unranked, arithmetic, tieBreaks);
    }

    public CountOptions with(Unranked value) {
        return new CountOptions(overvotes, duplicates, skippedRanks, value, arithmetic, tieBreaks);
    }

    public CountOptions with(@Nullable Arithmetic value) {
        return new CountOptions(overvotes, duplicates, skippedRanks, unranked, value, tieBreaks);
    }

    public CountOptions with(List<TieBreak> value) {
        return new CountOptions(overvotes, duplicates, skippedRanks, unranked, arithmetic, value);
    }
}
