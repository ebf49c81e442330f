package org.baraza.query.live;

import java.util.HashMap;
import java.util.Map;
import org.baraza.query.http.Problem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// How many streams there may be at once: of one caller, and in all.
@Component
final class Places {
    private final int perCaller;
    private final int inAll;
    private final Map<String, Integer> taken = new HashMap<>();
    private int all;

    @Autowired
    Places(LiveSettings settings) {
        this(settings.perCaller(), settings.inAll());
    }

    Places(int perCaller, int inAll) {
        this.perCaller = perCaller;
        this.inAll = inAll;
    }

    /// A place taken; closing it gives it back.
    interface Place extends AutoCloseable {
        @Override
        void close();
    }

    /// @throws Problem when there is none left
    synchronized Place take(String caller) {
        var own = taken.getOrDefault(caller, 0);
        if (own >= perCaller) {
            throw refused("More than " + perCaller + " streams of changes are open for you.");
        }
        if (all >= inAll) {
            throw refused("Too many streams of changes are open.");
        }
        taken.put(caller, own + 1);
        all++;
        return () -> giveBack(caller);
    }

    private synchronized void giveBack(String caller) {
        taken.computeIfPresent(caller, (name, own) -> own == 1 ? null : own - 1);
        all--;
    }

    synchronized int all() {
        return all;
    }

    private static Problem refused(String detail) {
        return new Problem(Problem.Kind.TOO_MANY_REQUESTS, detail);
    }
}
