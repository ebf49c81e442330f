package org.baraza.local.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.baraza.local.StackUnderTest;
import org.baraza.local.stack.DataDirectory;
import org.baraza.local.stack.Secrets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The ledgers as PostgreSQL has them.
final class Ledger {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// Read in one statement, hence in one snapshot. The automations are asked first: what they brought about before
    /// is in the event store then.
    private static final String QUIET = """
            select (select coalesce(min(position), 0) from follower_position) = sequenced.position
               and (select count(*) from domain_event) = sequenced.position
               and (select position from relay_record_cursor) = sequenced.position
               and not exists (select from content where (txid, seq) > (select c.txid, c.seq from relay_content_cursor c))
            from (select coalesce(max(position), 0) as position from ledger_entry) sequenced""";

    private static final String ENTRIES =
            "select position, platform::text, index, event_id::text, bytes from ledger_entry order by position";

    private final String url;
    private final String password;

    Ledger(StackUnderTest stack) throws IOException {
        url = stack.addresses().postgres() + "?connectTimeout=5&socketTimeout=60";
        password = Secrets.of(new DataDirectory(stack.data())).orElseThrow().postgres();
    }

    private record Entry(long position, String platform, long index, String eventId, JsonNode said) {
        String stream() {
            return said.path("stream").asString();
        }

        long sequence() {
            return Long.parseLong(said.path("sequence").asString());
        }

        String place() {
            return stream() + " " + sequence();
        }
    }

    private interface Reading<T> {
        T from(ResultSet rows) throws SQLException;
    }

    private <T> T query(String sql, Reading<T> reading) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "baraza", password);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return reading.from(rows);
        }
    }

    /// Returns when everything that happened is in the ledger, has been published and followed by the automations.
    void awaitQuiet() {
        await("the ledger to have everything")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptions()
                .until(() -> query(QUIET, rows -> rows.next() && rows.getBoolean(1)));
    }

    /// Fails unless the ledgers are whole and in order and have each act once.
    ///
    /// @return the number of entries
    int requireAll(List<Acknowledgements.Act> acts) throws SQLException {
        List<Entry> entries = query(ENTRIES, Ledger::entries);
        Map<String, Long> heads = new HashMap<>();
        Map<String, Instant> recorded = new HashMap<>();
        Map<String, Entry> byPlace = new HashMap<>();
        Map<String, Entry> byEvent = new HashMap<>();
        for (Entry entry : entries) {
            String what = "entry " + entry;
            assertThat(entry.position()).as(what).isEqualTo(byEvent.size() + 1L);
            assertThat(entry.said().path("platform").asString()).as(what).isEqualTo(entry.platform());
            assertThat(entry.said().path("index").asString()).as(what).isEqualTo(Long.toString(entry.index()));
            assertThat(entry.said().path("eventId").asString()).as(what).isEqualTo(entry.eventId());
            assertThat(entry.index()).as(what).isEqualTo(follow(heads, entry.platform()));
            assertThat(entry.sequence()).as(what).isEqualTo(follow(heads, entry.stream()));
            Instant at = Instant.parse(entry.said().path("recordedAt").asString());
            assertThat(at).as(what).isAfterOrEqualTo(recorded.getOrDefault(entry.platform(), Instant.EPOCH));
            recorded.put(entry.platform(), at);
            String cause = entry.said().path("causation").asString("");
            if (!cause.isEmpty()) {
                assertThat(byEvent.containsKey(cause))
                        .as("the cause comes before " + what)
                        .isTrue();
            }
            assertThat(byEvent.put(entry.eventId(), entry)).as("once: " + what).isNull();
            assertThat(byPlace.put(entry.place(), entry)).as("once: " + what).isNull();
        }
        Map<String, Acknowledgements.Act> taken = new HashMap<>();
        for (Acknowledgements.Act act : acts) {
            String place = act.stream() + " " + act.version();
            assertThat(byPlace.containsKey(place)).as("in the ledger: " + act).isTrue();
            assertThat(taken.put(place, act))
                    .as("another act has the place of " + act)
                    .isNull();
        }
        return entries.size();
    }

    private static List<Entry> entries(ResultSet rows) throws SQLException {
        List<Entry> entries = new ArrayList<>();
        while (rows.next()) {
            entries.add(new Entry(
                    rows.getLong(1),
                    rows.getString(2),
                    rows.getLong(3),
                    rows.getString(4),
                    JSON.readTree(new String(rows.getBytes(5), StandardCharsets.UTF_8))));
        }
        return entries;
    }

    /// The number that is due there, from zero.
    private static long follow(Map<String, Long> heads, String where) {
        return heads.merge(where, 0L, (last, first) -> last + 1);
    }
}
