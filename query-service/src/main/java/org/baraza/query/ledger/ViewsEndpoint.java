package org.baraza.query.ledger;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.stereotype.Component;

/// For operators, on the management port: how the views stand, and their rebuilding.
@Component
@Endpoint(id = "views")
class ViewsEndpoint {
    private static final String ALL = "all";
    private final Engine engine;

    ViewsEndpoint(Engine engine) {
        this.engine = engine;
    }

    /// @param views by name
    record Report(Map<String, Line> views) {}

    /// @param building the generation being filled; absent when none is
    /// @param position the last index applied, by platform
    /// @param lag messages not read yet; absent when the broker does not answer
    record Line(
            int generation,
            @Nullable Integer building,
            String state,
            Map<String, Long> position,
            @Nullable Long lag) {}

    @ReadOperation
    public Report views() {
        var lines = new TreeMap<String, Line>();
        for (var view : engine.names()) {
            var status = engine.status(view);
            lines.put(
                    view,
                    new Line(status.generation(), status.building(), status.state(), status.position(), status.lag()));
        }
        return new Report(lines);
    }

    /// Starts a rebuild and answers at once; the views stay readable and are switched when the new ones are level.
    ///
    /// @param view its name, or `all`
    @WriteOperation
    public WebEndpointResponse<Report> rebuild(@Selector String view) {
        var named = view.equals(ALL) ? engine.names() : List.of(view);
        if (!engine.names().containsAll(named)) {
            return new WebEndpointResponse<>(WebEndpointResponse.STATUS_NOT_FOUND);
        }
        named.forEach(engine::rebuild);
        return new WebEndpointResponse<>(views(), 202);
    }
}
