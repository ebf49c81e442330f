package org.baraza.query.record;

import java.time.Instant;
import java.util.List;
import org.baraza.query.ledger.AsOf;
import org.baraza.query.platform.Organisation;
import org.baraza.record.membership.Office;
import org.baraza.record.membership.SeatKind;
import org.jspecify.annotations.Nullable;

/// A page of the record.
record RecordList(
        List<RecordItem> items,
        @Nullable String next,
        @Nullable AsOf asOf) {

    record RecordItem(
            long index,
            Instant recordedAt,
            Instant occurredAt,
            String type,
            RecordActor actor,
            String stream,
            @Nullable About about) {}

    /// @param person an opaque identifier, or one of the system's own names
    record RecordActor(
            String person,
            @Nullable String seat,
            @Nullable Organisation organisation,
            @Nullable SeatKind kind,
            @Nullable Office office) {}

    /// @param kind `proposal`, `organisation`, `platform`, `seat` or `office`
    /// @param number of a proposal
    /// @param title of a proposal, or the name of what the entry is about
    record About(
            String kind,
            String id,
            @Nullable String number,
            @Nullable String title) {}
}
