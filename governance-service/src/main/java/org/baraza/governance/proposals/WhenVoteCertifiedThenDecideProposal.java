package org.baraza.governance.proposals;

import java.util.Map;
import org.baraza.governance.acts.Acts;
import org.baraza.governance.ledger.Automation;
import org.baraza.governance.ledger.EntryMetaData;
import org.baraza.governance.proposals.ProposalCommand.Decide;
import org.baraza.record.GovernanceEvent;
import org.baraza.record.ledger.Actor;
import org.baraza.record.ledger.LedgerEntry;
import org.baraza.record.voting.VotingEvent.VoteCertified;
import org.springframework.stereotype.Component;

/// A certified vote decides its proposal. Told twice, the proposal is decided once: it knows that it is.
@Component
class WhenVoteCertifiedThenDecideProposal implements Automation {
    private final Acts acts;

    WhenVoteCertifiedThenDecideProposal(Acts acts) {
        this.acts = acts;
    }

    @Override
    public String name() {
        return "decide-proposal";
    }

    @Override
    public void on(LedgerEntry entry, GovernanceEvent event) {
        var proposal = entry.decision();
        if (event instanceof VoteCertified certified && proposal != null) {
            acts.performAsSystem(
                    Actor.AUTOMATION,
                    entry.platform(),
                    Map.of(EntryMetaData.CAUSATION, entry.eventId().toString()),
                    new Decide(proposal, certified.vote(), certified.outcome(), certified.callsAgain()));
        }
    }
}
