package org.baraza.governance.voting;

import org.baraza.governance.acts.NamedRule;

/// Rules of elections, from the calling to the ballot.
public enum ElectionRule implements NamedRule {
    ELECTION_IS_NAMED(
            "Decisions of this type choose between options, and none were named.",
            "Name the options, in the order in which they stand on the ballot paper."),
    ONE_TEXT_IS_DECIDED(
            "Decisions of this type adopt a text or not, and have no options to choose between.",
            "Leave out the options, or propose a decision of a type that elects."),
    OPTIONS_ARE_TOLD_APART("Two options have the same name.", "Give each a name that nobody takes for another's."),
    OPTION_STANDS_FOR_A_CATEGORY(
            "An option stands for a category for which the charter reserves no seats.",
            "Name categories of the charter, or none."),
    STATUS_QUO_IS_AN_OPTION("The option named as the existing state of things is not one of them.", "Name its number."),
    SEATS_ARE_NAMED("The charter does not say how many are chosen, and the call does not either.", "Name the number."),
    CHARTER_FIXES_THE_SEATS("The charter fixes how many are chosen.", "Leave out the number."),
    METHOD_FILLS_THE_SEATS("The charter's method chooses one option and no more.", "Name 1."),
    RESERVED_SEATS_CAN_BE_FILLED(
            "Those who stand cannot fill the seats as the charter reserves them.",
            "Look for more candidates of the category that is short of them."),
    BALLOT_SAYS_WHAT_THE_VOTE_ASKS(
            "The ballot does not say what this vote asks: a choice where one text is adopted or not, marks where options"
                    + " are chosen between, and never both. It was not recorded.",
            "Fill in the ballot of this vote; a blank one has the choice abstain."),
    MARKS_FIT_THE_PAPER(
            "The marks on the ballot cannot be counted by the method of this vote. The ballot was not recorded.",
            "Read what is wrong with them, and mark the ballot again."),
    COUNT_IS_OF_OPTIONS(
            "This vote chooses between options: its count has one figure for each of them, and no votes for or against.",
            "Send a figure for each option; where nobody marked it, 0."),
    FIGURES_FIT_THE_BALLOTS(
            "By the method of this vote so many valid ballots cannot make these figures.", "Count again.");

    private final String broken;
    private final String todo;

    ElectionRule(String broken, String todo) {
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
