package org.baraza.local.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.baraza.local.StackUnderTest;
import org.baraza.local.StackUnderTest.Run;
import org.baraza.local.bench.BenchPlatform;
import org.baraza.local.bench.BenchPlatform.Ballot;
import org.baraza.local.client.Api;
import org.baraza.local.client.Servers;
import org.baraza.local.stack.DataDirectory;
import org.baraza.local.stack.Secrets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/// Parts are killed with `kill -9` while the stack works. After each kill every acknowledged act is in the record once
/// and in order, and the views are what a rebuild makes of the record.
///
/// In the order written here: no part may be killed more than three times before the launcher is a new one.
@Tag("stack-crash")
@ExtendWith(StackUnderTest.Aftermath.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StackCrashTest {
    private static final int BALLOTS_A_SECOND = 1000;
    private static final int SECONDS = 4;

    /// Acts of an import, and ballots, after which a part is killed: neither has come far then.
    private static final int INTO_THE_IMPORT = 60;

    private static final int INTO_THE_CASTING = BALLOTS_A_SECOND;

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration FROZEN = Duration.ofSeconds(40);
    private static final String LIST = "elections/european-parliament/vot-list_pv-10-2024-11-14-vot-en.xml";

    @TempDir
    private static Path directory = Path.of("");

    private static @org.jspecify.annotations.Nullable Whole whole;

    /// A stack and everything that looks at it.
    private record Whole(
            StackUnderTest stack,
            Parts parts,
            Ledger ledger,
            ViewsOfStack views,
            Acknowledgements acknowledgements,
            Path credentials) {}

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        StackUnderTest stack = StackUnderTest.start(directory.resolve("data"));
        whole = new Whole(
                stack,
                new Parts(stack),
                new Ledger(stack),
                new ViewsOfStack(stack),
                new Acknowledgements(stack.addresses().governance()),
                Files.writeString(
                        directory.resolve("credentials.json"),
                        JsonMapper.builder().build().writeValueAsString(accounts(stack))));
    }

    @AfterAll
    static void stop() throws IOException, InterruptedException {
        if (whole != null) {
            whole.acknowledgements().close();
            whole.stack().stop();
        }
    }

    private static Whole whole() {
        return Objects.requireNonNull(whole);
    }

    private static Map<String, String> accounts(StackUnderTest stack) throws IOException {
        return Secrets.of(new DataDirectory(stack.data())).orElseThrow().accounts();
    }

    private static Path list() {
        Path file = Path.of(Objects.requireNonNullElse(System.getProperty("baraza.fixtures"), "fixtures"))
                .resolve(LIST);
        assumeTrue(Files.exists(file), () -> "The published list " + file + " is not on this machine");
        return file;
    }

    private static Run record(String body) throws IOException, InterruptedException {
        return whole().stack()
                .baraza(
                        "import",
                        "european-parliament",
                        list().toString(),
                        "--body-name",
                        body,
                        "--issuer",
                        whole().stack().addresses().issuer(),
                        "--governance",
                        whole().acknowledgements().origin(),
                        "--query",
                        whole().stack().addresses().ui(),
                        "--credentials",
                        whole().credentials().toString());
    }

    /// The import in the background, returned when it is well under way.
    private static CompletableFuture<Run> recording(String body) {
        int before = whole().acknowledgements().count();
        CompletableFuture<Run> run = CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return record(body);
                    } catch (IOException | InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                },
                Executors.newVirtualThreadPerTaskExecutor());
        await("the import to be under way")
                .atMost(PATIENCE)
                .until(() -> whole().acknowledgements().count() - before >= INTO_THE_IMPORT);
        assertThat(run).isNotDone();
        return run;
    }

    /// Lets the import end, or takes it up again as its user would.
    private static void finish(CompletableFuture<Run> recording, String body)
            throws IOException, InterruptedException, ExecutionException {
        Run run = recording.get();
        if (run.exit() != 0) {
            say("the import of " + body + " was taken up again after: " + run.error());
            run = record(body);
        }
        assertThat(run.exit()).as(run.error()).isZero();
        assertThat(run.last()).contains("\"votings\":85,\"counted\":40").contains("\"agreeing\":40,\"differing\":[]");
    }

    private static void requireRecordAndViews(String after) throws IOException, InterruptedException, SQLException {
        whole().ledger().awaitQuiet();
        whole().acknowledgements().requireSameAnswers();
        int entries = whole().ledger().requireAll(whole().acknowledgements().acts());
        int documents = whole().views().requireEqualToRebuilt();
        say("%s: %d acts acknowledged (%d answers given again), %d entries, %d documents equal to a rebuild"
                .formatted(
                        after,
                        whole().acknowledgements().count(),
                        whole().acknowledgements().replays(),
                        entries,
                        documents));
    }

    private static void say(String what) {
        System.out.println("  " + what);
    }

    @Order(1)
    @ParameterizedTest
    @ValueSource(strings = {"postgres", "kafka", "mongo", "keycloak", "governance-service", "query-service"})
    void an_import_survives_the_end_of(String name) throws Exception {
        Parts.Running part = whole().parts().part(name);
        String body = "Killed " + name;
        CompletableFuture<Run> recording = recording(body);

        part.kill();

        whole().parts().awaitRestartOf(part);
        finish(recording, body);
        requireRecordAndViews("import, " + name + " killed");
    }

    /// Longer than the broker waits for whoever reads, and the relay for the broker.
    @Order(2)
    @ParameterizedTest
    @ValueSource(strings = {"kafka", "mongo", "governance-service", "query-service"})
    void an_import_survives_that_a_part_stands_still(String name) throws Exception {
        String body = "Frozen " + name;
        CompletableFuture<Run> recording = recording(body);

        whole().parts().part(name).freeze(FROZEN);

        finish(recording, body);
        requireRecordAndViews("import, " + name + " frozen");
    }

    @Order(3)
    @ParameterizedTest
    @ValueSource(strings = {"postgres", "kafka", "mongo", "keycloak", "governance-service", "query-service"})
    void ballots_survive_the_end_of(String name) throws Exception {
        BenchPlatform platform = platform();
        List<Ballot> ballots = platform.callVotes(BALLOTS_A_SECOND * SECONDS);
        Parts.Running part = whole().parts().part(name);
        Casting casting = new Casting(ballots, BALLOTS_A_SECOND);
        Future<Double> cast = casting.start();
        await("ballots to be cast").atMost(PATIENCE).until(() -> casting.acknowledged() >= INTO_THE_CASTING);

        part.kill();
        int before = casting.acknowledged();
        double acknowledged = casting.acknowledgedASecond();

        whole().parts().awaitRestartOf(part);
        double rate = cast.get();
        Map<UUID, Long> votes = ballots.stream()
                .map(Ballot::vote)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        for (Map.Entry<UUID, Long> vote : votes.entrySet()) {
            assertThat(platform.close(vote.getKey())).isEqualTo(vote.getValue());
        }
        requireRecordAndViews("%d ballots offered at %.0f a second, %s killed after %d, acknowledged at %.0f a second"
                .formatted(ballots.size(), rate, name, before, acknowledged));
    }

    private static BenchPlatform platform() throws IOException, InterruptedException {
        Servers servers = new Servers(
                whole().stack().addresses().issuer(),
                whole().acknowledgements().origin(),
                whole().stack().addresses().ui());
        return new BenchPlatform(new Api(servers), accounts(whole().stack()));
    }

    /// The embedded store of views loses what it was last told when it is killed, and query-service may not be
    /// speaking to it at that moment.
    @Order(4)
    @Test
    void views_that_lose_their_last_documents_in_silence_are_completed() throws Exception {
        BenchPlatform platform = platform();
        List<Ballot> ballots = platform.callVotes(2);
        Parts.Running mongo = whole().parts().part("mongo");
        Ballot first = ballots.getFirst();
        first.voter().session().act(first.act());
        first.voter().session().read(first.view());

        mongo.kill();

        whole().parts().awaitRestartOf(mongo);
        whole().views().awaitLevel();
        Ballot second = ballots.getLast();
        second.voter().session().act(second.act());
        requireRecordAndViews("mongo killed when all was quiet");
    }

    @Order(5)
    @Test
    void the_next_start_takes_over_from_a_killed_launcher_and_says_what_it_found() throws Exception {
        String body = "Killed launcher";
        CompletableFuture<Run> recording = recording(body);
        Parts.Running launcher = whole().parts().launcher();
        Parts.Running kafka = whole().parts().part("kafka");
        Parts.Running governance = whole().parts().part("governance-service");

        launcher.kill();
        kafka.kill();
        await("the status to tell")
                .atMost(PATIENCE)
                .until(() -> whole().parts().state().equals("abandoned"));
        Run up = whole().stack().baraza("up", "--detach");

        assertThat(up.exit()).as(up.error()).isZero();
        assertThat(up.out())
                .contains("The last launcher (pid " + launcher.pid() + ") was killed")
                .contains("has ended (was pid " + kafka.pid() + ")")
                .contains("still ran (pid " + governance.pid() + ") and was stopped");
        assertThat(whole().parts().state()).isEqualTo("usable");
        finish(recording, body);
        requireRecordAndViews("launcher killed during an import");
    }
}
