package org.baraza.query.outcome;

import org.baraza.record.platform.Charter;

/// A constituency by name.
public record ConstituencyRef(String id, String name) {
    /// The constituency as the charter names it.
    public static ConstituencyRef of(Charter charter, String id) {
        var found = charter.constituency(id);
        return new ConstituencyRef(id, found == null ? id : found.name());
    }
}
