package org.baraza.local.client;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What one account does through the public API. Safe to use from several threads.
///
/// Requests are sent again, acts with the same key, after a lost connection and when a server says that it is busy.
/// Each method throws [Refused] when a server says no, and [Unreachable] when it says nothing for too long.
public final class Session {
    /// In one order always: an act is recognised by its bytes, in this run and in later ones.
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private static final Duration ONE_ATTEMPT = Duration.ofSeconds(30);

    private final HttpClient http;
    private final Servers servers;
    private final Tokens tokens;
    private final Retries retries;

    Session(HttpClient http, Servers servers, Tokens tokens, Duration patience) {
        this.http = http;
        this.servers = servers;
        this.tokens = tokens;
        this.retries = new Retries(http, patience);
    }

    /// The same account with other patience, such as for a first question to a server that may not be running.
    public Session withPatience(Duration patience) {
        return new Session(http, servers, tokens, patience);
    }

    public Receipt act(Act act) throws InterruptedException {
        byte[] body = JSON.writeValueAsBytes(act.body());
        return receipt("POST " + act.path(), () -> {
            HttpRequest.Builder request = sent(act.path(), act.key(), act.seat(), "application/json", body);
            if (act.version() != null) {
                request.header("If-Match", "\"" + act.version() + "\"");
            }
            return request.build();
        });
    }

    /// Uploads a file that a later act names by the `id` of the answer. It is no act of its own, so
    /// that the receipt has no version.
    ///
    /// @param path below governance-service's origin
    /// @param name of the file, as people will see it
    public Receipt upload(String path, UUID key, UUID seat, String name, String mediaType, byte[] file)
            throws InterruptedException {
        String named = path + "?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
        return receipt(
                "POST " + path, () -> sent(named, key, seat, mediaType, file).build());
    }

    private HttpRequest.Builder sent(String path, UUID key, @Nullable UUID seat, String mediaType, byte[] body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(servers.governance() + path)
                .header("Content-Type", mediaType)
                .header("Idempotency-Key", key.toString())
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (seat != null) {
            request.header("Baraza-Seat", seat.toString());
        }
        return request;
    }

    private Receipt receipt(String what, Retries.Attempt attempt) throws InterruptedException {
        HttpResponse<String> response = accepted(what, attempt);
        JsonNode answer = JSON.readTree(response.body());
        boolean replayed = response.headers()
                .firstValue("Idempotency-Replayed")
                .filter("true"::equals)
                .isPresent();
        return new Receipt(Long.parseLong(answer.path("version").asString("-1")), replayed, answer);
    }

    /// Who this account is on the platforms, and its seats: governance-service's `/me`.
    public JsonNode me() throws InterruptedException {
        return JSON.readTree(get(servers.governance(), "/me").body());
    }

    /// Reads a view.
    ///
    /// @param path below query-service's origin; with `min-version` it is asked again until the view has it
    public JsonNode read(String path) throws InterruptedException {
        return JSON.readTree(get(servers.query(), path).body());
    }

    /// Reads a view that may not be there.
    public Optional<JsonNode> find(String path) throws InterruptedException {
        try {
            return Optional.of(read(path));
        } catch (Refused refused) {
            if (refused.status() == 404) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    private HttpResponse<String> get(String origin, String path) throws InterruptedException {
        return accepted("GET " + path, () -> request(origin + path).GET().build());
    }

    private HttpResponse<String> accepted(String what, Retries.Attempt attempt) throws InterruptedException {
        HttpResponse<String> response = retries.send(what, attempt);
        if (response.statusCode() >= 300) {
            throw Refused.of(what, response.statusCode(), response.body());
        }
        return response;
    }

    private HttpRequest.Builder request(String url) throws IOException, InterruptedException {
        return HttpRequest.newBuilder(URI.create(url))
                .timeout(ONE_ATTEMPT)
                .header("Accept", "application/json, application/problem+json")
                .header("Authorization", "Bearer " + tokens.current());
    }
}
