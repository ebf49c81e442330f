package org.baraza.governance.platform;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.baraza.record.ledger.Streams;
import org.baraza.record.membership.PersonId;
import org.baraza.record.platform.OrganisationId;
import org.baraza.record.platform.OrganisationKind;
import org.baraza.record.platform.PlatformEvent.OrganisationRegistered;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/// An organisation in the registry.
@Aggregate
@NullUnmarked
class Organisation {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // The framework reads it.
    private String stream;

    Organisation() {}

    record RegisterOrganisation(
            OrganisationId organisation,
            String name,
            OrganisationKind kind,
            @Nullable String country,
            PersonId representative) {}

    @CommandHandler
    Organisation(RegisterOrganisation command) {
        apply(new OrganisationRegistered(
                command.organisation(), command.name(), command.kind(), command.country(), command.representative()));
    }

    @EventSourcingHandler
    void evolve(OrganisationRegistered event) {
        stream = Streams.organisation(event.organisation());
    }
}
