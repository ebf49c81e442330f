package org.baraza.governance.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.baraza.governance.testing.TestPostgres;
import org.baraza.record.platform.PlatformId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LedgerTailTest {
    private final HikariDataSource dataSource = TestPostgres.migrated();
    private final EventTable events = new EventTable(dataSource);
    private final PlatformId platform = EventTable.platform();
    private final LedgerSignal signal = new LedgerSignal();
    private final Sequencer sequencer = new Sequencer(dataSource, Clock.systemUTC(), signal);

    @AfterEach
    void stop() {
        sequencer.stop();
        dataSource.close();
    }

    private void recorded(int size) {
        for (int i = 0; i < size; i++) {
            events.append(platform, EventTable.proposal(), 0);
        }
        sequencer.start();
        await().until(() -> events.entries() == size && signal.tail().goesOnAfter(size - 1L));
    }

    private List<RecordedEntry> after(LedgerTail tail, long position, int atMost) {
        try (var session = dataSource.getConnection()) {
            return tail.after(session, position, atMost);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void what_is_handed_on_is_what_is_stored() {
        recorded(5);
        var handed = after(signal.tail(), 1, 3);
        var stored = after(new LedgerTail(), 1, 3);
        assertThat(handed).extracting(RecordedEntry::position).containsExactly(2L, 3L, 4L);
        assertThat(handed)
                .extracting(RecordedEntry::bytes)
                .containsExactlyElementsOf(
                        stored.stream().map(RecordedEntry::bytes).toList());
        assertThat(handed)
                .extracting(RecordedEntry::event)
                .containsExactlyElementsOf(
                        stored.stream().map(RecordedEntry::event).toList());
    }

    @Test
    void what_another_instance_recorded_is_read_from_the_store() {
        recorded(5);
        var tail = new LedgerTail();
        tail.recorded(after(signal.tail(), 3, 2));
        assertThat(after(tail, 0, 10)).hasSize(5);
        assertThat(after(tail, 3, 10)).extracting(RecordedEntry::position).containsExactly(4L, 5L);
        assertThat(tail.goesOnAfter(4)).isTrue();
        assertThat(tail.goesOnAfter(5)).isFalse();
    }

    @Test
    void a_place_that_is_taken_by_a_later_entry_is_not_mistaken() {
        recorded(1);
        var tail = new LedgerTail();
        var entry = after(signal.tail(), 0, 1).getFirst().entry();
        tail.recorded(List.of(new RecordedEntry(1 + LedgerTail.LENGTH, entry)));
        assertThat(after(tail, 0, 10)).extracting(RecordedEntry::position).containsExactly(1L);
        assertThat(after(tail, LedgerTail.LENGTH, 10))
                .extracting(RecordedEntry::position)
                .containsExactly(1L + LedgerTail.LENGTH);
    }
}
