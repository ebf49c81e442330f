package org.baraza.governance.voting;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.baraza.governance.voting.VotingRule.BALLOT_IS_CAST_ONCE;
import static org.baraza.governance.voting.VotingRule.BALLOT_IS_IN_TIME;
import static org.baraza.governance.voting.VotingRule.SEAT_IS_ON_ROLL;
import static org.baraza.governance.voting.VotingRule.VOTE_IS_BY_BALLOTS;
import static org.baraza.governance.voting.VotingRule.VOTE_IS_OPEN;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.baraza.governance.access.Refusal;
import org.baraza.governance.acts.Locks;
import org.baraza.governance.voting.VoteCommand.CastBallot;
import org.baraza.record.ledger.Streams;
import org.baraza.record.platform.WayOfDeciding;
import org.baraza.record.voting.VotingEvent.BallotCast;
import org.jspecify.annotations.NullUnmarked;

/// One ballot. It holds the vote open while it is cast: acknowledged before closing means counted.
@Aggregate
@NullUnmarked
class Ballot {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // The framework reads it.
    private String stream;

    Ballot() {}

    @CommandHandler
    Ballot(CastBallot command, Locks locks, VoteRegister votes, BallotBox box, DatabaseClock clock) {
        locks.voteStays(command.vote());
        var vote = votes.vote(command.vote()).orElseThrow(Refusal::unknown);
        VOTE_IS_BY_BALLOTS.require(vote.way() == WayOfDeciding.BALLOTS);
        VOTE_IS_OPEN.require(vote.open());
        BALLOT_IS_IN_TIME.require(clock.now().isBefore(vote.closesAt()));
        SEAT_IS_ON_ROLL.require(votes.isOnRoll(command.vote(), command.ballot().rollEntry()));
        BALLOT_IS_CAST_ONCE.require(box.put(command.vote(), command.ballot()));
        apply(new BallotCast(
                command.vote(), command.ballot().rollEntry(), command.ballot().commitment(command.vote())));
    }

    @EventSourcingHandler
    void evolve(BallotCast event) {
        stream = Streams.ballot(event.vote(), event.rollEntry());
    }
}
