package org.baraza.query.platform;

import java.util.List;
import org.baraza.query.outcome.ConstituencyRef;
import org.baraza.record.platform.RollKeeping;
import org.jspecify.annotations.Nullable;

/// A constituency that members belong to, as it stands.
///
/// @param within the constituencies it is a part of, from the outermost
/// @param share of the voting weight of the whole body
/// @param seats of delegates, live
/// @param weightOfOne what one seat would weigh in a vote called now; absent without seats, where a roll is kept by
///     the body, and where the charter keeps members off the roll, entries weigh differently or individuals are members
public record PlatformConstituency(
        String id,
        String name,
        List<ConstituencyRef> within,
        String share,
        RollKeeping roll,
        long seats,
        long members,
        @Nullable String weightOfOne) {}
