package org.baraza.governance.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baraza.governance.rules.Given.AMINA;
import static org.baraza.governance.rules.Given.BUYERS_SEAT;
import static org.baraza.governance.rules.Given.GROWERS_SEAT;
import static org.baraza.governance.rules.Given.PLATFORM;
import static org.baraza.governance.rules.Given.UNION;
import static org.baraza.governance.rules.Given.broke;
import static org.baraza.governance.rules.Given.seat;
import static org.baraza.governance.voting.VotingRule.BALLOT_IS_CAST_ONCE;
import static org.baraza.governance.voting.VotingRule.BALLOT_IS_IN_TIME;
import static org.baraza.governance.voting.VotingRule.CHARTER_ALLOWS_PROXIES;
import static org.baraza.governance.voting.VotingRule.HOLDER_CASTS;
import static org.baraza.governance.voting.VotingRule.HOLDER_HAS_ROOM;
import static org.baraza.governance.voting.VotingRule.HOLDER_IS_ANOTHER_SEAT;
import static org.baraza.governance.voting.VotingRule.HOLDER_IS_OF_CONSTITUENCY;
import static org.baraza.governance.voting.VotingRule.HOLDER_IS_ON_ROLL;
import static org.baraza.governance.voting.VotingRule.PRINCIPAL_HAS_NOT_VOTED;
import static org.baraza.governance.voting.VotingRule.PRINCIPAL_HOLDS_ITS_SEAT;
import static org.baraza.governance.voting.VotingRule.PRINCIPAL_REVOKES;
import static org.baraza.governance.voting.VotingRule.PROXY_IS_GIVEN_ONCE;
import static org.baraza.governance.voting.VotingRule.PROXY_IS_NOT_PASSED_ON;
import static org.baraza.governance.voting.VotingRule.PROXY_IS_UNUSED;
import static org.baraza.governance.voting.VotingRule.PROXY_STANDS;
import static org.baraza.governance.voting.VotingRule.PROXY_VOTES_INSTEAD;
import static org.baraza.governance.voting.VotingRule.SEAT_IS_ON_ROLL;
import static org.baraza.governance.voting.VotingRule.VOTE_IS_BY_BALLOTS;
import static org.baraza.governance.voting.VotingRule.VOTE_IS_OPEN;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.baraza.governance.membership.MembershipRegister;
import org.baraza.governance.rules.Given;
import org.baraza.governance.voting.VoteCommand.CastBallot;
import org.baraza.governance.voting.VoteCommand.CastByProxy;
import org.baraza.governance.voting.VoteCommand.GiveProxy;
import org.baraza.governance.voting.VoteCommand.RevokeProxy;
import org.baraza.record.membership.MembershipEvent.SeatEnded;
import org.baraza.record.membership.SeatId;
import org.baraza.record.membership.SeatKind;
import org.baraza.record.platform.WayOfDeciding;
import org.baraza.record.proposals.ProposalId;
import org.baraza.record.voting.BallotOpening;
import org.baraza.record.voting.Choice;
import org.baraza.record.voting.ProxyId;
import org.baraza.record.voting.VoteId;
import org.baraza.record.voting.VotingEvent.BallotCast;
import org.baraza.record.voting.VotingEvent.ProxyBallotCast;
import org.baraza.record.voting.VotingEvent.ProxyGiven;
import org.baraza.record.voting.VotingEvent.ProxyRevoked;
import org.baraza.record.voting.VotingEvent.VoteClosed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Proxies, and the ballots beside them.
class ProxyTest {
    private static final VoteId VOTE = new VoteId(UUID.randomUUID());
    private static final ProposalId PROPOSAL = new ProposalId(UUID.randomUUID());
    private static final ProxyId PROXY = new ProxyId(UUID.randomUUID());
    private static final SeatId SECOND = new SeatId(UUID.randomUUID());
    private static final SeatId THIRD = new SeatId(UUID.randomUUID());
    private static final Instant IN_A_CENTURY = Instant.parse("2126-01-01T00:00:00Z");
    private static final String SALT = "ab".repeat(32);
    private static final GiveProxy GIVE = new GiveProxy(VOTE, PROPOSAL, PROXY, GROWERS_SEAT, BUYERS_SEAT);
    private static final ProxyGiven GIVEN = new ProxyGiven(VOTE, PROXY, GROWERS_SEAT, BUYERS_SEAT);
    private static final CastByProxy CAST = new CastByProxy(
            VOTE, PROPOSAL, PROXY, BUYERS_SEAT, new BallotOpening(GROWERS_SEAT, Choice.FOR, SALT, PROXY));
    private static final RevokeProxy REVOKE = new RevokeProxy(VOTE, PROPOSAL, PROXY, GROWERS_SEAT);
    private static final ProxyBallotCast BY_PROXY =
            new ProxyBallotCast(VOTE, PROXY, GROWERS_SEAT, CAST.ballot().commitment(VOTE));

