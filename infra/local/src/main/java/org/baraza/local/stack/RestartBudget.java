package org.baraza.local.stack;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/// How often a part may be started again: so many times within a stretch of time. A part that dies now and then is
/// brought back for ever; one that cannot live is given up soon.
final class RestartBudget {
    private final int restarts;
    private final Duration within;
    private final Deque<Instant> taken = new ArrayDeque<>();

    RestartBudget(int restarts, Duration within) {
        this.restarts = restarts;
        this.within = within;
    }

    /// Takes one restart, if one is left at this time.
    boolean take(Instant now) {
        taken.removeIf(earlier -> earlier.plus(within).isBefore(now));
        if (taken.size() >= restarts) {
            return false;
        }
        taken.add(now);
        return true;
    }
}
