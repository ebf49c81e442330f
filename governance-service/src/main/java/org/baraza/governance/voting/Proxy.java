package org.baraza.governance.voting;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.baraza.governance.voting.VotingRule.BALLOT_IS_CAST_ONCE;
import static org.baraza.governance.voting.VotingRule.HOLDER_CASTS;
import static org.baraza.governance.voting.VotingRule.PRINCIPAL_HOLDS_ITS_SEAT;
import static org.baraza.governance.voting.VotingRule.PRINCIPAL_REVOKES;
import static org.baraza.governance.voting.VotingRule.PROXY_IS_UNUSED;
import static org.baraza.governance.voting.VotingRule.PROXY_STANDS;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.baraza.governance.acts.Locks;
import org.baraza.governance.membership.MembershipRegister;
import org.baraza.governance.voting.VoteCommand.CastByProxy;
import org.baraza.governance.voting.VoteCommand.GiveProxy;
import org.baraza.governance.voting.VoteCommand.RevokeProxy;
import org.baraza.record.ledger.Streams;
import org.baraza.record.membership.SeatId;
import org.baraza.record.voting.VotingEvent.ProxyBallotCast;
import org.baraza.record.voting.VotingEvent.ProxyGiven;
import org.baraza.record.voting.VotingEvent.ProxyRevoked;
import org.jspecify.annotations.NullUnmarked;

/// One proxy, with the ballot that its holder casts. It knows nothing of a ballot that the principal
/// cast, so that nothing it answers can tell of one.
@Aggregate
@NullUnmarked
class Proxy {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // The framework reads it.
    private String stream;

    private SeatId principal;
    private SeatId holder;
    private boolean revoked;
    private boolean used;

    Proxy() {}

    @CommandHandler
    Proxy(GiveProxy command, OpenVotes open, Proxies proxies) {
        proxies.canBeGiven(open.held(command.vote()), command.principal(), command.holder());
        apply(new ProxyGiven(command.vote(), command.proxy(), command.principal(), command.holder()));
    }

    @CommandHandler
    void decide(RevokeProxy command, OpenVotes open) {
        PRINCIPAL_REVOKES.require(principal.equals(command.by()));
        open.held(command.vote());
        PROXY_STANDS.require(!revoked);
        PROXY_IS_UNUSED.require(!used);
        apply(new ProxyRevoked(command.vote(), command.proxy()));
    }

    @CommandHandler
    void decide(
            CastByProxy command,
            Locks locks,
            OpenVotes open,
            Papers papers,
            MembershipRegister membership,
            BallotBox box) {
        HOLDER_CASTS.require(holder.equals(command.by()));
        locks.seatStays(principal);
        PRINCIPAL_HOLDS_ITS_SEAT.require(membership.heldSeat(principal).isPresent());
        var vote = open.held(command.vote());
        PROXY_STANDS.require(!revoked);
        papers.fits(vote, command.ballot());
        BALLOT_IS_CAST_ONCE.require(!used);
        box.putByProxy(command.vote(), command.proxy(), command.ballot());
        apply(new ProxyBallotCast(
                command.vote(), command.proxy(), principal, command.ballot().commitment(command.vote())));
    }

    @EventSourcingHandler
    void evolve(ProxyGiven event) {
        stream = Streams.proxy(event.vote(), event.proxy());
        principal = event.principal();
        holder = event.holder();
    }

    @EventSourcingHandler
    void evolve(ProxyRevoked event) {
        revoked = true;
    }

    @EventSourcingHandler
    void evolve(ProxyBallotCast event) {
        used = true;
    }
}
