package org.baraza.record.ledger;

import org.baraza.record.membership.Office;
import org.baraza.record.membership.PersonId;
import org.baraza.record.membership.SeatId;
import org.jspecify.annotations.Nullable;

/// Who acted.
///
/// @param person the opaque id of a person, or one of the system's own names
/// @param seat the seat acted in; absent in the registry and for the system
/// @param office the office used; absent when the seat alone sufficed
public record Actor(
        String person, @Nullable SeatId seat, @Nullable Office office) {
    /// A deadline came.
    public static final Actor CLOCK = new Actor("system:clock", null, null);

    /// An entry of the record called for another.
    public static final Actor AUTOMATION = new Actor("system:automation", null, null);

    public static Actor of(PersonId person) {
        return new Actor(person.toString(), null, null);
    }
}
