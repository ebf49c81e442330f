package org.baraza.governance.acts;

import org.baraza.record.proposals.ProposalId;

/// A command whose entries belong to the history of one decision.
public interface ConcernsDecision {
    ProposalId decision();
}
