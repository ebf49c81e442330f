package org.baraza.query.voting;

import java.util.List;
import org.baraza.record.platform.ElectionMethod;
import org.baraza.record.platform.ElectionRules.ReservedSeat;
import org.baraza.record.platform.ElectionTie;
import org.baraza.record.platform.Unit;
import org.jspecify.annotations.Nullable;

/// What a vote chooses between, by which rules, and after closing who is elected.
///
/// @param seats how many options are chosen
/// @param most how many options a ballot marks at most, the highest figure, or the points to share
///     out; absent where the method asks for none of these
/// @param by what a ballot counts for
/// @param ties what is asked about a tie, in this order
/// @param reserved categories for which seats are reserved
/// @param options in the order of the paper
/// @param statusQuo the option that is the existing state of things; absent where none is
/// @param paper content with the options' names
/// @param lot that resolves ties; absent where the charter draws none
/// @param elected absent before the vote is tallied
record VoteElection(
        ElectionMethod method,
        int seats,
        @Nullable Integer most,
        Unit by,
        List<ElectionTie> ties,
        List<ReservedSeat> reserved,
        List<ElectionOption> options,
        @Nullable String statusQuo,
        String paper,
        @Nullable VoteLot lot,
        @Nullable ElectionResult elected) {

    /// @param id as ballots and counts call it
    /// @param name absent when the paper is withheld
    /// @param reserved categories for which it stands
    record ElectionOption(String id, @Nullable String name, List<String> reserved) {}

    /// @param options identifiers of those who are elected, in order of election
    /// @param tied who share the next place, which nobody takes; none where every place is decided
    /// @param count content with the whole count; absent where no ballot was valid
    record ElectionResult(
            List<String> options,
            List<String> tied,
            long valid,
            long blank,
            long spoilt,
            @Nullable String count) {}
}
