package org.baraza.local.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Stands between clients and governance-service and notes every act that was acknowledged, before the client hears of
/// it. Where the service breaks off, it breaks off too.
final class Acknowledgements implements AutoCloseable {
    private static final Set<String> PASSED_ON =
            Set.of("authorization", "baraza-seat", "idempotency-key", "if-match", "content-type", "accept");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int BACKLOG = 1024;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String governance;
    private final HttpServer server;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    private final Map<String, Act> acts = new ConcurrentHashMap<>();
    private final AtomicInteger replays = new AtomicInteger();

    /// An acknowledged act.
    ///
    /// @param version sequence number of the stream's last event
    record Act(String key, String path, String stream, long version, JsonNode answer) {}

    /// @param governance origin of the service
    Acknowledgements(String governance) throws IOException {
        this.governance = governance;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::serve);
        server.start();
    }

    /// The origin for clients.
    String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    List<Act> acts() {
        return List.copyOf(acts.values());
    }

    int count() {
        return acts.size();
    }

    /// How often an answer was given again.
    int replays() {
        return replays.get();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            HttpResponse<byte[]> response = http.send(request(exchange), HttpResponse.BodyHandlers.ofByteArray());
            String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
            if (key != null && response.statusCode() < 300) {
                note(key, exchange.getRequestURI().getPath(), JSON.readTree(response.body()));
            }
            response.headers().map().forEach((name, values) -> {
                if (!name.startsWith(":")
                        && !Set.of("content-length", "transfer-encoding", "connection")
                                .contains(name.toLowerCase(java.util.Locale.ROOT))) {
                    exchange.getResponseHeaders().put(name, values);
                }
            });
            exchange.sendResponseHeaders(
                    response.statusCode(), response.body().length == 0 ? -1 : response.body().length);
            exchange.getResponseBody().write(response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpRequest request(HttpExchange exchange) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(governance + exchange.getRequestURI()))
                .timeout(PATIENCE)
                .method(
                        exchange.getRequestMethod(),
                        HttpRequest.BodyPublishers.ofByteArray(
                                exchange.getRequestBody().readAllBytes()));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (PASSED_ON.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                request.header(name, values.getFirst());
            }
        });
        return request.build();
    }

    private void note(String key, String path, JsonNode answer) {
        Act act = new Act(
                key,
                path,
                answer.path("stream").asString(),
                Long.parseLong(answer.path("version").asString()),
                answer);
        // An act is known by where it was sent and its key: the same key for another act would be another thing.
        Act before = acts.putIfAbsent(path + " " + key, act);
        if (before != null) {
            replays.incrementAndGet();
            if (!before.equals(act)) {
                acts.put(path + " " + key + " answered differently", act);
            }
        }
    }

    /// Fails when an act sent again got another answer than the first time.
    void requireSameAnswers() {
        assertThat(acts.keySet()).noneMatch(key -> key.endsWith("differently"));
    }

    @Override
    public void close() {
        server.stop(0);
        http.close();
    }
}
