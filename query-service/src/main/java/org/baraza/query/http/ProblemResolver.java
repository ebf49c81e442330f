package org.baraza.query.http;

import com.mongodb.MongoException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.UncheckedIOException;
import org.baraza.query.http.Problem.Kind;
import org.baraza.query.ledger.NotThereYet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/// Turns whatever a request runs into into a problem document. Texts of exceptions never leave.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemResolver implements HandlerExceptionResolver {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemResolver.class);
    private final Problems problems;

    ProblemResolver(Problems problems) {
        this.problems = problems;
    }

    @Override
    public ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception exception) {
        switch (exception) {
            case Problem problem -> problems.write(request, response, problem.kind(), said(problem));
            case NotThereYet late -> problems.write(request, response, Kind.NOT_THERE_YET, said(late));
            case MethodArgumentTypeMismatchException mismatch ->
                problems.write(
                        request,
                        response,
                        Kind.MALFORMED,
                        "The value of \"" + mismatch.getName() + "\" is not of its kind.");
            case HttpMessageNotReadableException e ->
                problems.write(request, response, Kind.MALFORMED, "The body cannot be read.");
            case MongoException e -> {
                LOG.warn("the views cannot be read: {}", e.toString());
                problems.write(request, response, Kind.UNREACHABLE, "The store of the views does not answer.");
            }
            case UncheckedIOException e -> LOG.debug("the client went away", e);
            case ErrorResponse spring -> {
                spring.getHeaders().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
                var status = spring.getStatusCode().value();
                if (status >= 500) {
                    LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), exception);
                }
                problems.write(request, response, status);
            }
            default -> {
                LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), exception);
                problems.write(request, response, Kind.FAILED, "The answer could not be made.");
            }
        }
        return new ModelAndView();
    }

    private static String said(RuntimeException e) {
        var message = e.getMessage();
        return message == null ? "" : message;
    }
}
