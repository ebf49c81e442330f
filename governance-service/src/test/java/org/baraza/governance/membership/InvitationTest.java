package org.baraza.governance.membership;

import static org.baraza.governance.membership.MembershipRule.FOUNDER_SEAT_IS_GIVEN_AT_FOUNDING;
import static org.baraza.governance.membership.MembershipRule.INVITATION_EXPIRES_SOON;
import static org.baraza.governance.membership.MembershipRule.INVITATION_IS_OPEN;
import static org.baraza.governance.membership.MembershipRule.INVITATION_SECRET_FITS;
import static org.baraza.governance.membership.MembershipRule.ORGANISATION_IS_A_MEMBER;
import static org.baraza.governance.membership.MembershipRule.TERM_ENDS_LATER;
import static org.baraza.governance.rules.Given.GROWERS_SEAT;
import static org.baraza.governance.rules.Given.NOW;
import static org.baraza.governance.rules.Given.PLATFORM;
import static org.baraza.governance.rules.Given.ROASTERS;
import static org.baraza.governance.rules.Given.UNION;
import static org.baraza.governance.rules.Given.broke;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.baraza.governance.access.Refusal;
import org.baraza.governance.membership.Invitation.AcceptInvitation;
import org.baraza.governance.membership.Invitation.IssueInvitation;
import org.baraza.governance.membership.Invitation.RevokeInvitation;
import org.baraza.governance.platform.PlatformRule;
import org.baraza.governance.rules.Given;
import org.baraza.record.membership.InvitationId;
import org.baraza.record.membership.MembershipEvent.InvitationAccepted;
import org.baraza.record.membership.MembershipEvent.InvitationIssued;
import org.baraza.record.membership.MembershipEvent.InvitationRevoked;
import org.baraza.record.membership.SeatId;
import org.baraza.record.membership.SeatKind;
import org.baraza.record.platform.OrganisationId;
import org.baraza.record.platform.PlatformId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InvitationTest {
    private static final InvitationId INVITATION = new InvitationId(UUID.randomUUID());
    private static final SeatId SEAT = new SeatId(UUID.randomUUID());
    private static final String SECRET = "hadithi-njoo-0001";
    /// As `printf hadithi-njoo-0001 | sha256sum` prints it.
    private static final String HASH = "abf97bfcf3a884f397d9c00d546aaa1a42fa8a6cc6d7977c6103e340a15a5778";

    private static final Instant EXPIRES = NOW.plus(Duration.ofDays(14));

    private final Given given = new Given();
    private final AggregateTestFixture<Invitation> invitations = given.fixture(Invitation.class);

    @AfterEach
    void close() {
        given.close();
    }

    private static IssueInvitation issue(SeatKind kind, Instant expiresAt, @Nullable Instant until) {
        return new IssueInvitation(INVITATION, PLATFORM, UNION, kind, HASH, expiresAt, until, null);
    }

    private static InvitationIssued issued(Instant expiresAt) {
        return new InvitationIssued(INVITATION, PLATFORM, UNION, SeatKind.DELEGATE, HASH, expiresAt, null, null);
    }

    private static AcceptInvitation accept(String secret) {
        return new AcceptInvitation(INVITATION, PLATFORM, SEAT, secret);
    }

    @Test
    void a_delegate_is_invited_for_a_member() {
        invitations
                .givenNoPriorActivity()
                .when(issue(SeatKind.DELEGATE, EXPIRES, null))
                .expectNoEvents()
                .expectException(broke(ORGANISATION_IS_A_MEMBER));
        given.members();
        invitations
                .givenNoPriorActivity()
                .when(issue(SeatKind.DELEGATE, EXPIRES, null))
                .expectEvents(issued(EXPIRES));
    }

    @Test
    void an_observer_is_invited_for_any_registered_organisation() {
        var observer =
                new IssueInvitation(INVITATION, PLATFORM, ROASTERS, SeatKind.OBSERVER, HASH, EXPIRES, null, null);
        invitations
                .givenNoPriorActivity()
                .when(observer)
                .expectEvents(new InvitationIssued(
                        INVITATION, PLATFORM, ROASTERS, SeatKind.OBSERVER, HASH, EXPIRES, null, null));
        var nobody = new OrganisationId(UUID.randomUUID());
        invitations
                .givenNoPriorActivity()
                .when(new IssueInvitation(INVITATION, PLATFORM, nobody, SeatKind.OBSERVER, HASH, EXPIRES, null, null))
                .expectNoEvents()
                .expectException(broke(PlatformRule.ORGANISATION_IS_REGISTERED));
    }

    @Test
    void nobody_is_invited_to_the_founders_seat() {
        given.members();
        invitations
                .givenNoPriorActivity()
                .when(issue(SeatKind.FOUNDER, EXPIRES, null))
                .expectNoEvents()
                .expectException(broke(FOUNDER_SEAT_IS_GIVEN_AT_FOUNDING));
    }

    @Test
    void it_expires_within_ninety_days() {
        given.members();
        var longest = NOW.plus(Duration.ofDays(90));
        invitations
                .givenNoPriorActivity()
                .when(issue(SeatKind.DELEGATE, longest, null))
                .expectEvents(issued(longest));
        for (var wrong : new Instant[] {NOW, longest.plusMillis(1)}) {
            invitations
                    .givenNoPriorActivity()
                    .when(issue(SeatKind.DELEGATE, wrong, null))
                    .expectNoEvents()
                    .expectException(broke(INVITATION_EXPIRES_SOON));
        }
    }

    @Test
    void the_term_is_not_over_when_the_last_moment_to_accept_comes() {
        given.members();
        invitations
                .givenNoPriorActivity()
                .when(issue(SeatKind.DELEGATE, EXPIRES, EXPIRES))
                .expectNoEvents()
                .expectException(broke(TERM_ENDS_LATER));
    }

    @Test
    void whoever_brings_the_secret_takes_the_seat_once() {
        invitations.given(issued(EXPIRES)).when(accept(SECRET)).expectEvents(new InvitationAccepted(INVITATION, SEAT));
        invitations
                .given(issued(EXPIRES), new InvitationAccepted(INVITATION, SEAT))
                .when(accept(SECRET))
                .expectNoEvents()
                .expectException(broke(INVITATION_IS_OPEN));
    }

    @Test
    void another_secret_does_not_open_it() {
        for (var wrong : new String[] {"hadithi-njoo-0002", HASH, ""}) {
            invitations
                    .given(issued(EXPIRES))
                    .when(accept(wrong))
                    .expectNoEvents()
                    .expectException(broke(INVITATION_SECRET_FITS));
        }
    }

    @Test
    void at_the_moment_it_expires_it_is_too_late() {
        invitations
                .given(issued(NOW.plusMillis(1)))
                .when(accept(SECRET))
                .expectEvents(new InvitationAccepted(INVITATION, SEAT));
        invitations.given(issued(NOW)).when(accept(SECRET)).expectNoEvents().expectException(broke(INVITATION_IS_OPEN));
    }

    @Test
    void what_was_taken_back_or_used_is_closed() {
        var revoke = new RevokeInvitation(INVITATION, PLATFORM);
        var revoked = new InvitationRevoked(INVITATION);
        invitations.given(issued(EXPIRES)).when(revoke).expectEvents(revoked);
        invitations
                .given(issued(EXPIRES), revoked)
                .when(accept(SECRET))
                .expectNoEvents()
                .expectException(broke(INVITATION_IS_OPEN));
        invitations
                .given(issued(EXPIRES), new InvitationAccepted(INVITATION, SEAT))
                .when(revoke)
                .expectNoEvents()
                .expectException(broke(INVITATION_IS_OPEN));
    }

    @Test
    void another_platform_knows_nothing_of_it() {
        var elsewhere = new PlatformId(UUID.randomUUID());
        invitations
                .given(issued(EXPIRES))
                .when(new AcceptInvitation(INVITATION, elsewhere, SEAT, SECRET))
                .expectNoEvents()
                .expectException(Refusal.class);
        invitations
                .given(issued(EXPIRES))
                .when(new RevokeInvitation(INVITATION, elsewhere))
                .expectNoEvents()
                .expectException(Refusal.class);
    }

    @Test
    void a_successor_is_invited_for_the_seats_own_organisation_and_kind() {
        given.members();
        for (var wrong : new IssueInvitation[] {
            successor(ROASTERS, SeatKind.DELEGATE, GROWERS_SEAT),
            successor(UNION, SeatKind.OBSERVER, GROWERS_SEAT),
            successor(UNION, SeatKind.DELEGATE, new SeatId(UUID.randomUUID()))
        }) {
            invitations
                    .givenNoPriorActivity()
                    .when(wrong)
                    .expectNoEvents()
                    .expectException(broke(MembershipRule.SUCCESSION_FITS_THE_SEAT));
        }
        invitations
                .givenNoPriorActivity()
                .when(successor(UNION, SeatKind.DELEGATE, GROWERS_SEAT))
                .expectEvents(new InvitationIssued(
                        INVITATION, PLATFORM, UNION, SeatKind.DELEGATE, HASH, EXPIRES, null, GROWERS_SEAT));
    }

    private static IssueInvitation successor(OrganisationId organisation, SeatKind kind, SeatId seat) {
        return new IssueInvitation(INVITATION, PLATFORM, organisation, kind, HASH, EXPIRES, null, seat);
    }
}
