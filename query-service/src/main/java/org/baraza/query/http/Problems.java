package org.baraza.query.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.baraza.query.http.Problem.Kind;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Writes problem documents, whatever the request said it accepts.
@Component
public class Problems {
    private static final String NAMES = "urn:baraza:problem:";
    private final JsonMapper mapper;

    Problems(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /// Writes a problem of which nothing more can be said than its kind.
    public void write(HttpServletRequest request, HttpServletResponse response, int status) {
        var kind = Problem.ofStatus(status);
        write(request, response, kind, kind.title + ".");
    }

    /// @param detail what happened; MUST NOT carry an exception's text
    public void write(HttpServletRequest request, HttpServletResponse response, Kind kind, String detail) {
        if (response.isCommitted()) {
            return;
        }
        var document = new ProblemDocument(
                NAMES + kind.name,
                kind.title,
                kind.status,
                detail,
                "Nothing was changed.",
                kind.todo,
                Objects.requireNonNullElse(request.getRequestURI(), "/"));
        response.resetBuffer();
        response.setStatus(kind.status);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (kind.status == 503 && response.getHeader(HttpHeaders.RETRY_AFTER) == null) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "1");
        }
        response.setContentType("application/problem+json");
        var bytes = mapper.writeValueAsBytes(document);
        response.setContentLength(bytes.length);
        try {
            response.getOutputStream().write(bytes);
            response.flushBuffer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
