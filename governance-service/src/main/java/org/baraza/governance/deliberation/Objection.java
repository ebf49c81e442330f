package org.baraza.governance.deliberation;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.baraza.governance.deliberation.DeliberationRule.OBJECTION_IS_ANSWERED;
import static org.baraza.governance.deliberation.DeliberationRule.OBJECTION_IS_UNSETTLED;
import static org.baraza.governance.deliberation.DeliberationRule.OBJECTOR_SETTLES;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.baraza.governance.deliberation.DeliberationCommand.AnswerObjection;
import org.baraza.governance.deliberation.DeliberationCommand.Maintain;
import org.baraza.governance.deliberation.DeliberationCommand.Raise;
import org.baraza.governance.deliberation.DeliberationCommand.Resolve;
import org.baraza.governance.deliberation.DeliberationCommand.Withdraw;
import org.baraza.governance.ledger.EntryMetaData;
import org.baraza.governance.ledger.Texts;
import org.baraza.record.Json;
import org.baraza.record.deliberation.DeliberationEvent.ObjectionAnswered;
import org.baraza.record.deliberation.DeliberationEvent.ObjectionMaintained;
import org.baraza.record.deliberation.DeliberationEvent.ObjectionRaised;
import org.baraza.record.deliberation.DeliberationEvent.ObjectionResolved;
import org.baraza.record.deliberation.DeliberationEvent.ObjectionWithdrawn;
import org.baraza.record.deliberation.ObjectionId;
import org.baraza.record.ledger.Actor;
import org.baraza.record.ledger.Streams;
import org.baraza.record.membership.SeatId;
import org.baraza.record.platform.PlatformId;
import org.baraza.record.proposals.ProposalId;
import org.jspecify.annotations.NullUnmarked;

/// A reasoned no. It is answered before its proposal is decided, and settled by whoever raised it, or by nobody.
@Aggregate
@NullUnmarked
class Objection {
    private enum State {
        OPEN,
        ANSWERED,
        MAINTAINED,
        SETTLED
    }

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // The framework reads it.
    private String stream;

    private ObjectionId objection;
    private ProposalId proposal;
    private PlatformId platform;
    private SeatId objector;
    private State state;

    Objection() {}

    @CommandHandler
    Objection(Raise command, Floor floor, Texts texts) {
        floor.isOpen(command.proposal(), command.proposalVersion());
        apply(new ObjectionRaised(
                command.objection(),
                command.platform(),
                command.proposal(),
                command.proposalVersion(),
                texts.text(command.platform(), command.text())));
    }

    @CommandHandler
    void decide(AnswerObjection command, Floor floor, Texts texts) {
        floor.isForAnswer(proposal, command.by(), command.office());
        OBJECTION_IS_UNSETTLED.require(state != State.SETTLED);
        apply(new ObjectionAnswered(objection, texts.text(platform, command.text())));
    }

    @CommandHandler
    void decide(Resolve command, Floor floor) {
        isSettledBy(command.by(), floor);
        OBJECTION_IS_ANSWERED.require(state != State.OPEN);
        apply(new ObjectionResolved(objection));
    }

    @CommandHandler
    void decide(Maintain command, Floor floor, Texts texts) {
        isSettledBy(command.by(), floor);
        OBJECTION_IS_ANSWERED.require(state != State.OPEN);
        apply(new ObjectionMaintained(objection, command.extent(), texts.text(platform, command.reasons())));
    }

    @CommandHandler
    void decide(Withdraw command, Floor floor) {
        isSettledBy(command.by(), floor);
        apply(new ObjectionWithdrawn(objection));
    }

    private void isSettledBy(SeatId by, Floor floor) {
        floor.isNotClosed(proposal);
        OBJECTOR_SETTLES.require(objector.equals(by));
        OBJECTION_IS_UNSETTLED.require(state != State.SETTLED);
    }

    @EventSourcingHandler
    void evolve(ObjectionRaised event, @MetaDataValue(EntryMetaData.ACTOR) String actor) {
        stream = Streams.objection(event.objection());
        objection = event.objection();
        proposal = event.proposal();
        platform = event.platform();
        objector = Json.MAPPER.readValue(actor, Actor.class).seat();
        state = State.OPEN;
    }

    /// An answer to what is maintained does not make it less so.
    @EventSourcingHandler
    void evolve(ObjectionAnswered event) {
        state = state == State.OPEN ? State.ANSWERED : state;
    }

    @EventSourcingHandler
    void evolve(ObjectionMaintained event) {
        state = State.MAINTAINED;
    }

    @EventSourcingHandler
    void evolve(ObjectionResolved event) {
        state = State.SETTLED;
    }

    @EventSourcingHandler
    void evolve(ObjectionWithdrawn event) {
        state = State.SETTLED;
    }
}
