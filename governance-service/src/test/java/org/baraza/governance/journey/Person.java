package org.baraza.governance.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.baraza.record.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Somebody with a token and perhaps a seat, who sends requests as a browser would.
public record Person(
        String address, @Nullable String token, @Nullable String seat) {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    public Person in(String otherSeat) {
        return new Person(address, token, otherSeat);
    }

    /// @param json the body, as text or as anything that Jackson writes
    public Reply post(String path, Object json) {
        return post(path, json, UUID.randomUUID().toString(), null);
    }

    public Reply post(String path, Object json, String key, @Nullable String version) {
        var body = json instanceof String text ? text : Json.MAPPER.writeValueAsString(json);
        var request = to(path).header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (version != null) {
            request.header("If-Match", "\"" + version + "\"");
        }
        return send(request);
    }

    public Reply get(String path) {
        return send(to(path).GET());
    }

    public HttpRequest.Builder to(String path) {
        var request = HttpRequest.newBuilder(URI.create(address + path));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (seat != null) {
            request.header("Baraza-Seat", seat);
        }
        return request;
    }

    public static Reply send(HttpRequest.Builder request) {
        try {
            var response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Reply(
                    response.statusCode(),
                    response.body(),
                    response.headers().firstValue("Content-Type").orElse(""),
                    response.headers().map());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// @param headers by their names in lower case
    public record Reply(int status, String body, String contentType, Map<String, List<String>> headers) {
        /// Whether the answer is the kept one of an earlier act.
        public boolean replayed() {
            return headers.containsKey("idempotency-replayed");
        }

        public JsonNode json() {
            return Json.MAPPER.readTree(body);
        }

        public String id() {
            return json().get("id").asString();
        }

        public String version() {
            return json().get("version").asString();
        }

        /// The name of the broken rule, or of the problem.
        public String problem() {
            var type = json().get("type").asString();
            return type.substring(type.lastIndexOf(':') + 1);
        }
    }
}
