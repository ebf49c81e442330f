package org.baraza.governance.proposals;

import java.util.Map;
import org.baraza.governance.acts.Acts;
import org.baraza.governance.ledger.Automation;
import org.baraza.governance.ledger.EntryMetaData;
import org.baraza.governance.proposals.ProposalCommand.TakeFromVote;
import org.baraza.record.GovernanceEvent;
import org.baraza.record.ledger.Actor;
import org.baraza.record.ledger.LedgerEntry;
import org.baraza.record.voting.VotingEvent.VoteAnnulled;
import org.springframework.stereotype.Component;

/// An annulled vote lets its proposal go. Told twice, the proposal is taken back once: it knows at which vote it is.
@Component
class WhenVoteAnnulledThenTakeProposalBack implements Automation {
    private final Acts acts;

    WhenVoteAnnulledThenTakeProposalBack(Acts acts) {
        this.acts = acts;
    }

    @Override
    public String name() {
        return "take-proposal-back";
    }

    @Override
    public void on(LedgerEntry entry, GovernanceEvent event) {
        var proposal = entry.decision();
        if (event instanceof VoteAnnulled annulled && proposal != null) {
            acts.performAsSystem(
                    Actor.AUTOMATION,
                    entry.platform(),
                    Map.of(EntryMetaData.CAUSATION, entry.eventId().toString()),
                    new TakeFromVote(proposal, annulled.vote()));
        }
    }
}
