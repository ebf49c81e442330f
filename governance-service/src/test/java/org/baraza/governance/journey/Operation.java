package org.baraza.governance.journey;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.baraza.record.Json;
import tools.jackson.databind.JsonNode;

/// An operation as the published description has it: what tests enumerate, so that none is forgotten.
///
/// @param access as `x-access` declares it
public record Operation(String method, String path, String id, String access, JsonNode described) {
    public static List<Operation> all(String address) {
        var description = new Person(address, null, null).get("/openapi.json").json();
        return description.get("paths").propertyStream().flatMap(Operation::of).toList();
    }

    private static Stream<Operation> of(Map.Entry<String, JsonNode> path) {
        return path.getValue()
                .propertyStream()
                .map(operation -> new Operation(
                        operation.getKey().toUpperCase(java.util.Locale.ROOT),
                        path.getKey(),
                        operation.getValue().path("operationId").asString(""),
                        operation.getValue().path("x-access").asString(""),
                        operation.getValue()));
    }

    public boolean isOnPlatform() {
        return path.contains("{platform}");
    }

    public boolean takesBody() {
        return described.has("requestBody");
    }

    public boolean namesVersion() {
        return described
                .path("parameters")
                .valueStream()
                .anyMatch(parameter -> parameter.get("name").asString().equals("If-Match"));
    }

    /// The path with every placeholder replaced.
    public String at(Map<String, String> values) {
        var filled = path;
        for (var value : values.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue());
        }
        if (filled.contains("{")) {
            throw new IllegalArgumentException("a value is missing for " + filled);
        }
        return filled;
    }

    /// Whether this request has the operation's method and path.
    public boolean isCalledBy(String otherMethod, String otherPath) {
        return method.equals(otherMethod) && otherPath.matches(path.replaceAll("\\{[a-z]+}", "[^/]+"));
    }

    /// Sends it with a new key and, where one is asked for, a version that nothing has. A body is sent only where one
    /// is taken: an empty object, or what is given.
    public Person.Reply send(Person who, Map<String, String> values, String body) {
        if (method.equals("GET")) {
            return who.get(at(values));
        }
        return who.post(at(values), takesBody() ? body : "", Assembly.key(), namesVersion() ? "999999" : null);
    }

    @Override
    public String toString() {
        return id + " (" + access + ")";
    }

    /// A resolved schema of the description.
    public static JsonNode resolve(JsonNode description, JsonNode schema) {
        var reference = schema.path("$ref").asString("");
        return reference.isEmpty()
                ? schema
                : description.at(reference.substring(1)).isMissingNode()
                        ? Json.MAPPER.createObjectNode()
                        : description.at(reference.substring(1));
    }
}
