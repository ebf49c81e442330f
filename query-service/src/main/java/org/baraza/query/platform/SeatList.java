package org.baraza.query.platform;

import java.util.List;
import org.baraza.query.ledger.AsOf;
import org.jspecify.annotations.Nullable;

/// A page of seats, by identifier.
record SeatList(
        List<SeatLine> items,
        @Nullable String next,
        @Nullable AsOf asOf) {}
