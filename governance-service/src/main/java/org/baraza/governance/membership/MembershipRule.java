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

    MembershipRule(String broken, String todo) {
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
