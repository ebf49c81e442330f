package org.baraza.query.overview;

import java.util.List;
import org.baraza.query.ledger.AsOf;
import org.baraza.query.platform.PlatformSummary;
import org.jspecify.annotations.Nullable;

/// A page of platforms, by name.
record PlatformList(
        List<PlatformSummary> items,
        @Nullable String next,
        @Nullable AsOf asOf) {}
