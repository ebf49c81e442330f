package org.baraza.query.live;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import org.baraza.query.access.Access;
import org.baraza.query.access.Caller;
import org.baraza.query.access.Gate;
import org.baraza.query.http.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import tools.jackson.databind.json.JsonMapper;

@RestController
@EnableConfigurationProperties(LiveSettings.class)
class ChangesController {
    private static final Pattern INDEX = Pattern.compile("[0-9]{1,15}");
    private static final String SECONDS_TO_WAIT = "10";
    private final Watch watch;
    private final Gate gate;
    private final JsonMapper mapper;
    private final LiveSettings settings;
    private final Clock clock;
    private final Places places;

    ChangesController(Watch watch, Gate gate, JsonMapper mapper, LiveSettings settings, Clock clock, Places places) {
        this.watch = watch;
        this.gate = gate;
        this.mapper = mapper;
        this.settings = settings;
        this.clock = clock;
        this.places = places;
    }

    /// Tells when to read again: server-sent events, each with the index that all views have passed.
    ///
    /// Without `Last-Event-ID` it begins at the present, with one event that names it; otherwise with what
    /// was missed. It ends when the token does, when the reader may no longer read, and after some minutes.
    @GetMapping(path = "/api/platforms/{platform}/changes", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Access(Access.Level.READER)
    void changes(
            @PathVariable UUID platform,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (lastEventId != null && !INDEX.matcher(lastEventId).matches()) {
            throw Problem.malformed("Last-Event-ID is an index of the ledger, such as 1318.");
        }
        try (var _ = place(request, response);
                var listener = watch.listen(platform.toString())) {
            ShallowEtagHeaderFilter.disableContentCaching(request);
            response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            // For servers in front that would otherwise wait for the end.
            response.setHeader("X-Accel-Buffering", "no");
            if (HttpMethod.HEAD.matches(request.getMethod())) {
                return;
            }
            var seen = lastEventId == null ? null : Long.valueOf(lastEventId);
            new ChangesStream(response, mapper, listener, settings.heartbeat(), () -> gate.mayRead(platform))
                    .run(seen, lasting());
        }
    }

    private Places.Place place(HttpServletRequest request, HttpServletResponse response) {
        try {
            return places.take(Caller.of(request));
        } catch (Problem e) {
            response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
            throw e;
        }
    }

    private Duration lasting() {
        var token = Caller.token();
        var expiry = token == null ? null : token.getExpiresAt();
        if (expiry == null) {
            return settings.longest();
        }
        var left = Duration.between(clock.instant(), expiry);
        return left.compareTo(settings.longest()) < 0 ? left : settings.longest();
    }
}
