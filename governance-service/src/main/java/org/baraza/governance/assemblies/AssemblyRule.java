package org.baraza.governance.assemblies;

import org.baraza.governance.acts.NamedRule;

/// Rules of assemblies.
public enum AssemblyRule implements NamedRule {
    CHARTER_KNOWS_ASSEMBLIES(
            "The charter says nothing of assemblies.", "Decide without one, or amend the charter so that it does."),
    OPENING_LIES_AHEAD("The time named has passed already.", "Name a time that is still to come."),
    ITEM_IS_A_PROPOSAL_OR_A_TITLE(
            "An item of the agenda names a proposal, or has a title of its own: one of both.",
            "Leave out one, or say the other."),
    ITEM_IS_ON_THE_AGENDA_ONCE("This proposal is on the agenda already.", "Look for it on the agenda."),
    REQUEST_CALLS_FOR_AN_EXTRAORDINARY_ASSEMBLY(
            "What members asked for is an extraordinary assembly.", "Convene it as an extraordinary one."),
    REQUEST_IS_REACHED(
            "Too few members have asked for this assembly yet.", "Wait for more of them, or convene it without them."),
    REQUEST_IS_ANSWERED_ONCE("An assembly was convened for this request already.", "Look at that one."),
    NOTICE_IS_GIVEN_ONCE("Notice was given already, and members have relied on it.", "Compare what it says."),
    NOTICE_IS_IN_TIME(
            "The charter asks for notice at another time: the assembly would come too soon after it, or too late.",
            "Convene the assembly for a day that the charter allows, and give notice of that one."),
    SOMEBODY_IS_CALLED("Nobody is on the roll: nobody could take part.", "Admit members and seat their delegates."),
    NOTICE_IS_GIVEN("No notice of this assembly was given.", "Give notice first."),
    ASSEMBLY_IS_ON_ITS_DAY(
            "The assembly was called for another day.", "Open it on its day, in the time zone of the charter."),
    ASSEMBLY_IS_NOT_OPEN("The assembly is open already.", "Go on with it."),
    ASSEMBLY_IS_NOT_CLOSED("The assembly is closed.", "Convene another one."),
    ASSEMBLY_IS_NOT_CALLED_OFF("The assembly was called off.", "Read why, and convene another one."),
    ASSEMBLY_NEVER_OPENED("The assembly was opened, and what happened in it stays.", "Close it instead."),
    ASSEMBLY_IS_OPEN("The assembly is not open.", "Open it first, on its day."),
    ATTENDEE_IS_ON_ROLL(
            "Somebody named is not on the roll of this assembly, which says why.",
            "Look at the roll; guests take part without being counted."),
    ATTENDEE_IS_PRESENT("Somebody named is not recorded as present.", "Look at who is."),
    ASSEMBLY_TIME_HAS_COME(
            "The time for which the assembly was called has not come yet: members may still be on their way.",
            "Record who comes, and ascertain the quorum when the time has come."),
    SECOND_CALL_IS_IN_CHARTER(
            "The charter knows no second call of an assembly.", "Close this one, and convene another."),
    THERE_IS_NO_THIRD_CALL("This is the second call already.", "Close the assembly, and convene another."),
    FIRST_CALL_HAD_NO_QUORUM(
            "Only an assembly that was ascertained to have no quorum is called a second time.",
            "Ascertain the quorum first."),
    SECOND_CALL_IS_LATE_ENOUGH(
            "The charter asks for more time between the two calls.", "Name a later time for the second call."),
    COUNT_IS_TAKEN_IN_AN_ASSEMBLY(
            "Under this charter members count their votes in an assembly.",
            "Name the assembly, or let the members cast ballots."),
    BALLOTS_ARE_BY_CORRESPONDENCE(
            "A vote by ballots is held by correspondence, in no assembly.",
            "Take a count in the assembly, or leave the assembly out."),
    PROPOSAL_IS_ON_THE_AGENDA(
            "The proposal is not on the agenda of this assembly.",
            "Put it on the agenda; members must know what is decided."),
    ITEM_HAS_NOTICE(
            "No notice of this item was given in time, and the charter does not let such an item be decided.",
            "Speak of it now, and decide it in another assembly."),
    QUORUM_IS_ASCERTAINED(
            "Nobody has ascertained that this assembly has its quorum, or it was lost.",
            "Record who is present, and ascertain the quorum."),
    QUORUM_STILL_HOLDS(
            "So many have left that the assembly has no quorum any more.",
            "Ascertain the quorum, and wait until enough are back."),
    COUNT_FITS_THE_ATTENDANCE(
            "The count has more people present than the attendance that was recorded.",
            "Record who else is present, or count again."),
    ASSEMBLY_CAN_BE_ASKED_FOR(
            "The charter gives members no right to ask for an extraordinary assembly.",
            "Ask chair or secretary to convene one."),
    SUPPORTER_MAY_VOTE(
            "Only members that may vote can ask for an assembly.",
            "Look at the roll of a vote: it says what is missing."),
    REQUEST_IS_SUPPORTED_ONCE("This member supports the request already.", "Ask other members to support it."),
    REQUEST_IS_OPEN(
            "Enough members have asked for this assembly already.", "Wait for the officers, who must convene it.");

    private final String broken;
    private final String todo;

    AssemblyRule(String broken, String todo) {
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
