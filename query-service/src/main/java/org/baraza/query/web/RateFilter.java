package org.baraza.query.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.baraza.query.access.Caller;
import org.baraza.query.http.Problem.Kind;
import org.baraza.query.http.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/// Bounds how often somebody asks: by subject, and by address for those without a token.
final class RateFilter extends OncePerRequestFilter {
    private final RateBound bound;
    private final Problems problems;

    RateFilter(RateBound bound, Problems problems) {
        this.bound = bound;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var wait = bound.take(Caller.of(request), System.nanoTime());
        if (wait == 0) {
            chain.doFilter(request, response);
        } else {
            refuse(request, response, wait);
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, long wait) {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait));
        problems.write(request, response, Kind.TOO_MANY_REQUESTS, "Nobody may ask so often.");
    }

    /// For a token that is not valid: bounds attempts by address, too.
    boolean refuses(HttpServletRequest request, HttpServletResponse response) {
        var wait = bound.take(Caller.address(request), System.nanoTime());
        if (wait > 0) {
            refuse(request, response, wait);
        }
        return wait > 0;
    }
}
