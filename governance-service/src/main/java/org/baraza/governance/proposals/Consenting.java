package org.baraza.governance.proposals;

import static org.baraza.governance.proposals.ProposalRule.BASIS_IS_THAT_OF_CHARTER;
import static org.baraza.governance.proposals.ProposalRule.EVERY_OBJECTION_IS_SETTLED;
import static org.baraza.governance.proposals.ProposalRule.NOBODY_MAINTAINS_AN_OBJECTION;
import static org.baraza.governance.proposals.ProposalRule.OBJECTION_PREVENTS_CONSENT;

import java.util.List;
import java.util.Map;
import org.baraza.governance.deliberation.OpenObjections;
import org.baraza.record.deliberation.ObjectionId;
import org.baraza.record.platform.Charter;
import org.baraza.record.platform.Consent;
import org.baraza.record.proposals.DeclarationBasis;
import org.baraza.record.proposals.ProposalEvent.ProposalDeclared;
import org.baraza.record.proposals.ProposalId;
import org.baraza.record.voting.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What maintained objections do to a decision, where the charter asks for consent. Whoever calls holds the proposal's
/// deliberation lock, so that no objection is raised, maintained or withdrawn meanwhile.
@Component
class Consenting {
    private final OpenObjections objections;

    Consenting(OpenObjections objections) {
        this.objections = objections;
    }

    /// What the chair declares, with the objections that it rests on or that are part of it.
    ///
    /// @throws org.baraza.governance.acts.BrokenRule when the objections or the charter say otherwise
    ProposalDeclared declared(ProposalId proposal, Charter.DecisionType type, Outcome outcome, DeclarationBasis basis) {
        BASIS_IS_THAT_OF_CHARTER.require((type.consent() != null) == (basis == DeclarationBasis.CONSENT));
        if (type.consent() == null) {
            return new ProposalDeclared(proposal, outcome, basis);
        }
        isSettled(proposal);
        var maintained = objections.maintained(proposal);
        var agreed = type.consent() == Consent.ATTACHED || maintained.isEmpty();
        NOBODY_MAINTAINS_AN_OBJECTION.require(agreed || outcome != Outcome.ADOPTED, Map.of("objections", maintained));
        OBJECTION_PREVENTS_CONSENT.require(!agreed || outcome == Outcome.ADOPTED);
        return new ProposalDeclared(
                proposal,
                outcome,
                basis,
                agreed ? null : maintained,
                type.consent() == Consent.ATTACHED ? maintained : null);
    }

    /// What goes with a proposal that is put to the vote.
    ///
    /// @return absent where the charter attaches nothing
    /// @throws org.baraza.governance.acts.BrokenRule when an objection waits for whoever raised it
    @Nullable
    List<ObjectionId> attached(ProposalId proposal, Charter.DecisionType type) {
        if (type.consent() == null) {
            return null;
        }
        isSettled(proposal);
        return type.consent() == Consent.ATTACHED ? objections.maintained(proposal) : null;
    }

    private void isSettled(ProposalId proposal) {
        var unsettled = objections.unsettled(proposal);
        EVERY_OBJECTION_IS_SETTLED.require(unsettled.isEmpty(), Map.of("objections", unsettled));
    }
}
