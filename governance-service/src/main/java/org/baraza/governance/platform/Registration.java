package org.baraza.governance.platform;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.baraza.governance.acts.Locks;
import org.baraza.record.ledger.Streams;
import org.baraza.record.membership.PersonId;
import org.baraza.record.platform.OrganisationId;
import org.baraza.record.platform.PlatformEvent.PlatformRegistered;
import org.baraza.record.platform.PlatformId;
import org.jspecify.annotations.NullUnmarked;

/// A platform's entry in the registry, beside its own ledger.
@Aggregate
@NullUnmarked
class Registration {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // The framework reads it.
    private String stream;

    Registration() {}

    record RegisterPlatform(PlatformId platform, String name, OrganisationId founder, PersonId by) {}

    @CommandHandler
    Registration(RegisterPlatform command, Locks locks, PlatformRegister register) {
        locks.organisationChanges(command.founder());
        var representative = register.representative(command.founder());
        PlatformRule.ORGANISATION_IS_REGISTERED.require(representative.isPresent());
        PlatformRule.FOUNDED_BY_REPRESENTATIVE.require(
                representative.filter(command.by()::equals).isPresent());
        apply(new PlatformRegistered(command.platform(), command.name(), command.founder()));
    }

    @EventSourcingHandler
    void evolve(PlatformRegistered event) {
        stream = Streams.registration(event.platform());
    }
}
