package org.baraza.governance.membership;

import java.time.Instant;
import org.baraza.record.membership.PersonId;
import org.baraza.record.membership.SeatId;
import org.baraza.record.membership.SeatKind;
import org.baraza.record.platform.OrganisationId;
import org.baraza.record.platform.PlatformId;
import org.jspecify.annotations.Nullable;

/// Gives a person a seat. Public because founding a platform gives the founder's.
public record GiveSeat(
        SeatId seat,
        PlatformId platform,
        OrganisationId organisation,
        SeatKind kind,
        PersonId person,
        @Nullable Instant until) {}
