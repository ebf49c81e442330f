package org.baraza.governance.deliberation;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.baraza.governance.deliberation.DeliberationRule.AUTHOR_RETRACTS;
import static org.baraza.governance.deliberation.DeliberationRule.CONTRIBUTION_IS_RETRACTED_ONCE;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.baraza.governance.deliberation.DeliberationCommand.Contribute;
import org.baraza.governance.deliberation.DeliberationCommand.Retract;
import org.baraza.governance.ledger.EntryMetaData;
import org.baraza.governance.ledger.Texts;
import org.baraza.record.Json;
import org.baraza.record.deliberation.ContributionId;
import org.baraza.record.deliberation.DeliberationEvent.ContributionMade;
import org.baraza.record.deliberation.DeliberationEvent.ContributionRetracted;
import org.baraza.record.ledger.Actor;
import org.baraza.record.ledger.Streams;
import org.baraza.record.membership.SeatId;
import org.baraza.record.platform.PlatformId;
import org.jspecify.annotations.NullUnmarked;

/// What a seat says on a proposal. It cannot be edited; it can be retracted, at any time, and that shows.
@Aggregate
@NullUnmarked
class Contribution {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // The framework reads it.
    private String stream;

    private ContributionId contribution;
    private PlatformId platform;
    private SeatId author;
    private boolean retracted;

    Contribution() {}

    @CommandHandler
    Contribution(Contribute command, Floor floor, Texts texts) {
        floor.isOpen(command.proposal(), command.proposalVersion());
        floor.isForReply(command.proposal(), command.inReplyTo());
        apply(new ContributionMade(
                command.contribution(),
                command.platform(),
                command.proposal(),
                command.proposalVersion(),
                command.stance(),
                command.inReplyTo(),
                texts.text(command.platform(), command.text())));
    }

    @CommandHandler
    void decide(Retract command, Texts texts) {
        AUTHOR_RETRACTS.require(author.equals(command.by()));
        CONTRIBUTION_IS_RETRACTED_ONCE.require(!retracted);
        var reasons = command.reasons();
        apply(new ContributionRetracted(contribution, reasons == null ? null : texts.text(platform, reasons)));
    }

    @EventSourcingHandler
    void evolve(ContributionMade event, @MetaDataValue(EntryMetaData.ACTOR) String actor) {
        stream = Streams.contribution(event.contribution());
        contribution = event.contribution();
        platform = event.platform();
        author = Json.MAPPER.readValue(actor, Actor.class).seat();
    }

    @EventSourcingHandler
    void evolve(ContributionRetracted event) {
        retracted = true;
    }
}
