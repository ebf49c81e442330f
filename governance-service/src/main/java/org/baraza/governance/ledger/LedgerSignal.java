package org.baraza.governance.ledger;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Wakes those who wait for new events or entries in this process, and hands them what was recorded here. A hint only:
/// every sleeper also looks by itself.
public final class LedgerSignal {
    private final List<Sleeper> sequencers = new CopyOnWriteArrayList<>();
    private final List<Sleeper> readers = new CopyOnWriteArrayList<>();
    private final LedgerTail tail = new LedgerTail();

    /// To be called by whoever appends events or stores content: wakes the sequencer once the transaction is committed,
    /// or at once when there is none.
    public void afterCommit() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    sequencers.forEach(Sleeper::wake);
                }
            });
        } else {
            sequencers.forEach(Sleeper::wake);
        }
    }

    /// The ledger has grown by these.
    void recorded(List<RecordedEntry> entries) {
        tail.recorded(entries);
        readers.forEach(Sleeper::wake);
    }

    LedgerTail tail() {
        return tail;
    }

    Sleeper sequencer() {
        var sleeper = new Sleeper();
        sequencers.add(sleeper);
        return sleeper;
    }

    Sleeper reader() {
        var sleeper = new Sleeper();
        readers.add(sleeper);
        return sleeper;
    }

    /// One thread's bed. Being woken while awake shortens the next sleep, so that nothing is missed.
    static final class Sleeper {
        private final Semaphore woken = new Semaphore(0);

        void wake() {
            if (woken.availablePermits() == 0) {
                woken.release();
            }
        }

        void sleep(Duration atMost) throws InterruptedException {
            if (woken.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
                woken.drainPermits();
            }
        }
    }
}
