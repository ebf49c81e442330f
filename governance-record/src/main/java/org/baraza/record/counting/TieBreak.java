package org.baraza.record.counting;

import java.util.List;

/// One way of resolving a tie. An election names several; the next is asked about those whom the one
/// before left tied.
public sealed interface TieBreak {
    /// Who had more (to elect) or less (to exclude) in an earlier round.
    ///
    /// @param from which round is looked at first
    record PreviousRounds(Direction from) implements TieBreak {}

    /// The existing state of things stays: its candidate is elected, and not excluded.
    ///
    /// @param candidate identifier
    record StatusQuo(String candidate) implements TieBreak {}

    /// A lot, drawn as [Lot] says: the first drawn is elected, the last drawn excluded.
    record ByLot(Lot lot) implements TieBreak {}

    /// An order that was written down before.
    ///
    /// @param candidates identifiers; those not named come after those named, in the election's order
    /// @param reading what the order is one of
    record Written(List<String> candidates, Reading reading) implements TieBreak {
        public Written {
            candidates = List.copyOf(candidates);
        }
    }

    enum Direction {
        FORWARDS,
        BACKWARDS
    }

    enum Reading {
        /// The first is elected, the last excluded.
        BEST_FIRST,
        /// The first is picked, whatever is asked.
        PICKED_FIRST
    }
}
