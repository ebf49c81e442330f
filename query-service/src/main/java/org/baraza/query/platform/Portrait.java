package org.baraza.query.platform;

import java.time.Instant;
import java.util.List;
import org.baraza.query.ledger.AsOf;
import org.jspecify.annotations.Nullable;

/// A platform by itself, without its decisions.
public record Portrait(
        String name,
        Organisation founder,
        Instant foundedAt,
        CharterInForce charter,
        List<PlatformConstituency> constituencies,
        List<OfficeHeld> offices,
        Counts counts,
        @Nullable AsOf asOf) {}
