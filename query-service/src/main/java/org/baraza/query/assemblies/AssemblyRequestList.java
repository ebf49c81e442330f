package org.baraza.query.assemblies;

import java.time.Instant;
import java.util.List;
import org.baraza.query.ledger.AsOf;
import org.baraza.query.platform.Organisation;
import org.jspecify.annotations.Nullable;

/// The newest requests of members for extraordinary assemblies, newest first.
///
/// @param share of the members that the charter asks for; absent when it gives them no such right
record AssemblyRequestList(
        List<AssemblyRequest> items,
        @Nullable String share,
        @Nullable AsOf asOf) {
    /// @param reasons Markdown; absent when they are withheld
    /// @param share of the members that is needed, under the charter that it was made under
    /// @param reached absent until so many have asked
    /// @param assembly that answers it; absent until one is convened
    /// @param version of its stream
    record AssemblyRequest(
            String id,
            @Nullable String reasons,
            Instant at,
            String share,
            List<RequestSupporter> supporters,
            @Nullable RequestReached reached,
            @Nullable String assembly,
            long version) {}

    /// @param member an organisation's identifier, or that of an individual's seat
    /// @param organisation absent for an individual
    record RequestSupporter(String member, @Nullable Organisation organisation, Instant at) {}

    record RequestReached(Instant at, long supporters, long members) {}
}