    private final Given given = VotingWorld.given()
            .members()
            .happened(
                    MembershipRegister.class,
                    seat(SECOND, UNION, SeatKind.DELEGATE, "growers", AMINA),
                    seat(THIRD, UNION, SeatKind.DELEGATE, "growers", AMINA));
    private final AggregateTestFixture<Proxy> fixture = given.fixture(Proxy.class);
    private final AggregateTestFixture<Ballot> ballots = given.fixture(Ballot.class);

    @AfterEach
    void close() {
        given.close();
    }

    private void called(String type) {
        called(type, WayOfDeciding.BALLOTS, IN_A_CENTURY);
    }

    private void called(String type, WayOfDeciding way, @Nullable Instant closesAt) {
        var called = given.inTransaction(
                () -> given.bean(Calling.class).call(PLATFORM, PROPOSAL, 1, type, 1, VOTE, way, closesAt, null, null));
        given.happened(VoteRegister.class, called);
    }

    private void standing(SeatId principal, SeatId holder) {
        given.happened(ProxyRegister.class, new ProxyGiven(VOTE, new ProxyId(UUID.randomUUID()), principal, holder));
    }

    private static GiveProxy gives(SeatId principal, SeatId holder) {
        return new GiveProxy(VOTE, PROPOSAL, PROXY, principal, holder);
    }

    private static CastBallot own(SeatId seat) {
        return new CastBallot(VOTE, PROPOSAL, new BallotOpening(seat, Choice.AGAINST, SALT));
    }

    private void votes(SeatId seat) {
        ballots.givenNoPriorActivity().when(own(seat)).expectSuccessfulHandlerExecution();
    }

    @Test
    void a_seat_gives_its_proxy_to_another_on_the_roll() {
        called("represented");
        fixture.givenNoPriorActivity().when(GIVE).expectEvents(GIVEN);
    }

    @Test
    void where_the_charter_says_nothing_there_is_no_proxy() {
        called("ordinary");
        fixture.givenNoPriorActivity().when(GIVE).expectException(broke(CHARTER_ALLOWS_PROXIES));
    }

    @Test
    void principal_and_holder_are_two_seats_on_the_roll() {
        called("represented");
        var elsewhere = new SeatId(UUID.randomUUID());
        fixture.givenNoPriorActivity()
                .when(gives(GROWERS_SEAT, GROWERS_SEAT))
                .expectException(broke(HOLDER_IS_ANOTHER_SEAT));
        fixture.givenNoPriorActivity().when(gives(GROWERS_SEAT, elsewhere)).expectException(broke(HOLDER_IS_ON_ROLL));
        fixture.givenNoPriorActivity().when(gives(elsewhere, GROWERS_SEAT)).expectException(broke(SEAT_IS_ON_ROLL));
    }

    @Test
    void a_proxy_stays_within_the_constituency_where_the_charter_says_so() {
        called("firm");
        fixture.givenNoPriorActivity().when(GIVE).expectException(broke(HOLDER_IS_OF_CONSTITUENCY));
        fixture.givenNoPriorActivity()
                .when(gives(GROWERS_SEAT, SECOND))
                .expectEvents(new ProxyGiven(VOTE, PROXY, GROWERS_SEAT, SECOND));
    }

    @Test
    void a_holder_has_as_many_as_the_charter_allows_and_not_one_more() {
        called("represented");
        standing(SECOND, BUYERS_SEAT);
        fixture.givenNoPriorActivity().when(GIVE).expectEvents(GIVEN);
        standing(THIRD, BUYERS_SEAT);
        fixture.givenNoPriorActivity().when(GIVE).expectException(broke(HOLDER_HAS_ROOM));
    }

    @Test
    void a_revoked_proxy_makes_room() {
        called("represented");
        standing(SECOND, BUYERS_SEAT);
        var other = new ProxyId(UUID.randomUUID());
        given.happened(
                ProxyRegister.class, new ProxyGiven(VOTE, other, THIRD, BUYERS_SEAT), new ProxyRevoked(VOTE, other));
        fixture.givenNoPriorActivity().when(GIVE).expectEvents(GIVEN);
    }

    @Test
    void whoever_holds_a_proxy_gives_none_and_whoever_gave_one_holds_none() {
        called("represented");
        standing(SECOND, GROWERS_SEAT);
        fixture.givenNoPriorActivity().when(GIVE).expectException(broke(PROXY_IS_NOT_PASSED_ON));
        fixture.givenNoPriorActivity().when(gives(BUYERS_SEAT, SECOND)).expectException(broke(PROXY_IS_NOT_PASSED_ON));
    }

    @Test
    void a_seat_gives_one_proxy_in_a_vote() {
        called("represented");
        standing(GROWERS_SEAT, SECOND);
        fixture.givenNoPriorActivity().when(GIVE).expectException(broke(PROXY_IS_GIVEN_ONCE));
    }

    @Test
    void whoever_has_voted_has_nothing_left_to_give() {
        called("represented");
        votes(GROWERS_SEAT);
        fixture.givenNoPriorActivity().when(GIVE).expectException(broke(PRINCIPAL_HAS_NOT_VOTED));
    }

    @Test
    void a_proxy_is_given_while_ballots_are_taken() {
        called("ordinary", WayOfDeciding.MEETING_COUNT, null);
        fixture.givenNoPriorActivity().when(GIVE).expectException(broke(VOTE_IS_BY_BALLOTS));
    }

