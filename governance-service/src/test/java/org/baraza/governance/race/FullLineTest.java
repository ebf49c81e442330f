package org.baraza.governance.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.baraza.governance.journey.Assembly;
import org.baraza.governance.journey.GovernanceTest;
import org.baraza.governance.journey.Person;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// More vote at one moment than can wait: as many as the line takes wait for their turn, the rest are
/// told at once to come again, and whoever has to do with another vote notices nothing.
@Tag("race")
@GovernanceTest
class FullLineTest {
    private static final int LINE = 300;
    /// Of two groups, which have taken their members out of the line.
    private static final int MOST_UNDER_WAY = 2 * 64;
    private static final int SENT = LINE + MOST_UNDER_WAY + 100;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Assembly assembly;
    private final DataSource database;

    FullLineTest(@LocalServerPort int port, DataSource database) {
        assembly = Assembly.of("http://127.0.0.1:" + port, GovernanceTest.OwnIssuer.ISSUER);
        this.database = database;
    }

    @Test
    void those_whom_the_line_does_not_take_are_told_to_come_again_and_other_votes_go_on() throws Exception {
        var held = open();
        var other = open();
        var voter = assembly.as("grower-3");
        try (var http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var answers = new ArrayList<CompletableFuture<HttpResponse<String>>>();
            try (var _ = new Closing(database.getConnection(), held)) {
                for (int n = 0; n < SENT; n++) {
                    answers.add(send(http, voter, held));
                }
                await().atMost(PATIENCE).until(() -> answered(answers).size() >= SENT - LINE - MOST_UNDER_WAY);
                assertThat(answered(answers)).allSatisfy(answer -> {
                    assertThat(answer.statusCode()).isEqualTo(503);
                    assertThat(answer.body()).contains("crowded");
                    assertThat(answer.headers().firstValue("Retry-After")).contains("1");
                });
                var elsewhere = send(http, voter, other);
                await().atMost(PATIENCE).until(elsewhere::isDone);
                assertThat(elsewhere.join().statusCode()).isEqualTo(201);
            }
            var statuses = answers.stream()
                    .map(CompletableFuture::join)
                    .map(HttpResponse::statusCode)
                    .toList();
            assertThat(statuses.stream().filter(status -> status == 201)).hasSize(1);
            assertThat(statuses).containsOnly(201, 409, 503);
        }
    }

    private static List<HttpResponse<String>> answered(List<CompletableFuture<HttpResponse<String>>> answers) {
        return answers.stream()
                .filter(CompletableFuture::isDone)
                .map(CompletableFuture::join)
                .toList();
    }

    private String open() {
        var closesAt = Instant.now().plus(Duration.ofHours(1)).toString();
        return assembly.called(assembly.admitted("ordinary"), Map.of("way", "ballots", "closesAt", closesAt));
    }

    private CompletableFuture<HttpResponse<String>> send(HttpClient http, Person voter, String vote) {
        var ballot = voter.to(assembly.path() + "/votes/" + vote + "/ballots")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", Assembly.key())
                .POST(HttpRequest.BodyPublishers.ofString("{\"choice\":\"for\"}"))
                .build();
        return http.sendAsync(ballot, HttpResponse.BodyHandlers.ofString());
    }

    /// Holds the lock that closing holds, for as long as it takes.
    private record Closing(Connection connection, String vote) implements AutoCloseable {
        Closing {
            ask(connection, "select pg_advisory_lock(hashtextextended(?, 0))", vote);
        }

        @Override
        public void close() throws SQLException {
            try (connection) {
                ask(connection, "select pg_advisory_unlock(hashtextextended(?, 0))", vote);
            }
        }

        private static void ask(Connection connection, String sql, String vote) {
            try (var statement = connection.prepareStatement(sql)) {
                statement.setString(1, "vote:" + vote);
                statement.execute();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
