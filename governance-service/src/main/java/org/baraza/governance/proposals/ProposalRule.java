package org.baraza.governance.proposals;

import org.baraza.governance.acts.NamedRule;

/// Rules of proposals.
public enum ProposalRule implements NamedRule {
    DECISION_TYPE_IS_IN_CHARTER(
            "The charter has no such type of decision.", "Choose one of the charter's decision types."),
    WHOLE_IS_HERE(
            "The proposal that this one would be a part of is not on this platform.",
            "Name a proposal of this platform."),
    AMENDMENT_IS_OF_ITS_TYPE(
            "Decisions of this type do not amend the charter.",
            "Choose a decision type whose purpose it is, or leave out the charter."),
    AMENDMENT_BRINGS_ITS_CHARTER(
            "A decision of this type amends the charter, and the proposal does not carry the one it proposes.",
            "Add the proposed charter."),
    AMENDMENT_IS_CURRENT(
            "The charter was amended since this amendment was drafted.",
            "Draft it against the charter in force: revise it, or withdraw it and propose anew."),
    CHARTER_LETS_SEAT_PROPOSE(
            "The charter names who may propose decisions of this type, and this seat is not among them.",
            "Choose another type of decision, or ask somebody whom the charter names."),
    DELIBERATION_HAS_LASTED(
            "The charter asks for more days of deliberation before this is decided.",
            "Wait until the moment that is named here; everybody can speak until then."),
    SPONSOR_ACTS("Only the seat that drafted a proposal may do this.", "Act in that seat, or ask its holder."),
    TEXT_IS_OPEN(
            "The text is submitted or settled: it takes no further version.",
            "Ask the facilitator to return it, or propose anew."),
    CO_SPONSOR_IS_ANOTHER_MEMBER(
            "The proposal is of this seat's own organisation, which cannot co-sponsor it too.",
            "Ask the delegates of other members."),
    CO_SPONSORED_ONCE("This organisation co-sponsors the proposal already.", "Look at its co-sponsors."),
    CO_SPONSORSHIP_IS_THERE("This organisation does not co-sponsor the proposal.", "Look at its co-sponsors."),
    CO_SPONSORS_SUFFICE(
            "The proposal has fewer co-sponsors than the charter asks for, or from too few constituencies.",
            "Ask delegates of other members to co-sponsor it, then submit it."),
    PROPOSAL_IS_SUBMITTED(
            "The proposal is not waiting for admission.", "Look at its state; somebody may have been faster."),
    PROPOSAL_IS_ADMITTED(
            "The proposal is not admitted, or is decided already.", "Admit it first, or look at its outcome."),
    EVERY_OBJECTION_IS_ANSWERED(
            "The proposal has an objection without an answer.",
            "Let the sponsor or an officer answer it, or whoever raised it withdraw it, first."),
    EVERY_OBJECTION_IS_SETTLED(
            "The charter asks for consent, and whoever raised an objection has not said what becomes of it.",
            "Let whoever raised it resolve, maintain or withdraw it first; or let the proposal lapse."),
    BASIS_IS_THAT_OF_CHARTER(
            "The charter says whether decisions of this type rest on consent or on a show of hands, and this is the other.",
            "Declare it on the basis that the charter names."),
    NOBODY_MAINTAINS_AN_OBJECTION(
            "An objection to the proposal is maintained, and under this charter it is then not agreed.",
            "Declare it not agreed, or go on deliberating until whoever maintains it resolves or withdraws it."),
    OBJECTION_PREVENTS_CONSENT(
            "No maintained objection stands in the way under this charter, so the proposal cannot be declared not agreed.",
            "Declare it adopted, with its minority positions where it has some; or let it lapse, with reasons."),
    PROPOSAL_IS_UNDECIDED("The proposal is at the vote or has ended.", "Look at its vote or outcome."),
    WAY_IS_IN_CHARTER(
            "The charter does not let this type of decision come about in this way.",
            "Choose a way that the charter allows."),
    SHOW_OF_HANDS_ADOPTS_OR_REJECTS(
            "A show of hands adopts or rejects; only a count can find that a decision is not valid.",
            "Declare it adopted or rejected, or take a count."),
    CHARTER_FIXES_THE_PERIOD("The charter fixes how long this vote is open.", "Leave out the closing time."),
    CLOSING_TIME_IS_NAMED(
            "The charter leaves the closing time open, and none in the future was named.",
            "Name a closing time in the future."),
    COUNT_HAS_NO_CLOSING_TIME("A count taken in a meeting has no closing time.", "Leave out the closing time."),
    SOMEBODY_MAY_VOTE("Nobody is on the roll.", "Admit members and give seats first.");

    private final String broken;
    private final String todo;

    ProposalRule(String broken, String todo) {
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
