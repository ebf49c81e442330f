package org.baraza.governance.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.baraza.governance.testing.TestPostgres;
import org.baraza.record.ledger.LedgerEntry;
import org.baraza.record.ledger.Streams;
import org.baraza.record.platform.PlatformId;
import org.baraza.record.proposals.ProposalId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Many write, some fail, sequencers come, go and quarrel: every acknowledged event is in the ledger once and in order.
@Tag("race")
class SequencerRaceTest {
    private static final int WRITERS = 32;
    private static final int ATTEMPTS = 250;
    private static final long SEED = 20261122;

    private final HikariDataSource dataSource = TestPostgres.migrated();
    private final EventTable events = new EventTable(dataSource);
    private final LedgerSignal signal = new LedgerSignal();
    private final List<PlatformId> platforms = List.of(EventTable.platform(), EventTable.platform());
    private final List<ProposalId> streams = new ArrayList<>();
    private final Set<UUID> acknowledged = ConcurrentHashMap.newKeySet();
    private final Set<String> refusals = ConcurrentHashMap.newKeySet();

    SequencerRaceTest() {
        for (int i = 0; i < 40; i++) {
            streams.add(EventTable.proposal());
        }
    }

    @AfterEach
    void close() {
        dataSource.close();
    }

    @Test
    void nothing_is_skipped_doubled_or_out_of_order_while_the_sequencer_is_restarted() throws Exception {
        var writers = startWriters();
        while (writers.stream().anyMatch(Thread::isAlive)) {
            var sequencer = new Sequencer(dataSource, Clock.systemUTC(), signal);
            var next = new Sequencer(dataSource, Clock.systemUTC(), signal);
            sequencer.start();
            next.start();
            long before = events.entries();
            await().atMost(Duration.ofSeconds(30))
                    .until(() ->
                            events.entries() > before + 300 || writers.stream().noneMatch(Thread::isAlive));
            sequencer.stop();
            next.stop();
        }
        var last = new Sequencer(dataSource, Clock.systemUTC(), signal);
        last.start();
        await().atMost(Duration.ofSeconds(30)).until(() -> events.entries() == acknowledged.size());
        last.stop();
        everythingIsInOrder();
        assertThat(refusals).contains("23505", "40001");
    }

    @Test
    void two_sequencers_that_both_believe_to_lead_do_no_harm() throws Exception {
        var over = new AtomicBoolean();
        var quarrelling = List.of(sequencerWithoutLock(over), sequencerWithoutLock(over));
        for (var writer : startWriters()) {
            writer.join();
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> events.entries() == acknowledged.size());
        over.set(true);
        for (var one : quarrelling) {
            one.join();
        }
        everythingIsInOrder();
    }

    private Thread sequencerWithoutLock(AtomicBoolean over) {
        return Thread.ofPlatform().start(() -> {
            var sequencer = new Sequencer(dataSource, Clock.systemUTC(), signal);
            while (!over.get()) {
                try (var session = dataSource.getConnection()) {
                    sequencer.lead(session);
                    while (!over.get()) {
                        sequencer.work(session);
                    }
                } catch (SQLException | LedgerStore.Overtaken e) {
                    refusals.add("overtaken");
                }
            }
        });
    }

    private void everythingIsInOrder() {
        var ledger = events.ledger();
        assertThat(ledger)
                .extracting(entry -> entry.eventId().value())
                .containsExactlyInAnyOrderElementsOf(acknowledged);
        assertThat(events.number("select max(position) from ledger_entry")).isEqualTo(ledger.size());
        var nextIndex = new HashMap<PlatformId, Long>();
        var nextSequence = new HashMap<String, Long>();
        var recordedAt = Instant.EPOCH;
        for (var entry : ledger) {
            assertThat(entry.index()).isEqualTo(count(nextIndex, entry.platform()));
            assertThat(entry.sequence()).as(entry.stream()).isEqualTo(count(nextSequence, entry.stream()));
            assertThat(entry.recordedAt()).isAfterOrEqualTo(recordedAt);
            recordedAt = entry.recordedAt();
        }
        assertThat(events.number("select sum(size)::bigint from ledger_head")).isEqualTo(ledger.size());
        assertThat(events.bytes())
                .allSatisfy(bytes -> assertThat(LedgerEntry.read(bytes).bytes()).isEqualTo(bytes));
    }

    /// What the count was before this one.
    private static <K> long count(Map<K, Long> counts, K key) {
        return counts.merge(key, 1L, Long::sum) - 1;
    }

    private List<Thread> startWriters() {
        var random = new SplittableRandom(SEED);
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < WRITERS; i++) {
            var own = random.split();
            threads.add(Thread.ofPlatform().name("writer-" + i).start(() -> write(own)));
        }
        return threads;
    }

    private void write(SplittableRandom random) {
        for (int i = 0; i < ATTEMPTS; i++) {
            try (var connection = dataSource.getConnection()) {
                connection.setAutoCommit(false);
                try {
                    attempt(connection, random);
                } catch (SQLException e) {
                    refusals.add(String.valueOf(e.getSQLState()));
                    connection.rollback();
                }
                connection.setAutoCommit(true);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private void attempt(Connection connection, SplittableRandom random) throws SQLException {
        var stream = random.nextInt(streams.size());
        if (random.nextInt(5) == 0) {
            query(connection, "select pg_current_xact_id()::text::bigint");
        }
        if (random.nextInt(3) == 0) {
            query(connection, "select 1 from pg_sleep(" + random.nextInt(5) / 1000.0 + ")");
        }
        var proposal = streams.get(stream);
        var sequence = query(
                connection,
                "select coalesce(max(sequence_number), -1) + 1 from domain_event where aggregate_identifier = '"
                        + Streams.proposal(proposal) + "'");
        var id = EventTable.append(connection, platforms.get(stream % platforms.size()), proposal, sequence);
        if (random.nextInt(3) == 0) {
            query(connection, "select 1 from pg_sleep(" + random.nextInt(5) / 1000.0 + ")");
        }
        if (random.nextInt(10) == 0) {
            connection.rollback();
        } else {
            connection.commit();
            acknowledged.add(id);
            signal.afterCommit();
        }
    }

    private static long query(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
