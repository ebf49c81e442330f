package org.baraza.query.deliberation;

import java.util.List;
import org.baraza.query.ledger.AsOf;
import org.jspecify.annotations.Nullable;

/// A page of objections, in the order in which they were raised.
record ObjectionList(
        List<Objection> items,
        @Nullable String next,
        @Nullable AsOf asOf) {}
