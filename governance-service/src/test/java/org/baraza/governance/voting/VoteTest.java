package org.baraza.governance.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baraza.governance.rules.Given.AMINA;
import static org.baraza.governance.rules.Given.BARAKA;
import static org.baraza.governance.rules.Given.BUYERS_SEAT;
import static org.baraza.governance.rules.Given.GROWERS_SEAT;
import static org.baraza.governance.rules.Given.PLATFORM;
import static org.baraza.governance.rules.Given.broke;
import static org.baraza.governance.rules.Given.by;
import static org.baraza.governance.rules.Given.text;
import static org.baraza.governance.voting.VotingRule.BALLOT_IS_CAST_ONCE;
import static org.baraza.governance.voting.VotingRule.BALLOT_IS_IN_TIME;
import static org.baraza.governance.voting.VotingRule.CERTIFIED_VOTE_STANDS;
import static org.baraza.governance.voting.VotingRule.CHARTER_ALLOWS_EXTENSION;
import static org.baraza.governance.voting.VotingRule.CLOSING_TIME_HAS_COME;
import static org.baraza.governance.voting.VotingRule.COUNT_FITS_THE_ROOM;
import static org.baraza.governance.voting.VotingRule.COUNT_IS_ENTERED;
import static org.baraza.governance.voting.VotingRule.COUNT_IS_ENTERED_ONCE;
import static org.baraza.governance.voting.VotingRule.COUNT_IS_SIGNED;
import static org.baraza.governance.voting.VotingRule.EVERY_CONSTITUENCY_IS_COUNTED_ONCE;
import static org.baraza.governance.voting.VotingRule.EXTENSIONS_ARE_LEFT;
import static org.baraza.governance.voting.VotingRule.EXTENSION_IS_IN_TIME;
import static org.baraza.governance.voting.VotingRule.EXTENSION_IS_LATER;
import static org.baraza.governance.voting.VotingRule.EXTENSION_IS_WITHIN_CHARTER;
import static org.baraza.governance.voting.VotingRule.SEAT_IS_ON_ROLL;
import static org.baraza.governance.voting.VotingRule.SECOND_OFFICER_SIGNS;
import static org.baraza.governance.voting.VotingRule.VOTE_IS_BY_BALLOTS;
import static org.baraza.governance.voting.VotingRule.VOTE_IS_BY_COUNT;
import static org.baraza.governance.voting.VotingRule.VOTE_IS_CERTIFIED_ONCE;
import static org.baraza.governance.voting.VotingRule.VOTE_IS_NOT_ANNULLED;
import static org.baraza.governance.voting.VotingRule.VOTE_IS_OPEN;
import static org.baraza.governance.voting.VotingRule.VOTE_IS_TALLIED;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.matchers.Matchers;
import org.baraza.governance.rules.Given;
import org.baraza.governance.voting.VoteCommand.AnnulVote;
import org.baraza.governance.voting.VoteCommand.CastBallot;
import org.baraza.governance.voting.VoteCommand.CertifyVote;
import org.baraza.governance.voting.VoteCommand.CloseVote;
import org.baraza.governance.voting.VoteCommand.EnterCount;
import org.baraza.governance.voting.VoteCommand.ExtendVote;
import org.baraza.governance.voting.VoteCommand.SignCount;
import org.baraza.record.membership.SeatId;
import org.baraza.record.platform.WayOfDeciding;
import org.baraza.record.proposals.ProposalId;
import org.baraza.record.voting.BallotOpening;
import org.baraza.record.voting.Choice;
import org.baraza.record.voting.CountLine;
import org.baraza.record.voting.Outcome;
import org.baraza.record.voting.VoteId;
import org.baraza.record.voting.VotingEvent.BallotCast;
import org.baraza.record.voting.VotingEvent.BallotsOpened;
import org.baraza.record.voting.VotingEvent.MeetingCountEntered;
import org.baraza.record.voting.VotingEvent.MeetingCountSigned;
import org.baraza.record.voting.VotingEvent.VoteAnnulled;
import org.baraza.record.voting.VotingEvent.VoteCalled;
import org.baraza.record.voting.VotingEvent.VoteCertified;
import org.baraza.record.voting.VotingEvent.VoteClosed;
import org.baraza.record.voting.VotingEvent.VoteExtended;
import org.baraza.record.voting.VotingEvent.VoteTallied;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A vote and its ballots.
class VoteTest {
    private static final VoteId VOTE = new VoteId(UUID.randomUUID());
    private static final ProposalId PROPOSAL = new ProposalId(UUID.randomUUID());
    private static final Instant IN_A_CENTURY = Instant.parse("2126-01-01T00:00:00Z");
    private static final String SALT = "ab".repeat(32);

