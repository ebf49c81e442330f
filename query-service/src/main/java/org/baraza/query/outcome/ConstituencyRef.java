package org.baraza.query.outcome;

import org.baraza.record.platform.Charter;

/// A constituency by name.
public record ConstituencyRef(String id, String name) {
    /// The one of those the whole body is made of that holds this constituency.
    public static ConstituencyRef outermost(Charter charter, String id) {
        var found = charter.outermost(id);
        return found == null ? of(charter, id) : new ConstituencyRef(found.id(), found.name());
    }

    /// The constituency as the charter names it.
    public static ConstituencyRef of(Charter charter, String id) {
        var found = charter.constituency(id);
        return new ConstituencyRef(id, found == null ? id : found.name());
    }
}
