package org.baraza.governance.platform;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.baraza.governance.acts.AmendsCharter;
import org.baraza.governance.acts.ConcernsDecision;
import org.baraza.record.ledger.Streams;
import org.baraza.record.platform.CharterAmendment;
import org.baraza.record.platform.PlatformId;
import org.baraza.record.proposals.ProposalId;

/// Brings the charter of an adopted proposal into force, or sets it aside. Public because adopting
/// the proposal calls for it.
///
/// @param decision the proposal
public record AmendCharter(PlatformId platform, ProposalId decision, CharterAmendment amendment)
        implements ConcernsDecision, AmendsCharter {
    @TargetAggregateIdentifier
    public String stream() {
        return Streams.platform(platform);
    }
}
