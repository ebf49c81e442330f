package org.baraza.governance.planted;

import java.time.Clock;
import java.time.Instant;

/// Time comes from the clock that is given.
public final class ReadsTheSystemsTime {
    private ReadsTheSystemsTime() {}

    @SuppressWarnings("JavaTimeDefaultTimeZone")
    public static boolean isPast(Instant moment) {
        return moment.isBefore(Instant.now())
                && moment.isBefore(Clock.systemUTC().instant());
    }
}
