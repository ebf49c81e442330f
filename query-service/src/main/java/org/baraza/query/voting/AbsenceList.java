package org.baraza.query.voting;

import java.util.List;
import org.baraza.query.ledger.AsOf;
import org.baraza.query.platform.Organisation;
import org.baraza.record.voting.OffRoll;
import org.jspecify.annotations.Nullable;

/// A page of the members that are not on a frozen roll, by identifier.
record AbsenceList(
        List<Absence> items,
        @Nullable String next,
        @Nullable AsOf asOf) {
    /// @param organisation absent for an individual
    /// @param membershipClass absent when the charter has no classes
    /// @param reasons every one there was when the roll was frozen
    record Absence(
            String member,
            @Nullable Organisation organisation,
            String constituency,
            @Nullable String membershipClass,
            List<OffRoll> reasons) {}
}
