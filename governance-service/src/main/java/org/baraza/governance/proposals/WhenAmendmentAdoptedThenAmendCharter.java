package org.baraza.governance.proposals;

import java.util.Map;
import org.baraza.governance.acts.Acts;
import org.baraza.governance.ledger.Automation;
import org.baraza.governance.ledger.EntryMetaData;
import org.baraza.governance.platform.AmendCharter;
import org.baraza.record.GovernanceEvent;
import org.baraza.record.ledger.Actor;
import org.baraza.record.ledger.LedgerEntry;
import org.baraza.record.proposals.ProposalEvent.ProposalDecided;
import org.baraza.record.voting.Outcome;
import org.springframework.stereotype.Component;

/// An adopted charter amendment comes into force. Told twice, it does so once: the platform knows which proposals have
/// amended its charter.
@Component
class WhenAmendmentAdoptedThenAmendCharter implements Automation {
    private final Acts acts;
    private final ProposalRegister proposals;

    WhenAmendmentAdoptedThenAmendCharter(Acts acts, ProposalRegister proposals) {
        this.acts = acts;
        this.proposals = proposals;
    }

    @Override
    public String name() {
        return "amend-charter";
    }

    @Override
    public void on(LedgerEntry entry, GovernanceEvent event) {
        if (event instanceof ProposalDecided decided && decided.outcome() == Outcome.ADOPTED) {
            proposals
                    .amendment(decided.proposal())
                    .ifPresent(amendment -> acts.performAsSystem(
                            Actor.AUTOMATION,
                            entry.platform(),
                            Map.of(EntryMetaData.CAUSATION, entry.eventId().toString()),
                            new AmendCharter(entry.platform(), decided.proposal(), amendment)));
        }
    }
}
