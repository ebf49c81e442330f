package org.baraza.query.outcome;

import java.util.List;
import org.baraza.record.platform.Charter;
import org.jspecify.annotations.Nullable;

/// A group or a safeguard by name.
public record NamedInCharter(String id, String name) {
    /// The group as the charter names it.
    public static NamedInCharter group(Charter charter, String id) {
        var found = charter.group(id);
        return new NamedInCharter(id, found == null ? id : found.name());
    }

    /// @param safeguards of the decision type that the vote was about
    static NamedInCharter safeguard(@Nullable List<Charter.Safeguard> safeguards, String id) {
        var all = safeguards == null ? List.<Charter.Safeguard>of() : safeguards;
        return all.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .map(one -> new NamedInCharter(id, one.name()))
                .orElseGet(() -> new NamedInCharter(id, id));
    }
}
