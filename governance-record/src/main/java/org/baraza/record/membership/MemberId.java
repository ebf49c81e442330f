package org.baraza.record.membership;

import org.baraza.record.platform.OrganisationId;
import org.baraza.record.platform.PlatformId;

/// An organisation's membership of one platform. The pair is the identity, so the same membership cannot be recorded
/// twice.
public record MemberId(PlatformId platform, OrganisationId organisation) {
    @Override
    public String toString() {
        return platform + "/" + organisation;
    }
}
