package org.baraza.governance.voting;

import org.baraza.governance.acts.NamedRule;

/// Rules of votes.
public enum VotingRule implements NamedRule {
    VOTE_IS_OPEN(
            "The vote is closed. Your ballot was not recorded.",
            "Read the result; the proposal can come to another vote."),
    VOTE_IS_BY_BALLOTS("This vote is decided by a count taken in a meeting.", "Vote in the meeting."),
    VOTE_IS_BY_COUNT("This vote is decided by ballots.", "Let the members cast their ballots."),
    BALLOT_IS_IN_TIME(
            "The closing time had come before the ballot arrived. It was not recorded.",
            "Read the result when it is certified."),
    SEAT_IS_ON_ROLL(
            "This seat is not on the roll of this vote, which was frozen when it was called.",
            "Look at the roll and its reasons."),
    BALLOT_IS_CAST_ONCE("A ballot was cast for this seat already. The first one stands.", "Compare with your receipt."),
    EVERY_CONSTITUENCY_IS_COUNTED_ONCE(
            "The count does not have exactly one line for each constituency.", "Send one line for each."),
    COUNT_FITS_THE_ROOM("The count has more votes than people present, or more people than the roll.", "Count again."),
    CHARTER_GIVES_A_CASTING_VOTE(
            "The charter gives the chair no casting vote in decisions of this type.", "Leave out how the chair voted."),
    CASTING_VOTE_IS_IN_THE_COUNT(
            "The chair's vote is one of those counted, and the count of this constituency has none like it.",
            "Count the chair's vote in the constituency of the chair's seat, or leave it out."),
    COUNT_IS_ENTERED("No count was entered yet.", "Enter the count first."),
    COUNT_IS_ENTERED_ONCE("A count was entered already.", "Compare it; the vote can be annulled if it is wrong."),
    SECOND_OFFICER_SIGNS("Whoever entered a count cannot sign it too.", "Ask another officer to sign."),
    COUNT_IS_SIGNED("The count is not signed by a second officer yet.", "Ask another officer to sign."),
    CLOSING_TIME_HAS_COME(
            "The charter fixes how long the vote is open, and not everybody has voted.", "Wait for the closing time."),
    VOTE_IS_TALLIED("The vote is not closed yet.", "Close it first."),
    CHARTER_ALLOWS_EXTENSION(
            "The charter has no rule by which this vote could be extended.",
            "Let it close; the proposal can come to another vote when this one is annulled."),
    EXTENSIONS_ARE_LEFT(
            "This vote was extended as often as the charter allows.", "Let it close at the time that stands."),
    EXTENSION_IS_LATER("An extension names a later closing than the one that stands.", "Name a later closing."),
    EXTENSION_IS_WITHIN_CHARTER(
            "The charter does not let the closing be moved so far at once.", "Name an earlier closing."),
    EXTENSION_IS_IN_TIME(
            "The closing time had come before the extension arrived. The vote closes as it stood.",
            "Read the result when it is certified."),
    VOTE_IS_NOT_ANNULLED("The vote was annulled.", "Read why; the proposal can come to another vote."),
    CERTIFIED_VOTE_STANDS(
            "A certified vote has decided its proposal and cannot be annulled.",
            "Propose anew: another decision can change or reverse this one."),
    VOTE_IS_CERTIFIED_ONCE("The vote is certified already.", "Read the result.");

    private final String broken;
    private final String todo;

    VotingRule(String broken, String todo) {
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
