package org.baraza.query.platform;

import java.time.Instant;
import org.baraza.record.membership.SeatKind;
import org.jspecify.annotations.Nullable;

/// An invitation to take a seat.
///
/// @param organisation absent where an individual is invited
/// @param member the individual who is invited to their own seat; absent for an organisation's
/// @param until end of the term of the seat, exclusive; absent when it is open
/// @param seat that was taken with it
/// @param entry where the record has it
/// @param version of its stream
record Invitation(
        String invitation,
        @Nullable Organisation organisation,
        @Nullable String member,
        SeatKind kind,
        InvitationState state,
        Instant issuedAt,
        Instant expiresAt,
        @Nullable Instant until,
        @Nullable String seat,
        long entry,
        long version) {}
