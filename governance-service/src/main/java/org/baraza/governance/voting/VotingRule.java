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
    BALLOT_CAN_BE_CHANGED(
            "The charter does not let a ballot be changed in decisions of this type.", "Compare with your receipt."),
    BALLOT_IS_THERE("This seat has cast no ballot in this vote that could be changed.", "Cast one."),
    PROXY_VOTES_INSTEAD(
            "You gave a proxy in this vote, and the charter does not let you vote beside it.",
            "Revoke it first, unless its holder has cast the ballot."),
    CHARTER_ALLOWS_PROXIES(
            "The charter lets nobody cast another's ballot in decisions of this type.", "Cast the ballot yourself."),
    HOLDER_IS_ANOTHER_SEAT("Nobody holds a proxy of their own.", "Name another seat on the roll."),
    HOLDER_IS_ON_ROLL(
            "The seat that would hold the proxy is not on the roll of this vote.", "Name another seat on the roll."),
    HOLDER_IS_OF_CONSTITUENCY(
            "The charter lets a proxy be held only within the constituency, and that seat is of another one.",
            "Name a seat of your own constituency."),
    HOLDER_HAS_ROOM("That seat holds as many proxies as the charter allows.", "Give it to another seat on the roll."),
    PROXY_IS_NOT_PASSED_ON(
            "A proxy is not passed on: whoever holds one votes, and whoever gave one holds none.",
            "Give it to a seat that gave none; a holder's own proxy has to be revoked first."),
    PROXY_IS_GIVEN_ONCE("You gave a proxy in this vote already.", "Revoke it first."),
    PRINCIPAL_HAS_NOT_VOTED(
            "You have cast your ballot, and there is nothing left to give.", "Compare with your receipt."),
    PRINCIPAL_REVOKES("Only the seat that gave a proxy may revoke it.", "Act in that seat."),
    HOLDER_CASTS("Only the seat that holds a proxy may use it.", "Act in that seat."),
    PROXY_STANDS("The proxy was revoked.", "Ask whoever gave it."),
    PROXY_IS_UNUSED(
            "The holder has cast the ballot: the proxy cannot be revoked any more.",
            "Cast your own where the charter lets it count instead."),
    PRINCIPAL_HOLDS_ITS_SEAT(
            "The seat that gave the proxy has ended, and nobody votes for it any more.", "Cast your own ballot."),
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
