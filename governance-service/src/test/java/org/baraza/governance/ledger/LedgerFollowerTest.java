package org.baraza.governance.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.baraza.governance.testing.TestPostgres;
import org.baraza.record.GovernanceEvent;
import org.baraza.record.ledger.LedgerEntry;
import org.baraza.record.platform.PlatformId;
import org.baraza.record.proposals.ProposalEvent.ProposalAdmitted;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LedgerFollowerTest {
    private final HikariDataSource dataSource = TestPostgres.migrated();
    private final EventTable events = new EventTable(dataSource);
    private final LedgerSignal signal = new LedgerSignal();
    private final PlatformId platform = EventTable.platform();
    private final List<LedgerWorker> started = new ArrayList<>();
    private final List<Long> seen = new CopyOnWriteArrayList<>();
    private final AtomicBoolean failing = new AtomicBoolean();

    private final Automation noting = new Automation() {
        @Override
        public String name() {
            return "noting";
        }

        @Override
        public void on(LedgerEntry entry, GovernanceEvent event) {
            if (failing.get()) {
                throw new IllegalStateException("not now");
            }
            assertThat(event).isInstanceOf(ProposalAdmitted.class);
            seen.add(entry.index());
        }
    };

    @BeforeEach
    void sequence() {
        start(new Sequencer(dataSource, Clock.systemUTC(), signal));
    }

    @AfterEach
    void stop() {
        started.forEach(LedgerWorker::stop);
        dataSource.close();
    }

    private <T extends LedgerWorker> T start(T worker) {
        started.add(worker);
        worker.start();
        return worker;
    }

    private LedgerFollower follow() {
        return start(new LedgerFollower(noting, dataSource, Clock.systemUTC(), signal));
    }

    private void record(int size) {
        for (int i = 0; i < size; i++) {
            events.append(platform, EventTable.proposal(), 0);
        }
    }

    @Test
    void an_automation_sees_every_entry_in_order() {
        record(450);
        follow();
        await().atMost(Duration.ofSeconds(20)).until(() -> seen.size() == 450);
        assertThat(seen).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void after_a_restart_it_goes_on_where_it_stopped() {
        record(5);
        var first = follow();
        await().until(() -> seen.size() == 5);
        first.stop();
        record(5);
        follow();
        await().until(() -> seen.size() == 10);
        assertThat(seen).containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
    }

    @Test
    void a_failure_is_tried_again_and_nothing_overtakes_it() {
        failing.set(true);
        record(3);
        var follower = follow();
        await().until(() -> follower.state().reason().endsWith("(proposals.ProposalAdmitted): not now"));
        assertThat(follower.state().isWell()).isFalse();
        failing.set(false);
        await().atMost(Duration.ofSeconds(20)).until(() -> seen.size() == 3);
        assertThat(seen).containsExactly(0L, 1L, 2L);
        await().until(() -> follower.state().isWell());
    }

    @Test
    void at_an_unknown_type_it_stops_and_says_where() {
        record(1);
        await().until(() -> events.entries() == 1);
        events.execute("""
                insert into ledger_entry (position, platform, index, event_id, bytes)
                select 2, platform, 1, gen_random_uuid(), convert_to(replace(replace(convert_from(bytes, 'UTF8'),
                    'ProposalAdmitted', 'ProposalEaten'), '"index":"0"', '"index":"1"'), 'UTF8')
                from ledger_entry""");
        var follower = follow();
        await().until(() -> follower.state().condition() == LedgerWorker.Condition.STOPPED);
        assertThat(follower.state().reason()).contains("entry 1 of platform " + platform, "proposals.ProposalEaten");
        assertThat(seen).containsExactly(0L);
        assertThat(events.number("select position from follower_position where follower = 'noting'"))
                .isOne();
    }
}
