package org.baraza.query.deliberation;

import java.util.List;
import org.baraza.query.outcome.ConstituencyRef;
import org.baraza.query.platform.Organisation;
import org.baraza.record.membership.Office;
import org.jspecify.annotations.Nullable;

/// In whose name something was said: seat and organisation, never the person.
///
/// @param constituency absent for observers and the founder
/// @param offices that the seat held when it spoke
public record Speaker(
        String seat,
        @Nullable Organisation organisation,
        @Nullable ConstituencyRef constituency,
        List<Office> offices) {}
