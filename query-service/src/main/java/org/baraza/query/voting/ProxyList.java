package org.baraza.query.voting;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.baraza.query.ledger.AsOf;
import org.baraza.query.platform.Organisation;
import org.jspecify.annotations.Nullable;

/// A page of the proxies that were given in a vote.
record ProxyList(
        List<Proxy> items, @Nullable String next, @Nullable AsOf asOf) {
    /// @param cast whether the holder has cast the ballot
    /// @param overridden whether the principal's own ballot counts instead; absent before closing
    record Proxy(
            String id,
            ProxySeat principal,
            ProxySeat holder,
            ProxyState state,
            boolean cast,
            @Nullable Boolean overridden,
            Instant givenAt,
            long entry) {}

    /// @param organisation absent for an individual's
    record ProxySeat(String seat, @Nullable Organisation organisation) {}

    enum ProxyState {
        STANDING,
        REVOKED;

        @JsonValue
        String publicName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