    private final Given given = VotingWorld.given().members();
    private final AggregateTestFixture<Vote> fixture = given.fixture(Vote.class);
    private final AggregateTestFixture<Ballot> ballots = given.fixture(Ballot.class);

    @AfterEach
    void close() {
        given.close();
    }

    private VoteCalled called(String type, WayOfDeciding way, @Nullable Instant closesAt) {
        var called = given.inTransaction(
                () -> given.bean(Calling.class).call(PLATFORM, PROPOSAL, 1, type, 1, VOTE, way, closesAt, null, null));
        given.happened(VoteRegister.class, called);
        return called;
    }

    private VoteCalled byBallots() {
        return called("ordinary", WayOfDeciding.BALLOTS, IN_A_CENTURY);
    }

    private VoteCalled byCount() {
        return called("ordinary", WayOfDeciding.MEETING_COUNT, null);
    }

    /// The same vote, with another end.
    private static VoteCalled closingAt(VoteCalled called, Instant closesAt) {
        return new VoteCalled(
                called.vote(),
                called.platform(),
                called.proposal(),
                called.proposalVersion(),
                called.decisionType(),
                called.way(),
                called.charterVersion(),
                called.opensAt(),
                closesAt,
                called.roll());
    }

    /// By a count, and known to no register.
    private VoteCalled uncounted() {
        return given.inTransaction(() -> given.bean(Calling.class)
                .call(PLATFORM, PROPOSAL, 1, "ordinary", 1, VOTE, WayOfDeciding.MEETING_COUNT, null, null, null));
    }

    private void closesNow() {
        given.bean(org.springframework.jdbc.core.simple.JdbcClient.class)
                .sql("update vote_register set closes_at = clock_timestamp() where vote = ?")
                .param(VOTE.value())
                .update();
    }

    private static Instant closing(VoteCalled called) {
        return Objects.requireNonNull(called.closesAt());
    }

    private static ExtendVote extension(Instant closesAt) {
        return new ExtendVote(VOTE, PROPOSAL, closesAt);
    }

    private static AnnulVote annulment() {
        return new AnnulVote(VOTE, PROPOSAL, "The wrong text was voted on.");
    }

    private static VoteAnnulled annulled() {
        return new VoteAnnulled(VOTE, text());
    }

    private static CastBallot cast(SeatId seat, Choice choice) {
        return new CastBallot(VOTE, PROPOSAL, new BallotOpening(seat, choice, SALT));
    }

    private static CloseVote closing() {
        return new CloseVote(VOTE, PROPOSAL, false);
    }

    private static EnterCount count(CountLine... lines) {
        return new EnterCount(VOTE, PROPOSAL, AMINA, List.of(lines), null, null);
    }

    private static CountLine line(String constituency, long inFavour, long against, long present) {
        return new CountLine(constituency, inFavour, against, 0, present, null);
    }

    private static CountLine onRoll(String constituency) {
        return new CountLine(constituency, 1, 0, 0, 1, 1L);
    }

    private static Object entered() {
        return by(AMINA, new MeetingCountEntered(VOTE, List.of(onRoll("growers"), onRoll("buyers")), null));
    }

    private static VoteClosed closed() {
        return new VoteClosed(VOTE, Instant.EPOCH, 0);
    }

    private static VoteTallied tallied() {
        return new VoteTallied(VOTE, List.of(), null, null, Outcome.ADOPTED, List.of());
    }

    @Test
    void a_ballot_is_recorded_as_its_commitment() {
        byBallots();
        var command = cast(GROWERS_SEAT, Choice.FOR);
        ballots.givenNoPriorActivity()
                .when(command)
                .expectEvents(
                        new BallotCast(VOTE, GROWERS_SEAT, command.ballot().commitment(VOTE)));
    }

    @Test
    void a_seat_casts_one_ballot() {
        byBallots();
        assertThat(given.inTransaction(() -> given.bean(BallotBox.class)
                        .put(VOTE, cast(GROWERS_SEAT, Choice.FOR).ballot())))
                .isTrue();
        ballots.givenNoPriorActivity()
                .when(cast(GROWERS_SEAT, Choice.AGAINST))
                .expectNoEvents()
                .expectException(broke(BALLOT_IS_CAST_ONCE));
    }

