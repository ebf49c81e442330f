package org.baraza.governance.deliberation;

import org.baraza.governance.acts.NamedRule;

/// Rules of deliberation.
public enum DeliberationRule implements NamedRule {
    DELIBERATION_IS_OPEN(
            "The proposal is not open to contributions: it is a draft, at the vote, or has ended.",
            "Look at its state; what was said before stays on its page."),
    DELIBERATION_IS_NOT_CLOSED(
            "The proposal is at the vote or has ended: its objections stay as they are.",
            "Look at its vote or outcome."),
    VERSION_IS_NEWEST(
            "The text has another version by now than the one you speak on.",
            "Read the newest version, and send your words again if they still hold."),
    REPLY_IS_ON_SAME_PROPOSAL(
            "What you reply to is not a contribution to this proposal.", "Reply to one of this proposal."),
    AUTHOR_RETRACTS("Only the seat that made a contribution may retract it.", "Act in that seat, or reply to it."),
    CONTRIBUTION_IS_RETRACTED_ONCE("The contribution is retracted already.", "There is nothing left to do."),
    SPONSOR_OR_OFFICER_ANSWERS(
            "Only the proposal's sponsor, the facilitator, the secretary or the chair may answer an objection.",
            "Say it as a contribution."),
    OBJECTION_IS_UNSETTLED("The objection is resolved or withdrawn.", "Raise another one if there is reason to."),
    OBJECTION_IS_ANSWERED(
            "The objection has no answer yet.", "Wait for its answer, or withdraw it if you do not hold it any more."),
    OBJECTOR_SETTLES("Only the seat that raised an objection may settle it.", "Act in that seat, or ask its holder.");

    private final String broken;
    private final String todo;

    DeliberationRule(String broken, String todo) {
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
