package org.baraza.query.assemblies;

import java.util.List;
import org.baraza.query.ledger.AsOf;
import org.jspecify.annotations.Nullable;

/// A page of assemblies, those convened last first.
record AssemblyList(
        List<AssemblySummary> items,
        @Nullable String next,
        @Nullable AsOf asOf) {}
