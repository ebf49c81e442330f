package org.baraza.local.client;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A server understood a request and refused it. The message is for the person at the keyboard.
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PREFIX = "urn:baraza:problem:";

    private final int status;
    private final String type;

    private Refused(int status, String type, String message) {
        super(message);
        this.status = status;
        this.type = type;
    }

    /// @param what was asked for, such as `POST /organisations`
    /// @param body a problem document (RFC 9457), or whatever else the server said
    static Refused of(String what, int status, String body) {
        JsonNode problem = problem(body);
        String type = problem.path("type").asString("").replace(PREFIX, "");
        StringBuilder message = new StringBuilder(what + " was refused (" + status);
        message.append(type.isEmpty() ? ")" : " " + type + ")");
        for (String field : new String[] {"detail", "error_description", "todo"}) {
            String text = problem.path(field).asString("");
            message.append(text.isEmpty() ? "" : (message.charAt(message.length() - 1) == ')' ? ": " : " ") + text);
        }
        if (problem.has("fields")) {
            message.append(' ').append(problem.path("fields"));
        }
        return new Refused(status, type, message.toString());
    }

    private static JsonNode problem(String body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException notJson) {
            return JSON.createObjectNode();
        }
    }

    public int status() {
        return status;
    }

    /// The name of the broken rule, such as `stale-version`; empty when the server named none.
    public String type() {
        return type;
    }
}
