package org.baraza.query.platform;

import java.time.Instant;
import java.util.List;
import org.baraza.record.membership.Office;
import org.baraza.record.membership.SeatKind;
import org.jspecify.annotations.Nullable;

/// One seat.
///
/// @param organisation absent for an individual's own
/// @param constituency absent for observers and the founder
/// @param until end of the term, exclusive; absent when it is open
/// @param endedAt when the record ended it
record SeatLine(
        String seat,
        @Nullable Organisation organisation,
        SeatKind kind,
        @Nullable String constituency,
        List<Office> offices,
        Instant from,
        @Nullable Instant until,
        @Nullable Instant endedAt) {}
