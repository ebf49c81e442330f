package org.baraza.query.support;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.baraza.query.QueryService;
import org.baraza.record.ledger.LedgerEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The whole service on a real broker and document store.
public final class Service implements AutoCloseable {
    public static final String RECORD = "governance.record";
    public static final String CONTENT = "governance.content";
    public static final LocalKafka KAFKA = LocalKafka.started();
    public static final LocalMongo MONGO = LocalMongo.started();
    public static final TokenIssuer ISSUER = new TokenIssuer();
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private final HttpClient client = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext context;
    private final int port;
    private final int management;
    public final String mongoUri;

    private Service(String mongoUri, String... settings) {
        this.mongoUri = mongoUri;
        this.management = LocalKafka.freePort();
        var all = new java.util.ArrayList<String>();
        all.add("--server.port=0");
        all.add("--management.server.port=" + management);
        all.add("--baraza.kafka.bootstrap=" + KAFKA.bootstrap());
        all.add("--baraza.mongo.uri=" + mongoUri);
        all.add("--baraza.issuer=" + ISSUER.url());
        all.add("--baraza.views.grace=1s");
        all.add("--baraza.views.group=" + mongoUri.substring(mongoUri.lastIndexOf('/') + 1));
        all.add("--logging.level.org.springframework=WARN");
        all.addAll(java.util.List.of(settings));
        var application = new SpringApplication(QueryService.class);
        this.context = application.run(all.toArray(String[]::new));
        this.port = java.util.Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                .getPort();
    }

    /// A service with empty views that reads the topics as they are.
    public static Service started(String... settings) {
        return new Service(MONGO.newUri(), settings);
    }

    /// A service on views that are there already.
    public static Service startedOn(String mongoUri) {
        return new Service(mongoUri);
    }

    /// Makes both topics new and empty.
    public static void emptyTopics() {
        KAFKA.makeAnew(RECORD);
        KAFKA.makeAnew(CONTENT);
    }

    public static void publish(LedgerEntry entry) {
        KAFKA.send(
                RECORD,
                entry.platform().toString(),
                entry.bytes(),
                Map.of("ce_id", entry.eventId().toString()));
    }

    public static void publish(History history) {
        publishContents(history);
        history.entries().forEach(Service::publish);
    }

    public static void publishContents(History history) {
        history.contents()
                .forEach((id, content) -> KAFKA.send(
                        CONTENT,
                        id,
                        content.text() == null ? null : content.text().getBytes(StandardCharsets.UTF_8),
                        Map.of(
                                "baraza-platform", content.platform().toString(),
                                "baraza-media-type", content.mediaType(),
                                "baraza-hash", content.hash(),
                                "baraza-salt", "")));
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send("GET", "http://127.0.0.1:" + port + path, headers);
    }

    public HttpResponse<String> send(String method, String url, String... headers) {
        return send(method, HttpRequest.BodyPublishers.noBody(), url, headers);
    }

    /// A question that comes as JSON.
    public HttpResponse<String> ask(String url, String json, String... headers) {
        var all = new java.util.ArrayList<>(java.util.List.of("Content-Type", "application/json"));
        all.addAll(java.util.List.of(headers));
        return send("POST", HttpRequest.BodyPublishers.ofString(json), url, all.toArray(String[]::new));
    }

    private HttpResponse<String> send(String method, HttpRequest.BodyPublisher body, String url, String... headers) {
        var absolute = url.startsWith("http") ? url : "http://127.0.0.1:" + port + url;
        var request = HttpRequest.newBuilder(URI.create(absolute))
                .timeout(Duration.ofMinutes(1))
                .method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The head of an answer that may go on for ever.
    public HttpResponse<InputStream> open(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofMinutes(1));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public int status(String path, String... headers) {
        var answer = open(path, headers);
        try (var _ = answer.body()) {
            return answer.statusCode();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    public int port() {
        return port;
    }

    public JsonNode json(String path, String... headers) {
        var answer = get(path, headers);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " answers " + answer.statusCode() + " " + answer.body());
        }
        return MAPPER.readTree(answer.body());
    }

    public JsonNode management(String method, String path) {
        return MAPPER.readTree(
                send(method, "http://127.0.0.1:" + management + path).body());
    }

    public int managementStatus(String method, String path, String... headers) {
        return send(method, "http://127.0.0.1:" + management + path, headers).statusCode();
    }

    /// Waits until every view has read everything that is in its topic.
    public void awaitLevel() {
        await(() -> {
            var views = management("GET", "/actuator/views").get("views");
            return views != null
                    && views.valueStream().allMatch(view -> {
                        var lag = view.get("lag");
                        return lag != null && !lag.isNull() && lag.asLong() == 0;
                    });
        });
    }

    public static void await(java.util.concurrent.Callable<@Nullable Boolean> condition) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(100))
                .ignoreExceptions()
                .until(() -> Boolean.TRUE.equals(condition.call()));
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