    @Test
    void after_closing_a_proxy_is_neither_given_nor_used_nor_revoked() {
        called("represented");
        given.happened(VoteRegister.class, new VoteClosed(VOTE, Instant.EPOCH, 0));
        fixture.givenNoPriorActivity().when(GIVE).expectException(broke(VOTE_IS_OPEN));
        fixture.given(GIVEN).when(CAST).expectException(broke(VOTE_IS_OPEN));
        fixture.given(GIVEN).when(REVOKE).expectException(broke(VOTE_IS_OPEN));
    }

    @Test
    void a_ballot_by_proxy_at_the_closing_time_is_late() {
        called("represented");
        given.bean(org.springframework.jdbc.core.simple.JdbcClient.class)
                .sql("update vote_register set closes_at = clock_timestamp() where vote = ?")
                .param(VOTE.value())
                .update();
        fixture.given(GIVEN).when(CAST).expectException(broke(BALLOT_IS_IN_TIME));
    }

    @Test
    void the_holder_casts_the_principals_ballot_once() {
        called("represented");
        fixture.given(GIVEN).when(CAST).expectEvents(BY_PROXY);
        fixture.given(GIVEN, BY_PROXY).when(CAST).expectException(broke(BALLOT_IS_CAST_ONCE));
    }

    @Test
    void nobody_else_uses_it_and_nobody_else_revokes_it() {
        called("represented");
        var somebody = new CastByProxy(VOTE, PROPOSAL, PROXY, SECOND, CAST.ballot());
        fixture.given(GIVEN).when(somebody).expectException(broke(HOLDER_CASTS));
        fixture.given(GIVEN)
                .when(new RevokeProxy(VOTE, PROPOSAL, PROXY, BUYERS_SEAT))
                .expectException(broke(PRINCIPAL_REVOKES));
    }

    @Test
    void it_is_revoked_until_it_is_used() {
        called("represented");
        fixture.given(GIVEN).when(REVOKE).expectEvents(new ProxyRevoked(VOTE, PROXY));
        fixture.given(GIVEN, BY_PROXY).when(REVOKE).expectException(broke(PROXY_IS_UNUSED));
        var revoked = new ProxyRevoked(VOTE, PROXY);
        fixture.given(GIVEN, revoked).when(CAST).expectException(broke(PROXY_STANDS));
        fixture.given(GIVEN, revoked).when(REVOKE).expectException(broke(PROXY_STANDS));
    }

    @Test
    void nobody_votes_for_a_seat_that_has_ended() {
        called("represented");
        given.happened(MembershipRegister.class, new SeatEnded(GROWERS_SEAT, Given.NOW));
        fixture.given(GIVEN).when(CAST).expectException(broke(PRINCIPAL_HOLDS_ITS_SEAT));
    }

    @Test
    void the_holder_is_told_the_same_whether_or_not_the_principal_has_voted() {
        called("represented");
        given.happened(ProxyRegister.class, GIVEN);
        votes(GROWERS_SEAT);
        fixture.given(GIVEN).when(CAST).expectEvents(BY_PROXY);
    }

    @Test
    void the_principals_own_ballot_names_the_proxy_that_it_goes_before() {
        called("represented");
        given.happened(ProxyRegister.class, GIVEN);
        var ballot = own(GROWERS_SEAT);
        ballots.givenNoPriorActivity()
                .when(ballot)
                .expectEvents(new BallotCast(VOTE, GROWERS_SEAT, ballot.ballot().commitment(VOTE), PROXY));
    }

    @Test
    void the_principal_does_not_vote_beside_a_proxy_that_the_charter_lets_stand() {
        called("firm");
        given.happened(ProxyRegister.class, GIVEN);
        ballots.givenNoPriorActivity().when(own(GROWERS_SEAT)).expectException(broke(PROXY_VOTES_INSTEAD));
        given.happened(ProxyRegister.class, new ProxyRevoked(VOTE, PROXY));
        ballots.givenNoPriorActivity().when(own(GROWERS_SEAT)).expectSuccessfulHandlerExecution();
    }

    @Test
    void at_closing_each_entry_counts_once_and_its_own_ballot_first() {
        called("represented");
        var other = new ProxyId(UUID.randomUUID());
        given.happened(ProxyRegister.class, GIVEN);
        fixture.given(GIVEN).when(CAST).expectSuccessfulHandlerExecution();
        votes(GROWERS_SEAT);
        var box = given.bean(BallotBox.class);
        box.putByProxy(VOTE, other, new BallotOpening(SECOND, Choice.FOR, SALT, other));
        assertThat(box.open(VOTE))
                .extracting(BallotBox.Sealed::opening)
                .containsExactlyInAnyOrderElementsOf(List.of(
                        new BallotOpening(GROWERS_SEAT, Choice.AGAINST, SALT),
                        new BallotOpening(SECOND, Choice.FOR, SALT, other)));
        assertThat(box.overridden(VOTE)).isEqualTo(1);
    }
}
