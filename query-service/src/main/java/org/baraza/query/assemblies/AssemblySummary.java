package org.baraza.query.assemblies;

import java.time.Instant;
import org.baraza.record.assemblies.AssemblyKind;
import org.jspecify.annotations.Nullable;

/// An assembly as lists show it.
///
/// @param number `A-` and its place in the order of convening
/// @param call 2 when it was held over to its second call
/// @param opensAt when it is to open, on this call
/// @param noticeAt absent when no notice was given yet
/// @param items on its agenda
public record AssemblySummary(
        String id,
        String number,
        AssemblyKind kind,
        AssemblyState state,
        int call,
        Instant opensAt,
        @Nullable Instant noticeAt,
        int items) {}
