package org.baraza.record.platform;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a decision type chooses between options instead of adopting one or not.
///
/// @param seats how many options are chosen; absent when the officer who calls the vote says so
/// @param most how many options a ballot marks at most, the highest figure it gives, or how many
///     points it shares out; absent where the method asks for none of these
/// @param by what a ballot counts for: one, or the voting weight of its entry of the roll; absent
///     for heads
/// @param unranked what it says of an option that a ballot does not rank; absent for last
/// @param ties what is asked about a tie, in this order; absent when nothing resolves one, and
///     nobody takes the place in question
/// @param reserved seats for categories of candidates; absent when there are none
public record ElectionRules(
        ElectionMethod method,
        @Nullable Integer seats,
        @Nullable Integer most,
        @Nullable Unit by,
        @Nullable UnrankedOptions unranked,
        @Nullable List<ElectionTie> ties,
        @Nullable List<ReservedSeat> reserved) {

    /// @param id as ballot papers name it
    /// @param least how many candidates of this category are elected at least; absent for any
    ///     number
    /// @param most how many are elected at most; absent for any number
    public record ReservedSeat(
            String id,
            String name,
            @Nullable Integer least,
            @Nullable Integer most) {}

    public Unit counts() {
        return by == null ? Unit.HEADS : by;
    }

    public List<ElectionTie> tieBreaks() {
        return ties == null ? List.of() : ties;
    }

    public List<ReservedSeat> reservations() {
        return reserved == null ? List.of() : reserved;
    }

    public boolean drawsLots() {
        return tieBreaks().contains(ElectionTie.LOT);
    }
}
