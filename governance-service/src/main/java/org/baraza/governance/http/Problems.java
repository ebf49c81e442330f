package org.baraza.governance.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import org.baraza.record.Json;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;

/// Problem documents (RFC 9457): what happened, what was kept, what to do. Never an exception's own words.
@Component
public class Problems {
    static final String TYPE = "urn:baraza:problem:";
    static final String NOTHING_RECORDED = "Nothing was recorded.";

    /// @param type without the common prefix: the name of the rule
    /// @param kept what is still there
    /// @param todo what the person can do
    public record Problem(int status, String type, String detail, String kept, String todo) {
        String json() {
            return Json.MAPPER.writeValueAsString(fields());
        }

        LinkedHashMap<String, Object> fields() {
            var fields = new LinkedHashMap<String, Object>();
            fields.put("type", TYPE + type);
            fields.put("title", HttpStatus.valueOf(status).getReasonPhrase());
            fields.put("status", status);
            fields.put("detail", detail);
            fields.put("kept", kept);
            fields.put("todo", todo);
            return fields;
        }
    }

    public void write(HttpServletResponse response, Problem problem) throws IOException {
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(problem.json());
    }

    public void unauthenticated(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        write(
                response,
                new Problem(
                        401,
                        "unauthenticated",
                        "The request carries no valid token.",
                        NOTHING_RECORDED,
                        "Sign in and send it again."));
    }

    public void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException exception)
            throws IOException {
        write(
                response,
                new Problem(
                        403, "not-yours", "You may not do this.", NOTHING_RECORDED, "Ask an officer of the platform."));
    }
}
