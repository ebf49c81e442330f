package org.baraza.governance.commitments;

import org.baraza.governance.acts.NamedRule;

/// Rules of commitments.
enum CommitmentRule implements NamedRule {
    DECISION_IS_ADOPTED(
            "A commitment follows from an adopted decision of this platform, and that is none.",
            "Name a proposal that was adopted here."),
    PARTIES_DIFFER("Nobody owes something to itself.", "Name another organisation as the creditor."),
    PARTIES_ARE_MEMBERS(
            "Both who owes and to whom it is owed are members of the platform.",
            "Act in a member's seat, and name a member as the creditor."),
    SOMETHING_IS_OWED("A commitment to nothing is none.", "Name an amount of more than nothing."),
    CURRENCY_IS_KNOWN("ISO 4217 knows no such currency.", "Name the currency by its three letters, such as KES."),
    DUE_DAY_IS_AHEAD("The last day for it is over.", "Name today or a later day."),
    CREDITOR_ACTS("Only a seat of the creditor may do this.", "Act in a seat of the creditor, or ask its delegate."),
    DEBTOR_ACTS("Only a seat of the debtor may do this.", "Act in a seat of the debtor, or ask its delegate."),
    COMMITMENT_IS_OFFERED(
            "The commitment is not waiting for an answer.", "Look at its state; somebody may have been faster."),
    COMMITMENT_IS_ACTIVE("The commitment is not accepted, or has ended.", "Look at its state."),
    ASSESSOR_IS_INDEPENDENT(
            "A commitment is assessed by somebody else: by a seat of neither party, or by the auditor where that is no seat of the debtor.",
            "Ask a delegate of another organisation, or the auditor."),
    CREDITOR_OR_OFFICER_ENDS_IT(
            "Whoever owes does not declare how it ended: a seat of the creditor does, or another seat as secretary or chair.",
            "Ask the creditor, or an officer of another organisation."),
    COMMITMENT_IS_ASSESSED(
            "Nobody has assessed the commitment, and an end rests on an assessment.",
            "Ask somebody to assess it first.");

    private final String broken;
    private final String todo;

    CommitmentRule(String broken, String todo) {
        this.broken = broken;
        this.todo = todo;
    }

    @Override
    public String broken() {
        return broken;
    }

    @Override
    public String todo() {
        return todo;
    }
}
