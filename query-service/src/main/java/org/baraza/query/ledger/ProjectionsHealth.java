package org.baraza.query.ledger;

import com.mongodb.MongoException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/// The health component `projections`: down as soon as one view has stopped, with platform, index and type.
@Component("projections")
class ProjectionsHealth implements HealthIndicator {
    private final Engine engine;

    ProjectionsHealth(Engine engine) {
        this.engine = engine;
    }

    @Override
    public Health health() {
        try {
            return views();
        } catch (MongoException e) {
            return Health.down().withDetail("store", "unreachable").build();
        }
    }

    private Health views() {
        var details = new LinkedHashMap<String, Object>();
        var stopped = false;
        for (var view : engine.names()) {
            var status = engine.status(view);
            stopped |= !status.stopped().isEmpty();
            details.put(view, details(status));
        }
        return (stopped ? Health.down() : Health.up()).withDetails(details).build();
    }

    private static Map<String, Object> details(Engine.Status status) {
        var details = new LinkedHashMap<String, Object>();
        details.put("state", status.state());
        details.put("generation", status.generation());
        details.put("positions", status.position());
        if (!status.stopped().isEmpty()) {
            details.put("stopped", status.stopped());
        }
        if (status.trouble() != null) {
            details.put("trouble", status.trouble());
        }
        return details;
    }
}
