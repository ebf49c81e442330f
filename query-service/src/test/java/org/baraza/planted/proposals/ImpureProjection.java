package org.baraza.planted.proposals;

import java.time.Clock;
import java.util.List;
import org.apache.kafka.clients.producer.Producer;
import org.baraza.planted.voting.OpenController;
import org.baraza.query.ledger.Entry;
import org.baraza.query.ledger.Projection;
import org.baraza.query.ledger.Writes;

/// Public, reads a clock, and could send.
public final class ImpureProjection implements Projection {
    private final Clock clock;
    private final Producer<String, String> producer;
    private final OpenController sibling;

    public ImpureProjection(Clock clock, Producer<String, String> producer, OpenController sibling) {
        this.clock = clock;
        this.producer = producer;
        this.sibling = sibling;
    }

    @Override
    public String name() {
        return "impure " + clock.instant() + producer + sibling;
    }

    @Override
    public void on(Entry entry, Writes writes) {}

    @Override
    public List<Index> indexes() {
        return List.of();
    }
}