    @Test
    void only_a_seat_on_the_roll_casts_a_ballot() {
        byBallots();
        ballots.givenNoPriorActivity()
                .when(cast(new SeatId(UUID.randomUUID()), Choice.FOR))
                .expectNoEvents()
                .expectException(broke(SEAT_IS_ON_ROLL));
    }

    @Test
    void a_ballot_after_the_closing_is_refused() {
        byBallots();
        given.happened(VoteRegister.class, closed());
        ballots.givenNoPriorActivity()
                .when(cast(GROWERS_SEAT, Choice.FOR))
                .expectNoEvents()
                .expectException(broke(VOTE_IS_OPEN));
    }

    @Test
    void a_ballot_at_the_closing_time_is_late_although_nobody_has_closed_yet() {
        byBallots();
        closesNow();
        ballots.givenNoPriorActivity()
                .when(cast(GROWERS_SEAT, Choice.FOR))
                .expectNoEvents()
                .expectException(broke(BALLOT_IS_IN_TIME));
    }

    @Test
    void a_count_taken_in_a_meeting_takes_no_ballots() {
        byCount();
        ballots.givenNoPriorActivity()
                .when(cast(GROWERS_SEAT, Choice.FOR))
                .expectNoEvents()
                .expectException(broke(VOTE_IS_BY_BALLOTS));
    }

    @Test
    void a_vote_by_ballots_takes_no_count() {
        fixture.given(byBallots())
                .when(count(line("growers", 1, 0, 1), line("buyers", 1, 0, 1)))
                .expectNoEvents()
                .expectException(broke(VOTE_IS_BY_COUNT));
    }

    @Test
    void a_count_has_one_line_for_each_constituency() {
        var called = byCount();
        for (var wrong : List.of(
                count(line("growers", 1, 0, 1)),
                count(line("growers", 1, 0, 1), line("growers", 1, 0, 1)),
                count(line("growers", 1, 0, 1), line("buyers", 0, 0, 0), line("buyers", 1, 0, 1)),
                count(line("growers", 1, 0, 1), line("others", 1, 0, 1)))) {
            fixture.given(called)
                    .when(wrong)
                    .expectNoEvents()
                    .expectException(broke(EVERY_CONSTITUENCY_IS_COUNTED_ONCE));
        }
    }

    @Test
    void a_count_fits_the_room_and_the_roll() {
        var called = byCount();
        for (var growers : List.of(line("growers", 1, 1, 1), line("growers", 1, 1, 2), line("growers", -1, 1, 1))) {
            fixture.given(called)
                    .when(count(growers, line("buyers", 1, 0, 1)))
                    .expectNoEvents()
                    .expectException(broke(COUNT_FITS_THE_ROOM));
        }
    }

    @Test
    void a_count_is_entered_once_and_before_the_closing() {
        var called = byCount();
        var again = count(line("growers", 0, 1, 1), line("buyers", 0, 1, 1));
        fixture.given(called, entered()).when(again).expectNoEvents().expectException(broke(COUNT_IS_ENTERED_ONCE));
        fixture.given(called, closed()).when(again).expectNoEvents().expectException(broke(VOTE_IS_OPEN));
    }

    @Test
    void a_second_officer_signs_what_was_entered() {
        var called = byCount();
        var bySame = new SignCount(VOTE, PROPOSAL, AMINA);
        var byOther = new SignCount(VOTE, PROPOSAL, BARAKA);
        fixture.given(called).when(byOther).expectNoEvents().expectException(broke(COUNT_IS_ENTERED));
        fixture.given(called, entered()).when(bySame).expectNoEvents().expectException(broke(SECOND_OFFICER_SIGNS));
        fixture.given(called, entered()).when(byOther).expectEvents(new MeetingCountSigned(VOTE));
        fixture.given(called, entered(), new MeetingCountSigned(VOTE))
                .when(byOther)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        fixture.given(called, entered(), closed())
                .when(byOther)
                .expectNoEvents()
                .expectException(broke(VOTE_IS_OPEN));
    }

