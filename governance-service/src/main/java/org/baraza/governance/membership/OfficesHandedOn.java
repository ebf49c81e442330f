package org.baraza.governance.membership;

import java.util.Map;
import org.baraza.governance.acts.Acts;
import org.baraza.governance.platform.PlatformRegister;
import org.baraza.record.ledger.Actor;
import org.baraza.record.membership.SeatId;
import org.baraza.record.platform.PlatformId;
import org.springframework.stereotype.Component;

/// Applies the charter's rule of succession to the offices that a seat lost.
@Component
class OfficesHandedOn {
    private final Acts acts;
    private final PlatformRegister platforms;

    OfficesHandedOn(Acts acts, PlatformRegister platforms) {
        this.acts = acts;
        this.platforms = platforms;
    }

    void after(PlatformId platform, SeatId lostBy, Actor actor, Map<String, String> cause) {
        for (var office : platforms.charter(platform).inOrderOfSuccession()) {
            acts.performAsSystem(actor, platform, cause, new HandOnOffice(platform, office, lostBy));
        }
    }
}
