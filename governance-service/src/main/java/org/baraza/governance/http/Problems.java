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
    static final String SEND_AGAIN = "Send the act again, with the same key.";

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

    static Problem malformed(String detail) {
        return new Problem(
                400,
                "malformed",
                detail,
                NOTHING_RECORDED,
                "Compare it with the published description of the operation.");
    }

    /// For what the framework or the server refuses, of which only the status is known.
    public static Problem ofStatus(int status) {
        return switch (status) {
            case 400 -> malformed("The request cannot be understood.");
            case 404 ->
                new Problem(
                        404,
                        "unknown",
                        "There is nothing here, or nothing that you may see.",
                        NOTHING_RECORDED,
                        "Check the address.");
            case 405, 406, 415 ->
                new Problem(
                        status,
                        "not-offered",
                        "This address is not offered in this way.",
                        NOTHING_RECORDED,
                        "See the published description of the operations.");
            default ->
                status < 500
                        ? new Problem(
                                status, "malformed", "The request could not be served.", NOTHING_RECORDED, SEND_AGAIN)
                        : new Problem(
                                status,
                                "unforeseen",
                                "Something went wrong here that we did not foresee.",
                                "Whether the act was recorded is not certain.",
                                SEND_AGAIN);
        };
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
