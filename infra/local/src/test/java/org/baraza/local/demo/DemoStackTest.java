package org.baraza.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.baraza.local.StackUnderTest;
import org.baraza.local.StackUnderTest.Run;
import org.baraza.local.stack.LocalHttp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The demo as a person runs it, and what people then do in the browser, on a whole stack.
@Tag("stack")
@ExtendWith(StackUnderTest.Aftermath.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemoStackTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private static Path directory = Path.of("");

    private static Optional<StackUnderTest> started = Optional.empty();

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        started = Optional.of(StackUnderTest.start(directory.resolve("data")));
    }

    @AfterAll
    static void stop() throws IOException, InterruptedException {
        if (started.isPresent()) {
            started.get().stop();
        }
    }

    private static StackUnderTest stack() {
        return started.orElseThrow();
    }

    @Test
    @Order(1)
    void a_demo_that_was_killed_is_taken_up_where_it_ended_and_a_further_run_records_nothing()
            throws IOException, InterruptedException {
        Process killed = stack().begin("demo");
        await().until(() -> read("/api/platforms").path("items").size() > 0);
        killed.destroyForcibly().waitFor();

        Run taken = stack().baraza("demo");
        assertThat(taken.exit()).as(taken.error()).isZero();
        assertThat(taken.out()).doesNotContain(" 0 of them recorded now");
        Run again = stack().baraza("demo");
        assertThat(again.exit()).as(again.error()).isZero();

        assertThat(again.out().lines()).hasSize(3).allMatch(line -> line.contains(" 0 of them recorded now"));
    }

    @Test
    @Order(2)
    void decisions_and_commitments_are_in_every_state() throws IOException {
        assertThat(states("Las Nubes Coffee Cooperative Union", "proposals"))
                .containsOnlyKeys(
                        "adopted",
                        "admitted",
                        "draft",
                        "lapsed",
                        "not-valid",
                        "rejected",
                        "returned",
                        "submitted",
                        "to-the-vote",
                        "withdrawn");
        assertThat(states("Highland Coffee Alliance", "commitments"))
                .containsOnlyKeys(
                        "active", "breached", "declined", "fulfilled", "offered", "partly-fulfilled", "released");
    }

    /// Of the two young candidates a lot excludes one, and the seat that is kept for them saves the
    /// other.
    @Test
    @Order(2)
    void whoever_counts_the_secret_ballots_of_the_board_again_finds_the_same_five()
            throws IOException, InterruptedException {
        String platform = "/api/platforms/" + idOf("Mto Wetu Dairy Cooperative");
        JsonNode proposal = read(platform + "/proposals").path("items").path(0);
        assertThat(proposal.path("state").asString()).isEqualTo("adopted");
        String vote =
                platform + "/votes/" + proposal.path("outcome").path("vote").asString();
        JsonNode view = read(vote);
        assertThat(view.path("certifiedEntry").isMissingNode()).isFalse();
        JsonNode election = view.path("election");
        List<String> elected = texts(election.path("elected").path("options"));
        assertThat(elected).hasSize(5).contains("1", "2", "4").containsAnyOf("7", "8");

        Path ballots = Files.writeString(directory.resolve("ballots.blt"), body(vote + "/ballots.blt"));
        List<String> arguments = List.of(
                "count",
                ballots.toString(),
                "--method",
                "scottish-stv",
                "--tie",
                "previous,lot:" + election.at("/lot/seed").asString());
        Run reserved = StackUnderTest.alone(joined(arguments, "--reserve", "women:2=1;3;5;7,youth:1=7;8", "--json"));
        assertThat(reserved.exit()).as(reserved.error()).isZero();
        JsonNode count = JSON.readTree(reserved.out());
        JsonNode recorded = read(vote + "/count");
        assertThat(count.path("rounds").size())
                .isEqualTo(recorded.path("rounds").size())
                .isEqualTo(6);
        for (int round = 0; round < count.path("rounds").size(); round++) {
            for (String figures : List.of("tallies", "exhausted", "elected", "excluded")) {
                assertThat(count.at("/rounds/" + round + "/" + figures))
                        .as("%s of round %s", figures, round + 1)
                        .isEqualTo(recorded.at("/rounds/" + round + "/" + figures));
            }
        }
        List<String> names = elected.stream()
                .map(id -> count.path("candidates").path(id).asString())
                .toList();
        assertThat(texts(count.path("winners"))).isEqualTo(names);

        Run unreserved = StackUnderTest.alone(joined(arguments, "--json"));
        assertThat(texts(JSON.readTree(unreserved.out()).path("winners")))
                .doesNotContain("Grace Atieno", "Hamisi Juma");
    }

    private static String[] joined(List<String> arguments, String... more) {
        return Stream.concat(arguments.stream(), Stream.of(more)).toArray(String[]::new);
    }

    private static List<String> texts(JsonNode some) {
        return some.valueStream().map(JsonNode::asString).toList();
    }

    /// Everything else that people do is told in `web-ui/browser/stack`.
    @Test
    @Order(3)
    void people_go_all_their_ways_in_the_browser() throws IOException, InterruptedException {
        Path interfaces = Path.of(Objects.requireNonNullElse(System.getProperty("basedir"), "."))
                .resolve("../../web-ui")
                .normalize();
        ProcessBuilder journeys = new ProcessBuilder("npm", "run", "--silent", "test:stack")
                .directory(interfaces.toFile())
                .redirectErrorStream(true);
        journeys.environment().put("BARAZA_URL", stack().addresses().ui());
        journeys.environment()
                .put("BARAZA_ACCOUNTS", stack().data().resolve("secrets.json").toString());
        Process run = journeys.start();
        String said = new String(run.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);

        assertThat(run.waitFor()).as(said).isZero();
        assertThat(said).contains("# skipped 0");
    }

    private static Map<String, Integer> states(String platform, String things) throws IOException {
        String id = idOf(platform);
        Map<String, Integer> states = new TreeMap<>();
        read("/api/platforms/" + id + "/" + things + "?limit=100")
                .path("items")
                .forEach(one -> states.merge(one.path("state").asString(), 1, Integer::sum));
        return states;
    }

    private static String idOf(String platform) throws IOException {
        return read("/api/platforms?limit=100")
                .path("items")
                .valueStream()
                .filter(one -> one.path("name").asString().equals(platform))
                .map(one -> one.path("id").asString())
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode read(String path) throws IOException {
        return JSON.readTree(body(path));
    }

    private static String body(String path) throws IOException {
        return LocalHttp.get(stack().addresses().ui() + path).body();
    }
}
