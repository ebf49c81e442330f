package org.baraza.local.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Against a server that answers whatever a server may answer.
class SessionTest {
    private static final UUID KEY = UUID.fromString("8f2b1c34-0000-4000-8000-000000000001");
    private static final UUID SEAT = UUID.fromString("8f2b1c34-0000-4000-8000-000000000002");
    private static final String RECEIPT = "{\"id\":\"x\",\"stream\":\"proposal:x\",\"version\":2}";

    /// An answer that a server gives; a status of 0 cuts the connection.
    private record Answer(int status, Map<String, String> headers, String body) {
        static Answer of(int status, String body) {
            return new Answer(status, Map.of(), body);
        }
    }

    private record Asked(
            String method, String path, @Nullable String key, String body, Map<String, String> headers) {}

    private final Deque<Answer> answers = new ArrayDeque<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final List<String> grants = new CopyOnWriteArrayList<>();
    private int tokenLife = 300;
    private HttpServer server = start();

    private static HttpServer start() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void serve() {
        server.createContext("/realms/baraza/protocol/openid-connect/token", exchange -> {
            grants.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            String token = "{\"access_token\":\"token-%d\",\"expires_in\":%d}".formatted(grants.size(), tokenLife);
            answer(exchange, Answer.of(200, token));
        });
        server.createContext("/", exchange -> {
            Map<String, String> headers = new java.util.HashMap<>();
            exchange.getRequestHeaders()
                    .forEach((name, values) -> headers.put(name.toLowerCase(java.util.Locale.ROOT), values.getFirst()));
            asked.add(new Asked(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    headers.get("idempotency-key"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                    headers));
            answer(exchange, answers.size() > 1 ? answers.removeFirst() : answers.getFirst());
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private static void answer(HttpExchange exchange, Answer answer) throws IOException {
        try (exchange) {
            if (answer.status() == 0) {
                return;
            }
            answer.headers().forEach(exchange.getResponseHeaders()::add);
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private Session session() {
        String origin = "http://127.0.0.1:" + server.getAddress().getPort();
        Servers servers = new Servers(origin + "/realms/baraza/", origin, origin);
        return new Api(servers).as(new Account("chair", "p&ss"));
    }

    private static Act admission() {
        return new Act("/platforms/p/proposals/x/admission", KEY, SEAT, 1L, Map.of("a", 1));
    }

    @Test
    void an_act_carries_key_seat_version_and_token() throws InterruptedException {
        answers.add(Answer.of(200, RECEIPT));

        Receipt receipt = session().act(admission());

        assertThat(receipt.version()).isEqualTo(2);
        assertThat(receipt.replayed()).isFalse();
        assertThat(grants)
                .singleElement()
                .asString()
                .contains("client_id=baraza-cli")
                .contains("password=p%26ss");
        assertThat(asked).singleElement().satisfies(act -> {
            assertThat(act.body()).isEqualTo("{\"a\":1}");
            assertThat(act.headers())
                    .containsEntry("idempotency-key", KEY.toString())
                    .containsEntry("baraza-seat", SEAT.toString())
                    .containsEntry("if-match", "\"1\"")
                    .containsEntry("authorization", "Bearer token-1");
        });
    }

    @Test
    void the_same_act_has_the_same_bytes_in_every_run() throws InterruptedException {
        answers.add(Answer.of(200, RECEIPT));
        Map<String, Object> body = new java.util.LinkedHashMap<>();
        body.put("text", "b");
        body.put("decisionType", Map.of("id", 1));

        session().act(Act.of("/proposals", KEY, null, body));

        assertThat(asked)
                .singleElement()
                .extracting(Asked::body)
                .isEqualTo("{\"decisionType\":{\"id\":1},\"text\":\"b\"}");
    }

    @Test
    void an_act_is_sent_again_with_the_same_key_until_it_is_answered() throws InterruptedException {
        answers.add(Answer.of(503, ""));
        answers.add(Answer.of(0, ""));
        answers.add(new Answer(429, Map.of("Retry-After", "0"), ""));
        answers.add(Answer.of(500, ""));
        answers.add(new Answer(200, Map.of("Idempotency-Replayed", "true"), RECEIPT));

        Receipt receipt = session().act(admission());

        assertThat(receipt.replayed()).isTrue();
        assertThat(asked).hasSizeGreaterThanOrEqualTo(5).extracting(Asked::key).containsOnly(KEY.toString());
    }

    @Test
    void patience_ends() {
        answers.add(Answer.of(503, ""));
        Session session = session().withPatience(Duration.ofMillis(400));

        assertThatExceptionOfType(Unreachable.class)
                .isThrownBy(() -> session.act(admission()))
                .withMessageContaining("POST /platforms/p/proposals/x/admission")
                .withMessageContaining("503");
        assertThat(asked).hasSizeBetween(2, 4);
    }

    @Test
    void without_patience_nothing_is_sent_twice() {
        answers.add(Answer.of(429, ""));
        Session session = session().withPatience(Duration.ZERO);

        assertThatExceptionOfType(Unreachable.class).isThrownBy(() -> session.act(admission()));
        assertThat(asked).hasSize(1);
    }

    @Test
    void a_server_that_is_not_there_is_named() {
        server.stop(0);
        Session session = session().withPatience(Duration.ofMillis(200));

        assertThatExceptionOfType(Unreachable.class)
                .isThrownBy(session::me)
                .withMessageContaining("GET /me")
                .withMessageContaining("nothing answers");
    }

    @Test
    void a_problem_document_becomes_a_sentence() {
        answers.add(Answer.of(409, """
                {"type":"urn:baraza:problem:vote-is-open","detail":"The vote is closed.","todo":"Read the result."}"""));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> session().act(admission()))
                .withMessage("POST /platforms/p/proposals/x/admission was refused (409 vote-is-open):"
                        + " The vote is closed. Read the result.")
                .satisfies(refused -> {
                    assertThat(refused.status()).isEqualTo(409);
                    assertThat(refused.type()).isEqualTo("vote-is-open");
                });
        assertThat(asked).hasSize(1);
    }

    @Test
    void what_is_not_there_is_found_to_be_absent() throws InterruptedException {
        answers.add(Answer.of(404, "{}"));

        assertThat(session().find("/api/platforms/p")).isEmpty();
    }

    @Test
    void a_token_is_used_again_and_renewed_before_it_expires() throws InterruptedException {
        answers.add(Answer.of(200, "{}"));
        Session lasting = session();
        lasting.me();
        lasting.me();
        assertThat(grants).hasSize(1);

        tokenLife = 0;
        Session expiring = session();
        expiring.me();
        expiring.me();
        assertThat(grants).hasSize(3);
    }
}
