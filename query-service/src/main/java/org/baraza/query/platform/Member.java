package org.baraza.query.platform;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import org.baraza.record.membership.SuspensionGround;
import org.jspecify.annotations.Nullable;

/// A member of a platform.
///
/// @param member what it is known by: an organisation's identifier, or that of an individual's seat
/// @param organisation absent for an individual
/// @param membershipClass absent when the charter has no classes
/// @param suspension absent when it is not suspended
/// @param arrearsSince the day from which it owes, as `2026-05-23`; absent when it owes nothing
/// @param votes how many it has, as recorded; absent when nothing was
/// @param capital that it holds, as recorded; absent when nothing was
/// @param account for an individual, whether an account has taken the seat; absent for organisations
/// @param entry where the record has its admission
record Member(
        String member,
        Kind kind,
        @Nullable Organisation organisation,
        String constituency,
        @Nullable String membershipClass,
        MemberState state,
        @Nullable Suspension suspension,
        @Nullable String arrearsSince,
        boolean sharePaid,
        @Nullable Integer votes,
        @Nullable String capital,
        @Nullable Boolean account,
        Instant admittedAt,
        @Nullable Instant resignedAt,
        long entry) {

    enum Kind {
        ORGANISATION,
        INDIVIDUAL;

        @JsonValue
        String publicName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// @param reasons Markdown; absent when they are withheld
    /// @param entry where the record has it
    record Suspension(SuspensionGround ground, @Nullable String reasons, Instant since, long entry) {}
}
