package org.baraza.query.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.baraza.query.http.MinVersion;
import org.baraza.query.http.Problem;
import org.baraza.query.ledger.Freshness;
import org.baraza.query.ledger.NotThereYet;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.ParameterizableViewController;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/// Stands before every operation and lets through what [Access] says, and the files of the web
/// interface with its first page.
@Component
public class Gate implements HandlerInterceptor {
    private final Readership readership;
    private final People people;
    private final Freshness freshness;

    Gate(Readership readership, People people, Freshness freshness) {
        this.readership = readership;
        this.people = people;
        this.freshness = freshness;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof ResourceHttpRequestHandler || handler instanceof ParameterizableViewController) {
            return true;
        }
        var access = handler instanceof HandlerMethod method ? method.getMethodAnnotation(Access.class) : null;
        if (access == null) {
            throw new Problem(Problem.Kind.FORBIDDEN, "The operation does not say who may use it.");
        }
        switch (access.value()) {
            case PUBLIC -> {}
            case READER -> requireReader(request);
        }
        return true;
    }

    /// With `min-version` a platform or a seat may be on its way: then the answer for what is hidden and for what does
    /// not exist is, alike, that it is not there yet.
    private void requireReader(HttpServletRequest request) {
        var platform = platform(request);
        if (mayRead(platform)) {
            return;
        }
        if (request.getParameter(MinVersion.NAME) == null) {
            throw Problem.notFound();
        }
        freshness.retry(() -> {
            if (!mayRead(platform)) {
                throw new NotThereYet("There is no such platform yet that you may read.");
            }
            return true;
        });
    }

    /// Whether whoever asks may read the platform now, for answers that go on for long.
    public boolean mayRead(UUID platform) {
        return readership.mayRead(platform, this::person);
    }

    private @Nullable String person() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Jwt token
                ? people.personOf(token)
                : null;
    }

    private static UUID platform(HttpServletRequest request) {
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                && variables.get("platform") instanceof String named) {
            try {
                return UUID.fromString(named);
            } catch (IllegalArgumentException e) {
                throw Problem.malformed("The value of \"platform\" is not of its kind.");
            }
        }
        throw new IllegalStateException("an operation for readers names no platform");
    }
}
