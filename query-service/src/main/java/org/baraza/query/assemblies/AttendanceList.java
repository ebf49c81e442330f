package org.baraza.query.assemblies;

import java.time.Instant;
import java.util.List;
import org.baraza.query.ledger.AsOf;
import org.baraza.query.platform.Organisation;
import org.baraza.record.assemblies.AttendanceManner;
import org.jspecify.annotations.Nullable;

/// A page of an assembly's roll, by seat, with who takes part on the call that is held.
record AttendanceList(
        List<AttendanceEntry> items,
        @Nullable String next,
        @Nullable AsOf asOf) {
    /// @param organisation absent for an individual's
    /// @param manner absent for whoever never came
    /// @param since when attendance was recorded last; absent for whoever never came
    /// @param left absent for whoever is present or never came
    record AttendanceEntry(
            String seat,
            @Nullable Organisation organisation,
            String constituency,
            boolean present,
            @Nullable AttendanceManner manner,
            @Nullable Instant since,
            @Nullable Instant left) {}
}