    @Test
    void a_count_is_closed_when_it_is_signed() {
        var called = byCount();
        fixture.given(called, entered()).when(closing()).expectNoEvents().expectException(broke(COUNT_IS_SIGNED));
        fixture.given(called, entered(), new MeetingCountSigned(VOTE))
                .when(closing())
                .expectEventsMatching(Matchers.payloadsMatching(Matchers.exactSequenceOf(
                        Matchers.matches(event -> event instanceof VoteClosed one && one.ballots() == 0),
                        Matchers.matches(event -> event instanceof VoteTallied one && one.outcome() == Outcome.ADOPTED),
                        Matchers.andNoMore())));
    }

    @Test
    void ballots_are_opened_and_tallied_at_the_closing() {
        var called = byBallots();
        for (var ballot : List.of(cast(GROWERS_SEAT, Choice.FOR), cast(BUYERS_SEAT, Choice.AGAINST))) {
            ballots.givenNoPriorActivity().when(ballot).expectSuccessfulHandlerExecution();
        }
        fixture.given(called)
                .when(closing())
                .expectEventsMatching(Matchers.payloadsMatching(Matchers.exactSequenceOf(
                        Matchers.matches(event -> event instanceof VoteClosed one && one.ballots() == 2),
                        Matchers.matches(event -> event instanceof BallotsOpened one && one.openings() == 2),
                        Matchers.matches(event -> event instanceof VoteTallied one && one.outcome() == Outcome.ADOPTED),
                        Matchers.andNoMore())));
    }

    @Test
    void a_vote_is_closed_once() {
        fixture.given(byBallots(), closed(), tallied())
                .when(closing())
                .expectNoEvents()
                .expectException(broke(VOTE_IS_OPEN));
    }

    @Test
    void a_period_that_the_charter_fixes_ends_early_only_when_everybody_has_voted() {
        var called = called("fixed", WayOfDeciding.BALLOTS, null);
        ballots.givenNoPriorActivity().when(cast(GROWERS_SEAT, Choice.FOR)).expectSuccessfulHandlerExecution();
        fixture.given(called).when(closing()).expectNoEvents().expectException(broke(CLOSING_TIME_HAS_COME));
        ballots.givenNoPriorActivity().when(cast(BUYERS_SEAT, Choice.FOR)).expectSuccessfulHandlerExecution();
        fixture.given(called).when(closing()).expectSuccessfulHandlerExecution();
    }

    @Test
    void an_early_end_is_an_officers_and_never_the_clocks() {
        var byTheClock = new CloseVote(VOTE, PROPOSAL, true);
        var called = byBallots();
        fixture.given(called).when(byTheClock).expectNoEvents().expectException(broke(CLOSING_TIME_HAS_COME));
        fixture.given(closingAt(called, Instant.EPOCH)).when(byTheClock).expectSuccessfulHandlerExecution();
    }

    @Test
    void a_vote_is_extended_as_far_as_the_charter_lets_it_and_no_further() {
        var called = called("fixed", WayOfDeciding.BALLOTS, null);
        var closesAt = closing(called);
        var latest = closesAt.plus(Duration.ofDays(2));
        fixture.given(called).when(extension(latest)).expectEvents(new VoteExtended(VOTE, latest));
        fixture.given(called)
                .when(extension(latest.plusMillis(1)))
                .expectNoEvents()
                .expectException(broke(EXTENSION_IS_WITHIN_CHARTER));
        for (var notLater : List.of(closesAt, closesAt.minusMillis(1))) {
            fixture.given(called).when(extension(notLater)).expectNoEvents().expectException(broke(EXTENSION_IS_LATER));
        }
    }

    @Test
    void each_extension_begins_where_the_last_one_ended_and_there_are_as_many_as_the_charter_says() {
        var called = called("fixed", WayOfDeciding.BALLOTS, null);
        var second = closing(called).plus(Duration.ofDays(2));
        var third = second.plus(Duration.ofDays(2));
        fixture.given(called, new VoteExtended(VOTE, second))
                .when(extension(third))
                .expectEvents(new VoteExtended(VOTE, third));
        fixture.given(called, new VoteExtended(VOTE, second), new VoteExtended(VOTE, third))
                .when(extension(third.plusMillis(1)))
                .expectNoEvents()
                .expectException(broke(EXTENSIONS_ARE_LEFT));
    }

    @Test
    void without_a_rule_in_the_charter_a_vote_is_not_extended() {
        fixture.given(byBallots())
                .when(extension(IN_A_CENTURY.plusSeconds(1)))
                .expectNoEvents()
                .expectException(broke(CHARTER_ALLOWS_EXTENSION));
    }

