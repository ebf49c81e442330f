package org.baraza.governance.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.baraza.governance.http.Problems;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Bounds how fast one account, or one address without an account, may send requests. After the security chain, so that
/// the account is known; an instance keeps its own count.
@Component
@Order(0)
class RateBound extends OncePerRequestFilter {
    /// @param perSecond requests that are refilled each second
    /// @param burst requests that may come at once
    @ConfigurationProperties("baraza.rate")
    record Bound(
            @DefaultValue("100") long perSecond,
            @DefaultValue("500") long burst) {}

    private static final long MOST_CALLERS = 100_000;

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_CALLERS)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();
    private final Bound bound;
    private final Problems problems;

    RateBound(Bound bound, Problems problems) {
        this.bound = bound;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var probe = buckets.get(caller(request), _ -> newBucket()).tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            chain.doFilter(request, response);
            return;
        }
        var seconds = TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1;
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        problems.write(
                response,
                new Problems.Problem(
                        429,
                        "too-many-requests",
                        "More requests came from you than one person makes.",
                        "Nothing was recorded.",
                        "Wait " + seconds + " seconds and send the act again, with the same key."));
    }

    private Bucket newBucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(bound.burst()).refillGreedy(bound.perSecond(), Duration.ofSeconds(1)))
                .build();
    }

    private static String caller(HttpServletRequest request) {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token) {
            return "subject " + token.getToken().getIssuer() + " "
                    + token.getToken().getSubject();
        }
        return "address " + request.getRemoteAddr();
    }
}
