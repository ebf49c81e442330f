package org.baraza.query.commitments;

import java.util.List;
import org.baraza.query.ledger.AsOf;
import org.jspecify.annotations.Nullable;

/// A page of commitments, newest first.
record CommitmentList(
        List<CommitmentSummary> items,
        @Nullable String next,
        @Nullable AsOf asOf) {}
