package org.baraza.query.platform;

import java.util.List;
import org.baraza.query.ledger.AsOf;
import org.jspecify.annotations.Nullable;

/// A page of invitations, by identifier.
record InvitationList(
        List<Invitation> items,
        @Nullable String next,
        @Nullable AsOf asOf) {}
