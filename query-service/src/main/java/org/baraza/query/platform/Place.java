package org.baraza.query.platform;

import java.util.Objects;
import org.baraza.query.ledger.Entry;
import org.jspecify.annotations.Nullable;

/// A constituency as the record said it, with the charter's version that it is of: a later amendment may move whoever
/// belongs there, and may give its identifier to another.
public record Place(String constituency, int version) {
    private static final char SINCE = '@';

    /// As views keep it: the identifier alone under the first charter, such as `buyers`, otherwise `buyers@3`.
    public static @Nullable String kept(Entry entry, @Nullable String constituency) {
        if (constituency == null) {
            return null;
        }
        var version = Objects.requireNonNull(entry.said().charter(), "a platform has a charter")
                .version();
        return version == 1 ? constituency : constituency + SINCE + version;
    }

    static Place read(String kept) {
        var at = kept.indexOf(SINCE);
        return at < 0 ? new Place(kept, 1) : new Place(kept.substring(0, at), Integer.parseInt(kept.substring(at + 1)));
    }
}
