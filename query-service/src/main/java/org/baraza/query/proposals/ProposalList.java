package org.baraza.query.proposals;

import java.util.List;
import org.baraza.query.ledger.AsOf;
import org.jspecify.annotations.Nullable;

/// A page of proposals, newest first.
record ProposalList(
        List<ProposalSummary> items,
        @Nullable String next,
        @Nullable AsOf asOf) {}
