package org.baraza.query.platform;

import org.baraza.query.ledger.AsOf;
import org.jspecify.annotations.Nullable;

/// What somebody who was sent the link is invited to.
///
/// @param platform its name
record InvitationDetails(
        String platform, Invitation invitation, @Nullable AsOf asOf) {}
