package org.baraza.local.european;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.baraza.local.StackUnderTest;
import org.baraza.local.StackUnderTest.Run;
import org.baraza.local.stack.LocalHttp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The import as a person runs it, on a whole stack.
@Tag("stack")
@ExtendWith(StackUnderTest.Aftermath.class)
class ImportStackTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private static Path directory = Path.of("");

    private static Optional<StackUnderTest> started = Optional.empty();
    private static boolean isRecorded;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        Fixtures.path(Fixtures.NOVEMBER);
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

    private static Run record(String body, Path file) throws IOException, InterruptedException {
        return stack().baraza("import", "european-parliament", file.toString(), "--body-name", body);
    }

    private static Path copy(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }

    private static JsonNode last(Run run) {
        assertThat(run.exit()).as(run.error()).isZero();
        return JSON.readTree(run.last());
    }

    private static String report(int votings, int counted, int recorded, int agreeing) {
        return "{\"votings\":%d,\"counted\":%d,\"recorded\":%d,\"agreeing\":%d,\"differing\":[]}"
                .formatted(votings, counted, recorded, agreeing);
    }

    /// The states of all motions as the pages show them, to anybody, by identifier of the voting.
    private static Map<String, String> states(String body, Sitting sitting) throws IOException {
        Map<String, String> states = new TreeMap<>();
        Keys keys = new Keys(body);
        for (Sitting.Voting voting : sitting.votings()) {
            LocalHttp.Answer answer = LocalHttp.get("%s/api/platforms/%s/proposals/%s"
                    .formatted(
                            stack().addresses().ui(),
                            keys.founding("platform"),
                            keys.voting(sitting.date(), voting.id(), "draft")));
            if (answer.good()) {
                states.put(
                        voting.id(), JSON.readTree(answer.body()).path("state").asString());
            }
        }
        return states;
    }

    /// How many entries the ledger of the body's platform has.
    private static int size(String body) throws IOException {
        return JSON.readTree(LocalHttp.get(stack().addresses().governanceManagement() + "/actuator/ledger")
                        .body())
                .path("head")
                .path(new Keys(body).founding("platform").toString())
                .path("size")
                .asInt();
    }

    private static String ledger() throws IOException {
        return JSON.readTree(LocalHttp.get(stack().addresses().governanceManagement() + "/actuator/ledger")
                        .body())
                .path("position")
                .asString();
    }

    /// A body that holds the whole list of November and nothing else, recorded by whichever test needs it first.
    private static synchronized String november() throws IOException, InterruptedException {
        String body = "As published";
        if (!isRecorded) {
            last(record(body, Fixtures.path(Fixtures.NOVEMBER)));
            isRecorded = true;
        }
        return body;
    }

    @Test
    void both_lists_are_recorded_once_and_every_outcome_agrees() throws IOException, InterruptedException {
        Path november = Fixtures.path(Fixtures.NOVEMBER);
        Path january = Fixtures.path(Fixtures.JANUARY);

        assertThat(last(record("European Parliament", november))).hasToString(report(85, 40, 73, 40));
        assertThat(last(record("European Parliament", january))).hasToString(report(8, 7, 8, 7));

        String position = ledger();
        assertThat(last(record("European Parliament", november))).hasToString(report(85, 40, 0, 40));
        assertThat(last(record("European Parliament", january))).hasToString(report(8, 7, 0, 7));
        assertThat(ledger()).isEqualTo(position);
    }

    @Test
    void the_published_result_decides_nothing() throws IOException, InterruptedException {
        Path list = Fixtures.path(Fixtures.NOVEMBER);
        Path inverted = copy("inverted.xml", Fixtures.inverted(Files.readString(list)));
        Sitting sitting = VotingList.read(list);
        String published = november();

        JsonNode report = last(record("Inverted", inverted));

        assertThat(report.path("recorded").asInt()).isEqualTo(73);
        assertThat(report.path("agreeing").asInt()).isZero();
        assertThat(report.path("differing")).hasSize(40);
        Map<String, String> asPublished = states(published, sitting);
        Map<String, String> afterInversion = states("Inverted", sitting);
        assertThat(asPublished).hasSize(73);
        assertThat(sitting.votings().stream().filter(voting -> voting.course() instanceof Sitting.Course.Counted))
                .hasSize(40)
                .allSatisfy(voting -> assertThat(afterInversion.get(voting.id()))
                        .isIn("adopted", "rejected")
                        .isEqualTo(asPublished.get(voting.id())));
    }

    @Test
    void an_inverted_copy_changes_nothing_that_is_recorded() throws IOException, InterruptedException {
        Path list = Fixtures.path(Fixtures.JANUARY);
        Path inverted = copy("inverted-january.xml", Fixtures.inverted(Files.readString(list)));
        Sitting sitting = VotingList.read(list);
        last(record("Once", list));
        Map<String, String> states = states("Once", sitting);
        String position = ledger();

        JsonNode report = last(record("Once", inverted));

        assertThat(report.path("recorded").asInt()).isZero();
        assertThat(report.path("differing")).hasSize(7);
        assertThat(states("Once", sitting)).isEqualTo(states).hasSize(8);
        assertThat(ledger()).isEqualTo(position);
    }

    @Test
    void an_import_that_was_killed_is_taken_up_where_it_ended() throws IOException, InterruptedException {
        Path list = Fixtures.path(Fixtures.NOVEMBER);
        Process first = stack().begin("import", "european-parliament", list.toString(), "--body-name", "Interrupted");
        try (BufferedReader progress = first.errorReader()) {
            assertThat(progress.lines().anyMatch(line -> line.contains("1 of 8")))
                    .isTrue();
        }
        first.destroyForcibly().waitFor();

        JsonNode rest = last(record("Interrupted", list));

        assertThat(rest.path("agreeing").asInt()).isEqualTo(40);
        assertThat(rest.path("recorded").asInt()).isBetween(1, 72);
        String undisturbed = november();
        await().untilAsserted(() -> assertThat(size("Interrupted")).isEqualTo(size(undisturbed)));
    }

    @Test
    void a_damaged_list_is_refused_with_its_line_and_nothing_of_it_is_recorded()
            throws IOException, InterruptedException {
        String text = Fixtures.inLines(Fixtures.text(Fixtures.JANUARY));
        int line = Fixtures.lineOf(text, "votingId=\"163205\"");
        Path damaged = copy("damaged.xml", text.replace("numberFavor=\"185\"", "numberFavor=\"186\""));
        String position = ledger();

        Run run = record("Damaged", damaged);

        assertThat(run.exit()).isNotZero();
        assertThat(run.error()).contains("line " + line).contains("Nothing of this file was recorded");
        assertThat(ledger()).isEqualTo(position);
    }
}
