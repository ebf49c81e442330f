package org.baraza.governance.planted.voting;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.baraza.governance.voting.VotingRule;
import org.baraza.record.voting.VotingEvent.VoteClosed;

/// What has happened has happened: no rule may refuse it.
public class EvolvesByRules {
    @EventSourcingHandler
    void evolve(VoteClosed event) {
        VotingRule.VOTE_IS_OPEN.require(event.ballots() == 0);
    }
}
