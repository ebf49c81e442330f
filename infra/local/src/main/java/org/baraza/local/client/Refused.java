package org.baraza.local.client;

import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        String refused = what + " was refused (" + status + (type.isEmpty() ? ")" : " " + type + ")");
        String fields = problem.has("fields") ? " " + problem.path("fields") : "";
        String said = said(body);
        return new Refused(status, type, refused + (said.isEmpty() ? "" : ": " + said) + fields);
    }

    /// What a problem document says in words; empty when it is none.
    static String said(String body) {
        JsonNode problem = problem(body);
        return Stream.of("detail", "error_description", "todo")
                .map(field -> problem.path(field).asString(""))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
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
