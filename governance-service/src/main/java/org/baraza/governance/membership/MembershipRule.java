package org.baraza.governance.membership;

import org.baraza.governance.acts.NamedRule;

/// Rules of members, seats and offices.
public enum MembershipRule implements NamedRule {
    CONSTITUENCY_IS_IN_CHARTER("The charter has no such constituency.", "Choose one of the charter's constituencies."),
    ADMITTED_ONCE("This organisation is a member already.", "Give it another seat instead."),
    ORGANISATION_IS_A_MEMBER(
            "A delegate speaks for a member, and this organisation is not one.", "Admit the organisation first."),
    MEMBERS_BELONG_TO_ITS_PARTS(
            "This constituency is made of others, and members belong to one of those.",
            "Name the one the organisation belongs to."),
    CONSTITUENCY_TAKES_THIS_KIND(
            "The charter does not let organisations of this kind join this constituency.",
            "Choose a constituency that takes them."),
    CONSTITUENCY_TAKES_INDIVIDUALS(
            "The charter does not let people join this constituency for themselves.",
            "Choose a constituency that takes individuals, or admit an organisation."),
    CLASS_IS_NAMED(
            "Under this charter every member belongs to a class, and none was named.",
            "Name one of the charter's classes."),
    CLASS_IS_IN_CHARTER("The charter has no such class of members.", "Choose one of the charter's classes, if any."),
    CLASS_IS_ANOTHER("The member belongs to this class already.", "Choose another class."),
    MEMBER_HAS_NOT_RESIGNED("This member has resigned.", "Admit it again, if it wants to come back."),
    MEMBER_IS_NOT_SUSPENDED("This member is suspended already.", "Reinstate it when the ground is gone."),
    MEMBER_IS_SUSPENDED("This member is not suspended.", "Read what the record has of it."),
    MEMBER_OWES("Nothing is recorded that this member owes.", "Read what the record has of it."),
    ARREARS_HAVE_BEGUN("Nobody is in arrears from a day to come.", "Name today, or a day before."),
    SHARE_IS_PAID_ONCE("The record has already that this member paid its share.", "Read what the record has of it."),
    MEMBER_RESIGNS_ITSELF(
            "Only a delegate of the member resigns it, or the chair or the secretary records that it did.",
            "Act in a seat of the member, or ask the chair or the secretary."),
    MEMBER_IS_AN_INDIVIDUAL(
            "This member is an organisation, whose delegates have seats of their own.",
            "Invite a delegate of the organisation."),
    SEAT_IS_TAKEN_ONCE(
            "An account acts in the seat of this member already, or did until it was given up.",
            "Record that the member resigned, and admit the person again."),
    PERSON_IS_ONE_INDIVIDUAL(
            "You are an individual member here already, and nobody is that twice.",
            "Tell the chair or the secretary: one of the two was admitted by mistake."),
    INDIVIDUAL_KEEPS_THE_SEAT(
            "This seat is an individual member's own. Nobody succeeds in it, and it ends with the membership.",
            "Suspend the member, with a ground, or record that it resigned."),
    SEAT_SPEAKS_FOR_AN_ORGANISATION(
            "This is done in the name of an organisation, and an individual member speaks for no other than themself.",
            "Ask the delegate of an organisation; contributions, objections and ballots are open to you."),
    VOTES_ARE_IN_CHARTER(
            "The charter does not give members of this constituency a number of votes.",
            "Leave the votes out; each entry of the roll weighs what the charter says."),
    VOTES_ARE_WITHIN_CHARTER(
            "The charter gives a member one vote at least, and no more than is named here.",
            "Record a number between the two."),
    CAPITAL_IS_IN_CHARTER(
            "The charter does not ask how much share capital members of this constituency hold.",
            "Leave it to the body's books."),
    IMPORT_IS_CSV("A list of members is a CSV file.", "Send it as text/csv, in UTF-8.", 415),
    IMPORT_HAS_NO_ERRORS(
            "The list has errors, and nobody on it was admitted.",
            "Mend each place named under errors, and send the whole list again."),
    PERSON_IS_KNOWN(
            "Nobody with this identifier has ever signed in.",
            "Ask the person to sign in once, then send the act again."),
    TERM_ENDS_LATER("The term would end before it begins.", "Choose a later end."),
    SEAT_IS_HELD("This seat has ended, or is not of this platform.", "Choose a seat that is held."),
    SUCCESSOR_IS_SOMEBODY_ELSE(
            "This person holds the seat already, and nobody succeeds themselves.", "Name another person."),
    SUCCESSION_FITS_THE_SEAT(
            "Whoever succeeds in a seat speaks for its organisation, in a seat of its kind.",
            "Invite for the seat's own organisation and kind."),
    SOMEBODY_CAN_STILL_GIVE_SEATS(
            "This seat holds the last of the offices that admit members and give seats.",
            "Give the office of chair or secretary to another seat first."),
    FOUNDER_SEAT_IS_GIVEN_AT_FOUNDING("Only founding gives a founder's seat.", "Choose delegate or observer."),
    INVITATION_IS_OPEN(
            "This invitation has been used or taken back, or its time is over.",
            "Ask the chair or the secretary for a new one."),
    INVITATION_SECRET_FITS("This is not the secret of the invitation.", "Open the whole link, as it was sent to you."),
    INVITATION_EXPIRES_SOON(
            "An invitation ends later than now, and at most ninety days from now.",
            "Choose another end, within ninety days."),
    OFFICE_IS_VACANT(
            "Somebody holds this office, and an operator gives only what nobody holds.",
            "Leave it to the chair or the secretary."),
    OFFICE_NEEDS_MORE_THAN_OBSERVING(
            "An observer proposes and discusses, but holds no office.", "Choose the seat of a delegate.");

    private final String broken;
    private final String todo;
    private final int status;

    MembershipRule(String broken, String todo) {
        this(broken, todo, 409);
    }

    MembershipRule(String broken, String todo, int status) {
        this.broken = broken;
        this.todo = todo;
        this.status = status;
    }

    @Override
    public int status() {
        return status;
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
