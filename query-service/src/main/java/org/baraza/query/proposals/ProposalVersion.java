package org.baraza.query.proposals;

import java.time.Instant;
import org.baraza.query.ledger.AsOf;
import org.jspecify.annotations.Nullable;

/// One version of a proposal's text.
///
/// @param body Markdown; absent when it is withheld
/// @param why it was changed, in the sponsor's words; absent for the first version
record ProposalVersion(
        int version,
        @Nullable String title,
        @Nullable String body,
        Instant at,
        long entry,
        @Nullable String why,
        @Nullable AsOf asOf) {}
