package org.baraza.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresPartTest {
    @TempDir
    private static Path directory;

    private static Installation installation;
    private static Supervisor supervisor;

    @BeforeAll
    static void start() throws Exception {
        DataDirectory data = new DataDirectory(directory.resolve("data"));
        data.claim();
        Progress silent =
                new Progress(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8), false);
        Software software = new Software(directory.resolve("software"), directory.resolve("build"), Versions.read());
        PostgresDistribution.unpackIfMissing(software, silent);
        Ports ports = Ports.choose(Map.of(PortName.POSTGRES, Ports.free()), Map.of(), Map.of());
        installation = new Installation(data, software, ports, Secrets.ofOrNew(data));
        supervisor = new Supervisor(List.of(PostgresPart.of(installation)), data, silent);
        supervisor.start();
    }

    @AfterAll
    static void stop() {
        supervisor.stop();
    }

    @Test
    void it_is_durable_and_open_to_the_services_user_alone() throws Exception {
        try (Connection connection = connect("baraza", installation.secrets().postgres())) {
            for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums")) {
                assertThat(first(connection, "show " + setting)).as(setting).isEqualTo("on");
            }
            assertThat(first(connection, "show listen_addresses")).isEqualTo("127.0.0.1");
        }
        assertThat(refusal("baraza", "guessed")).contains("password authentication failed");
        assertThat(refusal("postgres", installation.secrets().postgres())).contains("no pg_hba.conf entry");
    }

    @Test
    void it_comes_back_after_a_kill_with_everything_that_was_committed() throws Exception {
        try (Connection connection = connect("baraza", installation.secrets().postgres());
                Statement statement = connection.createStatement()) {
            statement.execute("create table fact as select 42 as answer");
        }
        PartRecord killed =
                PartRecord.of(installation.data(), PostgresPart.NAME).orElseThrow();
        killed.process().running().orElseThrow().destroyForcibly();

        Awaitility.await()
                .until(() -> PartRecord.of(installation.data(), PostgresPart.NAME)
                        .filter(record -> record.restarts() == 1)
                        .isPresent());
        Awaitility.await().until(() -> PostgresPart.of(installation).ready().ready());
        try (Connection connection = connect("baraza", installation.secrets().postgres())) {
            assertThat(first(connection, "select answer from fact")).isEqualTo("42");
        }
    }

    @Test
    void a_lock_whose_pid_another_process_has_got_does_not_keep_it_from_starting(@TempDir Path elsewhere)
            throws Exception {
        DataDirectory data = new DataDirectory(elsewhere);
        Path lock = Files.createDirectories(data.postgres()).resolve("postmaster.pid");
        Files.writeString(lock, ProcessHandle.current().pid() + "\n" + data.postgres() + "\n");

        PostgresPart.of(new Installation(data, installation.software(), installation.ports(), installation.secrets()))
                .prepare()
                .run();

        assertThat(lock).doesNotExist();
    }

    private static Connection connect(String user, String password) throws SQLException {
        return DriverManager.getConnection(installation.addresses().postgres(), user, password);
    }

    private static String refusal(String user, String password) throws SQLException {
        try (Connection connection = connect(user, password)) {
            return "let in: " + connection;
        } catch (SQLException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static String first(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
