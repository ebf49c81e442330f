package org.baraza.governance.voting;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.baraza.governance.voting.VotingRule.BALLOT_CAN_BE_CHANGED;
import static org.baraza.governance.voting.VotingRule.BALLOT_IS_CAST_ONCE;
import static org.baraza.governance.voting.VotingRule.SEAT_IS_ON_ROLL;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.baraza.governance.platform.PlatformRegister;
import org.baraza.governance.voting.VoteCommand.CastBallot;
import org.baraza.governance.voting.VoteCommand.ReplaceBallot;
import org.baraza.record.ledger.Streams;
import org.baraza.record.voting.VotingEvent.BallotCast;
import org.baraza.record.voting.VotingEvent.BallotReplaced;
import org.jspecify.annotations.NullUnmarked;

/// One ballot. It holds the vote open while it is cast: acknowledged before closing means counted.
@Aggregate
@NullUnmarked
class Ballot {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // The framework reads it.
    private String stream;

    Ballot() {}

    /// From a paper, in the same transaction.
    Ballot(BallotCast cast) {
        apply(cast);
    }

    @CommandHandler
    Ballot(CastBallot command, OpenVotes open, VoteRegister votes, Papers papers, Proxies proxies, BallotBox box) {
        var entry = command.ballot().rollEntry();
        var vote = open.held(command.vote());
        SEAT_IS_ON_ROLL.require(votes.isOnRoll(command.vote(), entry));
        papers.fits(vote, command.ballot());
        var before = proxies.before(vote, entry);
        BALLOT_IS_CAST_ONCE.require(box.put(command.vote(), command.ballot()));
        apply(new BallotCast(command.vote(), entry, command.commitment(), before));
    }

    @CommandHandler
    void decide(ReplaceBallot command, OpenVotes open, Papers papers, PlatformRegister platforms, BallotBox box) {
        var vote = open.held(command.vote());
        var rules = vote.rules();
        BALLOT_CAN_BE_CHANGED.require(
                rules != null && rules.type(platforms, vote.platform()).ballotsChange());
        papers.fits(vote, command.ballot());
        box.replace(command.vote(), command.ballot());
        apply(new BallotReplaced(
                command.vote(), command.ballot().rollEntry(), command.ballot().commitment(command.vote())));
    }

    @EventSourcingHandler
    void evolve(BallotCast event) {
        stream = Streams.ballot(event.vote(), event.rollEntry());
    }
}
