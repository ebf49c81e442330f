package org.baraza.query.platform;

import org.baraza.record.membership.Office;
import org.jspecify.annotations.Nullable;

/// In whose name something was done: the public record shows seat and organisation, never the person.
///
/// @param office used; absent when the seat alone sufficed
public record Actor(
        @Nullable String seat,
        @Nullable Organisation organisation,
        @Nullable Office office) {}
