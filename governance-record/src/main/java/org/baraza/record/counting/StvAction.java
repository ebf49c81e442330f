package org.baraza.record.counting;

import java.util.List;
import org.baraza.record.Fraction;
import org.jspecify.annotations.Nullable;

/// One act of a count of transferable votes, with all figures as they are after it.
///
/// @param round of the count; 0 before the first transfer or iteration
/// @param candidates whom it is about
/// @param votes of each candidate
/// @param states of each candidate
/// @param keepFactors of each candidate; none where the method has none
/// @param nonTransferable votes on exhausted ballots
/// @param surplus of all elected together, as the method defines it
record StvAction(
        int round,
        Kind kind,
        List<Integer> candidates,
        Fraction quota,
        Fraction[] votes,
        State[] states,
        Fraction[] keepFactors,
        Fraction nonTransferable,
        Fraction surplus,
        List<Transfer> transfers,
        @Nullable Tie tie,
        List<Remark> remarks) {

    enum Kind {
        BEGIN,
        ROUND,
        /// The end of an iteration; only where votes are kept in part.
        ITERATE,
        ELECT,
        /// Elected because no more candidates are left than seats.
        ELECT_REMAINING,
        TIE,
        /// The surplus of an elected candidate is about to be transferred.
        UNPEND,
        DEFEAT,
        /// Not elected because all seats are filled.
        DEFEAT_REMAINING,
        TRANSFER,
        END
    }

    enum State {
        HOPEFUL,
        /// Elected, with a surplus that is still to be transferred.
        PENDING,
        ELECTED,
        DEFEATED,
        WITHDRAWN
    }
}
