package org.baraza.query.platform;

import org.baraza.record.platform.RollKeeping;
import org.jspecify.annotations.Nullable;

/// A constituency as it stands.
///
/// @param share of the voting weight
/// @param seats of delegates, live
/// @param weightOfOne what one seat would weigh in a vote called now; absent without seats, and where a roll is kept by
///     the body
public record PlatformConstituency(
        String id,
        String name,
        String share,
        RollKeeping roll,
        long seats,
        long members,
        @Nullable String weightOfOne) {}
