package org.baraza.governance.voting;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.createNew;
import static org.baraza.governance.voting.PaperRule.CHARTER_ALLOWS_PAPER;
import static org.baraza.governance.voting.VotingRule.BALLOT_IS_CAST_ONCE;
import static org.baraza.governance.voting.VotingRule.SEAT_IS_ON_ROLL;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.baraza.governance.platform.PlatformRegister;
import org.baraza.governance.voting.PaperBox.Compared;
import org.baraza.governance.voting.VoteCommand.EnterPaper;
import org.baraza.record.ledger.Streams;
import org.baraza.record.voting.Channel;
import org.baraza.record.voting.VotingEvent.BallotCast;
import org.baraza.record.voting.VotingEvent.PaperEntered;
import org.baraza.record.voting.VotingEvent.PaperEntriesDiffered;
import org.jspecify.annotations.NullUnmarked;

/// The paper of one entry of the roll, as clerks enter it. When two of them have read the same it is cast
/// as the entry's ballot. Whoever sends the command holds the paper.
@Aggregate
@NullUnmarked
class Paper {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // The framework reads it.
    private String stream;

    Paper() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(
            EnterPaper command,
            OpenVotes open,
            PlatformRegister platforms,
            VoteRegister votes,
            Papers papers,
            Proxies proxies,
            BallotBox box,
            PaperBox entries)
            throws Exception {
        var read = command.read();
        var entry = read.rollEntry();
        var vote = open.held(command.vote());
        var rules = vote.rules();
        CHARTER_ALLOWS_PAPER.require(
                rules != null && rules.type(platforms, vote.platform()).takesPaper());
        SEAT_IS_ON_ROLL.require(votes.isOnRoll(command.vote(), entry));
        papers.fitsPaper(vote, read);
        var before = proxies.before(vote, entry);
        BALLOT_IS_CAST_ONCE.require(!box.has(command.vote(), entry));
        var compared = entries.compare(command.vote(), command.clerk(), read);
        if (compared == Compared.MATCHES) {
            BALLOT_IS_CAST_ONCE.require(box.put(command.vote(), read));
            entries.take(command.vote(), entry);
        } else {
            entries.put(command.vote(), command.clerk(), read);
        }
        var commitment = read.commitment(command.vote());
        apply(new PaperEntered(command.vote(), entry, commitment));
        switch (compared) {
            case FIRST -> {}
            case DIFFERS -> apply(new PaperEntriesDiffered(command.vote(), entry));
            case MATCHES ->
                createNew(
                        Ballot.class,
                        () -> new Ballot(new BallotCast(command.vote(), entry, commitment, before, Channel.PAPER)));
        }
    }

    @EventSourcingHandler
    void evolve(PaperEntered event) {
        stream = Streams.paper(event.vote(), event.rollEntry());
    }
}
