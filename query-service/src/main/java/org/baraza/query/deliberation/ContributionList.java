package org.baraza.query.deliberation;

import java.util.List;
import org.baraza.query.ledger.AsOf;
import org.jspecify.annotations.Nullable;

/// A page of contributions: threads in the order in which they were begun, each with its replies.
record ContributionList(
        List<Contribution> items,
        @Nullable String next,
        @Nullable AsOf asOf) {}
