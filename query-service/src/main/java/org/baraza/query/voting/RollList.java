package org.baraza.query.voting;

import java.util.List;
import org.baraza.query.ledger.AsOf;
import org.baraza.query.platform.Organisation;
import org.jspecify.annotations.Nullable;

/// A page of a frozen roll, by seat.
record RollList(
        List<RollEntry> items,
        @Nullable String next,
        @Nullable AsOf asOf) {
    /// @param organisation absent for an individual's
    /// @param membershipClass absent when the charter has no classes
    /// @param weight of this entry's vote, of 1 for the whole roll
    /// @param units votes or capital by which it weighs, after the cap; absent where every entry of
    ///     its constituency weighs the same
    record RollEntry(
            String seat,
            @Nullable Organisation organisation,
            String constituency,
            @Nullable String membershipClass,
            String weight,
            @Nullable String units) {}
}