    @Test
    void what_is_over_is_not_extended() {
        var called = called("fixed", WayOfDeciding.BALLOTS, null);
        var later = extension(closing(called).plusSeconds(1));
        fixture.given(called, closed()).when(later).expectNoEvents().expectException(broke(VOTE_IS_OPEN));
        fixture.given(called, annulled()).when(later).expectNoEvents().expectException(broke(VOTE_IS_NOT_ANNULLED));
        fixture.given(uncounted()).when(later).expectNoEvents().expectException(broke(VOTE_IS_BY_BALLOTS));
        fixture.given(closingAt(called, Instant.EPOCH))
                .when(extension(Instant.EPOCH.plusSeconds(1)))
                .expectNoEvents()
                .expectException(broke(EXTENSION_IS_IN_TIME));
    }

    @Test
    void a_ballot_is_in_time_by_the_closing_that_was_extended() {
        byBallots();
        closesNow();
        ballots.givenNoPriorActivity()
                .when(cast(BUYERS_SEAT, Choice.FOR))
                .expectNoEvents()
                .expectException(broke(BALLOT_IS_IN_TIME));
        given.happened(VoteRegister.class, new VoteExtended(VOTE, IN_A_CENTURY));
        ballots.givenNoPriorActivity().when(cast(GROWERS_SEAT, Choice.FOR)).expectSuccessfulHandlerExecution();
    }

    @Test
    void a_period_that_was_extended_ends_when_the_extension_ends() {
        var called = closingAt(called("fixed", WayOfDeciding.BALLOTS, null), Instant.EPOCH);
        fixture.given(called, new VoteExtended(VOTE, IN_A_CENTURY))
                .when(closing())
                .expectNoEvents()
                .expectException(broke(CLOSING_TIME_HAS_COME));
    }

    @Test
    void a_vote_is_annulled_while_it_is_open_closed_or_tallied() {
        var called = byBallots();
        for (var before : List.of(List.<Object>of(), List.<Object>of(closed()), List.<Object>of(closed(), tallied()))) {
            fixture.given(Stream.concat(Stream.of(called), before.stream()).toList())
                    .when(annulment())
                    .expectEventsMatching(Matchers.payloadsMatching(Matchers.exactSequenceOf(
                            Matchers.matches(event -> event instanceof VoteAnnulled), Matchers.andNoMore())));
        }
    }

    @Test
    void a_certified_vote_is_not_annulled_and_an_annulled_one_is_not_certified() {
        var called = byBallots();
        fixture.given(called, closed(), tallied(), new VoteCertified(VOTE, Outcome.ADOPTED))
                .when(annulment())
                .expectNoEvents()
                .expectException(broke(CERTIFIED_VOTE_STANDS));
        for (var act : List.of(annulment(), new CertifyVote(VOTE, PROPOSAL))) {
            fixture.given(called, closed(), tallied(), annulled())
                    .when(act)
                    .expectNoEvents()
                    .expectException(broke(VOTE_IS_NOT_ANNULLED));
        }
    }

    @Test
    void nothing_more_happens_to_a_vote_that_is_annulled() {
        byBallots();
        given.happened(VoteRegister.class, annulled());
        ballots.givenNoPriorActivity()
                .when(cast(GROWERS_SEAT, Choice.FOR))
                .expectNoEvents()
                .expectException(broke(VOTE_IS_OPEN));
        var counted = uncounted();
        for (var act : List.of(
                closing(),
                new SignCount(VOTE, PROPOSAL, BARAKA),
                count(line("growers", 1, 0, 1), line("buyers", 1, 0, 1)))) {
            fixture.given(counted, entered(), annulled())
                    .when(act)
                    .expectNoEvents()
                    .expectException(broke(VOTE_IS_NOT_ANNULLED));
        }
    }

    @Test
    void an_outcome_is_certified_once_and_not_before_the_tally() {
        var called = byBallots();
        var certify = new CertifyVote(VOTE, PROPOSAL);
        fixture.given(called).when(certify).expectNoEvents().expectException(broke(VOTE_IS_TALLIED));
        fixture.given(called, closed(), tallied()).when(certify).expectEvents(new VoteCertified(VOTE, Outcome.ADOPTED));
        fixture.given(called, closed(), tallied(), new VoteCertified(VOTE, Outcome.ADOPTED))
                .when(certify)
                .expectNoEvents()
                .expectException(broke(VOTE_IS_CERTIFIED_ONCE));
    }
}
