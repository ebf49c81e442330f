package org.baraza.governance.platform;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.baraza.governance.acts.UnderCharter;
import org.baraza.record.ledger.CharterInForce;
import org.baraza.record.ledger.ContentRef;
import org.baraza.record.ledger.Streams;
import org.baraza.record.membership.SeatId;
import org.baraza.record.platform.OrganisationId;
import org.baraza.record.platform.PlatformEvent.PlatformFounded;
import org.baraza.record.platform.PlatformId;
import org.baraza.record.platform.Visibility;
import org.jspecify.annotations.NullUnmarked;

/// A platform under its charter.
@Aggregate
@NullUnmarked
class Platform {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // The framework reads it.
    private String stream;

    Platform() {}

    record FoundPlatform(
            PlatformId platform,
            String name,
            OrganisationId founder,
            SeatId founderSeat,
            ContentRef charter,
            Visibility visibility)
            implements UnderCharter {
        @Override
        public CharterInForce charterInForce() {
            return new CharterInForce(1, charter.hash());
        }
    }

    @CommandHandler
    Platform(FoundPlatform command) {
        apply(new PlatformFounded(
                command.platform(),
                command.name(),
                command.founder(),
                command.founderSeat(),
                1,
                command.charter(),
                command.visibility()));
    }

    @EventSourcingHandler
    void evolve(PlatformFounded event) {
        stream = Streams.platform(event.platform());
    }
}
