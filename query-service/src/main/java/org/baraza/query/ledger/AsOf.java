package org.baraza.query.ledger;

import java.time.Instant;

/// The last entry of the platform's ledger that an answer has seen.
public record AsOf(long index, Instant recordedAt) {}
