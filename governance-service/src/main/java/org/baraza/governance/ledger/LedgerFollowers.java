package org.baraza.governance.ledger;

import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.SmartLifecycle;

/// One follower for each automation of the application.
final class LedgerFollowers implements SmartLifecycle {
    private final List<LedgerFollower> followers;
    private volatile boolean running;

    LedgerFollowers(List<Automation> automations, DataSource dataSource, Clock clock, LedgerSignal signal) {
        if (automations.stream().map(Automation::name).distinct().count() != automations.size()) {
            throw new IllegalStateException("two automations have the same name");
        }
        followers = automations.stream()
                .map(one -> new LedgerFollower(one, dataSource, clock, signal))
                .toList();
    }

    List<LedgerFollower> all() {
        return followers;
    }

    @Override
    public void start() {
        followers.forEach(LedgerWorker::start);
        running = true;
    }

    @Override
    public void stop() {
        followers.forEach(LedgerWorker::stop);
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return LedgerWorker.PHASE;
    }
}
