package org.baraza.governance.ledger;

import java.util.Locale;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/// Whether a worker moves: up while it leads or stands by, down while it retries or has stopped, and why.
record LedgerHealth(LedgerWorker worker) implements HealthIndicator {
    @Override
    public Health health() {
        var state = worker.state();
        var health = (state.isWell() ? Health.up() : Health.down())
                .withDetail(
                        "state",
                        state.condition().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .withDetail("since", state.since().toString());
        if (!state.reason().isEmpty()) {
            health.withDetail("reason", state.reason());
        }
        return health.build();
    }
}
