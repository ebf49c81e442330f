package org.baraza.query.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.baraza.query.http.Problem;
import org.baraza.query.http.Problem.Kind;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/// Lets a body in only up to a bound that its sender names beforehand: the server reads no more than was named.
@Component
class BoundedBody implements HandlerInterceptor {
    /// In bytes, as for the acts: charters fit.
    static final int LARGEST = 1024 * 1024;

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (HttpMethod.POST.matches(request.getMethod())) {
            var length = request.getContentLengthLong();
            if (length < 0 || length > LARGEST) {
                throw new Problem(Kind.TOO_LARGE, "A body says how long it is, and is at most 1 MiB long.");
            }
        }
        return true;
    }
}
