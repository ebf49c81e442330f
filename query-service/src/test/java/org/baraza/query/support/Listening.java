package org.baraza.query.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A reader of a platform's stream of changes.
public final class Listening implements AutoCloseable {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private final InputStream body;
    private final LinkedBlockingQueue<Change> changes = new LinkedBlockingQueue<>();
    private final AtomicInteger heartbeats = new AtomicInteger();
    private final CompletableFuture<Boolean> ended = new CompletableFuture<>();

    public record Change(long through, List<String> streams, boolean everything) {}

    private Listening(InputStream body) {
        this.body = body;
        Thread.ofVirtual().start(this::read);
    }

    public static Listening to(Service service, Object platform, String... headers) {
        var answer = service.open("/api/platforms/" + platform + "/changes", headers);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/event-stream");
        return new Listening(answer.body());
    }

    private void read() {
        try (var lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            var id = "";
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id: ")) {
                    id = line.substring("id: ".length());
                } else if (line.startsWith("data: ")) {
                    changes.add(change(id, MAPPER.readTree(line.substring("data: ".length()))));
                } else if (line.startsWith(":")) {
                    heartbeats.incrementAndGet();
                }
            }
            ended.complete(true);
        } catch (IOException e) {
            ended.complete(false);
        }
    }

    private static Change change(String id, JsonNode data) {
        assertThat(id).isEqualTo(data.get("through").asString());
        return new Change(
                data.get("through").asLong(),
                data.get("streams").valueStream().map(JsonNode::asString).toList(),
                data.get("everything").asBoolean());
    }

    public Change next() {
        try {
            var change = changes.poll(30, TimeUnit.SECONDS);
            assertThat(change).as("a change within 30 seconds").isNotNull();
            return change;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Everything until the stream has come so far.
    public List<Change> until(long through) {
        var all = new java.util.ArrayList<Change>();
        do {
            all.add(next());
        } while (all.getLast().through() < through);
        return all;
    }

    public void assertNothingFor(Duration time) throws InterruptedException {
        assertThat(changes.poll(time.toMillis(), TimeUnit.MILLISECONDS)).isNull();
    }

    public int heartbeats() {
        return heartbeats.get();
    }

    /// Whether it was ended by the service as it should, and not broken.
    public boolean endsWell() {
        return ended.orTimeout(30, TimeUnit.SECONDS).join();
    }

    public boolean hasEnded() {
        return ended.isDone();
    }

    @Override
    public void close() {
        try {
            body.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
