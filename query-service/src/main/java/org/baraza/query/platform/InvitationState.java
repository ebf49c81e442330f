package org.baraza.query.platform;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// How an invitation stands. Nothing in the record says that one has expired: the clock does.
enum InvitationState {
    OPEN,
    ACCEPTED,
    REVOKED,
    EXPIRED;

    @JsonValue
    String publicName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
