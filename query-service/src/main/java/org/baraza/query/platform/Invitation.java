package org.baraza.query.platform;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import org.baraza.record.membership.SeatKind;
import org.jspecify.annotations.Nullable;

/// An invitation to take a seat.
///
/// @param until end of the term of the seat, exclusive; absent when it is open
/// @param seat that was taken with it
/// @param entry where the record has it
/// @param version of its stream
record Invitation(
        String invitation,
        Organisation organisation,
        SeatKind kind,
        State state,
        Instant issuedAt,
        Instant expiresAt,
        @Nullable Instant until,
        @Nullable String seat,
        long entry,
        long version) {
    /// Nothing in the record says that an invitation has expired: the clock does.
    enum State {
        OPEN,
        ACCEPTED,
        REVOKED,
        EXPIRED;

        @JsonValue
        String publicName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
