package org.baraza.governance.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.baraza.governance.testing.TestPostgres;
import org.baraza.record.Json;
import org.baraza.record.ledger.Actor;
import org.baraza.record.ledger.LedgerEntry;
import org.baraza.record.ledger.Streams;
import org.baraza.record.platform.PlatformId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SequencerTest {
    private final HikariDataSource dataSource = TestPostgres.migrated();
    private final EventTable events = new EventTable(dataSource);
    private final LedgerSignal signal = new LedgerSignal();
    private final PlatformId platform = EventTable.platform();
    private final List<Sequencer> started = new ArrayList<>();

    @BeforeEach
    void patience() {
        org.awaitility.Awaitility.setDefaultTimeout(Duration.ofSeconds(20));
        org.awaitility.Awaitility.setDefaultPollInterval(Duration.ofMillis(5));
    }

    @AfterEach
    void stop() {
        started.forEach(Sequencer::stop);
        dataSource.close();
    }

    private Sequencer start(Clock clock) {
        var sequencer = new Sequencer(dataSource, clock, signal);
        started.add(sequencer);
        sequencer.start();
        return sequencer;
    }

    private Sequencer start() {
        return start(Clock.systemUTC());
    }

    private void untilRecorded(long size) {
        await().until(() -> events.entries() == size);
    }

    @Test
    void an_event_becomes_an_entry_that_says_everything_about_it() {
        var proposal = EventTable.proposal();
        var id = events.append(platform, proposal, 0);
        start(Clock.fixed(Instant.parse("2026-11-22T18:00:01.456789Z"), ZoneOffset.UTC));
        untilRecorded(1);

        var entry = events.ledger().getFirst();

        assertThat(entry.platform()).isEqualTo(platform);
        assertThat(entry.index()).isZero();
        assertThat(entry.eventId().value()).isEqualTo(id);
        assertThat(entry.stream()).isEqualTo(Streams.proposal(proposal));
        assertThat(entry.type()).isEqualTo("proposals.ProposalAdmitted");
        assertThat(entry.occurredAt()).isEqualTo("2026-11-22T18:00:00.123Z");
        assertThat(entry.recordedAt()).isEqualTo("2026-11-22T18:00:01.456Z");
        assertThat(entry.actor()).isEqualTo(Actor.CLOCK);
        assertThat(entry.charter()).isEqualTo(EventTable.CHARTER);
        assertThat(entry.decision()).isEqualTo(proposal);
        assertThat(entry.event()).isEqualTo(new org.baraza.record.proposals.ProposalEvent.ProposalAdmitted(proposal));
    }

    @Test
    void the_bytes_of_an_entry_are_its_canonical_form() {
        for (int i = 0; i < 20; i++) {
            events.append(platform, EventTable.proposal(), 0);
        }
        start();
        untilRecorded(20);

        assertThat(events.bytes())
                .allSatisfy(bytes -> assertThat(Json.canonical(new String(bytes, StandardCharsets.UTF_8)))
                        .isEqualTo(bytes))
                .allSatisfy(bytes -> assertThat(LedgerEntry.read(bytes).bytes()).isEqualTo(bytes));
    }

    @Test
    void each_platform_has_a_dense_ledger_of_its_own_and_positions_are_dense_over_all() {
        var other = EventTable.platform();
        for (int i = 0; i < 30; i++) {
            events.append(i % 3 == 0 ? other : platform, EventTable.proposal(), 0);
        }
        start();
        untilRecorded(30);

        assertThat(indexesOf(platform)).containsExactlyElementsOf(upTo(20));
        assertThat(indexesOf(other)).containsExactlyElementsOf(upTo(10));
        assertThat(events.number("select max(position) from ledger_entry")).isEqualTo(30);
        assertThat(events.number("select size from ledger_head where platform = '" + platform + "'"))
                .isEqualTo(20);
    }

    @Test
    void an_open_transaction_holds_back_what_was_committed_after_it_began() throws SQLException {
        start();
        var early = EventTable.proposal();
        try (var slow = dataSource.getConnection()) {
            slow.setAutoCommit(false);
            EventTable.append(slow, platform, early, 0);
            events.append(platform, EventTable.proposal(), 0);
            await().during(Duration.ofMillis(200)).until(() -> events.entries() == 0);
            slow.commit();
        }
        untilRecorded(2);
        assertThat(events.ledger().getFirst().stream()).isEqualTo(Streams.proposal(early));
    }

    @Test
    void what_is_rolled_back_leaves_no_hole() throws SQLException {
        start();
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            EventTable.append(connection, platform, EventTable.proposal(), 0);
            connection.rollback();
        }
        events.append(platform, EventTable.proposal(), 0);
        untilRecorded(1);
        assertThat(indexesOf(platform)).containsExactly(0L);
    }

    @Test
    void the_time_of_recording_never_goes_back() {
        var now = new AtomicReference<>(Instant.parse("2026-11-22T18:00:00Z"));
        start(clock(now));
        events.append(platform, EventTable.proposal(), 0);
        untilRecorded(1);
        now.set(Instant.parse("2026-11-22T17:00:00Z"));
        events.append(platform, EventTable.proposal(), 0);
        untilRecorded(2);
        assertThat(events.ledger())
                .extracting(LedgerEntry::recordedAt)
                .containsOnly(Instant.parse("2026-11-22T18:00:00Z"));
    }

    @Test
    void after_a_restart_it_goes_on_where_it_stopped() {
        var first = start();
        events.append(platform, EventTable.proposal(), 0);
        untilRecorded(1);
        first.stop();
        events.append(platform, EventTable.proposal(), 0);
        assertThat(events.entries()).isOne();
        start();
        untilRecorded(2);
        assertThat(indexesOf(platform)).containsExactly(0L, 1L);
    }

    @Test
    void the_second_instance_stands_by_until_the_first_is_gone() {
        var first = start();
        await().until(() -> first.state().condition() == LedgerWorker.Condition.LEADING);
        var second = start();
        await().until(() -> second.state().condition() == LedgerWorker.Condition.STANDING_BY);
        first.stop();
        await().until(() -> second.state().condition() == LedgerWorker.Condition.LEADING);
        events.append(platform, EventTable.proposal(), 0);
        untilRecorded(1);
    }

    @Test
    void the_leader_loses_its_session_and_another_goes_on() {
        var first = start();
        await().until(() -> first.state().condition() == LedgerWorker.Condition.LEADING);
        start();
        events.execute("""
                select pg_terminate_backend(pid) from pg_locks
                where locktype = 'advisory' and granted and database = (select oid from pg_database where datname = current_database())""");
        events.append(platform, EventTable.proposal(), 0);
        untilRecorded(1);
    }

    @Test
    void what_is_recorded_cannot_be_changed() {
        events.append(platform, EventTable.proposal(), 0);
        start();
        untilRecorded(1);
        for (var statement : List.of(
                "update ledger_entry set bytes = ''",
                "delete from ledger_entry",
                "truncate ledger_entry",
                "update domain_event set payload = ''",
                "delete from domain_event",
                "truncate domain_event")) {
            assertThatThrownBy(() -> events.execute(statement))
                    .as(statement)
                    .rootCause()
                    .hasMessageContaining("is refused: what is recorded stays as it is");
        }
    }

    @Test
    void a_database_restored_into_another_cluster_is_refused_until_it_is_rebased() {
        var proposal = EventTable.proposal();
        events.append(platform, proposal, 0);
        var before = start();
        untilRecorded(1);
        before.stop();
        events.execute("update sequencer_cursor set txid = (txid::text::bigint + 1000000)::text::xid8");

        var refused = start();
        await().until(() -> refused.state().condition() == LedgerWorker.Condition.STOPPED);
        assertThat(refused.state().reason()).contains("another PostgreSQL cluster", "rebase_after_restore()");
        events.append(platform, proposal, 1);

        events.execute("select rebase_after_restore()");
        start();
        untilRecorded(2);
        assertThat(events.ledger()).extracting(LedgerEntry::sequence).containsExactly(0L, 1L);
    }

    private static Clock clock(AtomicReference<Instant> now) {
        InstantSource source = now::get;
        return source.withZone(ZoneOffset.UTC);
    }

    private List<Long> indexesOf(PlatformId one) {
        return events.ledger().stream()
                .filter(entry -> entry.platform().equals(one))
                .map(LedgerEntry::index)
                .toList();
    }

    private static List<Long> upTo(long size) {
        return java.util.stream.LongStream.range(0, size).boxed().toList();
    }
}
