package org.baraza.query.platform;

import java.util.List;
import org.baraza.query.ledger.AsOf;
import org.jspecify.annotations.Nullable;

/// A page of organisations, by name.
record OrganisationList(
        List<OrganisationDetails> items,
        @Nullable String next,
        @Nullable AsOf asOf) {}
