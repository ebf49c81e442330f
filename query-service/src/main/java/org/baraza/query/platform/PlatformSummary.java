package org.baraza.query.platform;

import java.time.Instant;

/// A platform in a list.
///
/// @param summary from its charter: who decides together about what
public record PlatformSummary(
        String id, String name, Organisation founder, String summary, Instant foundedAt, long decisions) {}
