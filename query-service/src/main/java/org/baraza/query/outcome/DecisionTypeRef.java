package org.baraza.query.outcome;

import org.baraza.record.platform.Charter;

/// A decision type by name.
public record DecisionTypeRef(String id, String name) {
    /// The decision type as the charter names it.
    public static DecisionTypeRef of(Charter charter, String id) {
        var found = charter.decisionType(id);
        return new DecisionTypeRef(id, found == null ? id : found.name());
    }
}
