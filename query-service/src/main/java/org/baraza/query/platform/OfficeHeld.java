package org.baraza.query.platform;

import java.time.Instant;
import org.baraza.record.membership.Office;
import org.jspecify.annotations.Nullable;

/// An office and who holds it.
///
/// @param entry index of the entry since which it is so
/// @param acts entries of the record made by this seat in this office
/// @param successor the office that the seat holds and by which the charter's rule gave it this one, until somebody is
///     appointed; absent when it was given
/// @param byOperator present when an operator gave it, and nobody of the body
public record OfficeHeld(
        Office office,
        String seat,
        @Nullable Organisation organisation,
        Instant since,
        long entry,
        long acts,
        @Nullable Office successor,
        @Nullable ByOperator byOperator) {
    /// @param ground why; absent when it is withheld
    public record ByOperator(@Nullable String ground) {}
}
