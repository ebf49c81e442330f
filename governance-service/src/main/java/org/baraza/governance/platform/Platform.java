package org.baraza.governance.platform;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.baraza.governance.acts.Locks;
import org.baraza.governance.acts.UnderCharter;
import org.baraza.governance.ledger.Contents;
import org.baraza.record.Json;
import org.baraza.record.ledger.CharterInForce;
import org.baraza.record.ledger.ContentRef;
import org.baraza.record.ledger.MediaTypes;
import org.baraza.record.ledger.Streams;
import org.baraza.record.membership.SeatId;
import org.baraza.record.platform.AmendmentReview;
import org.baraza.record.platform.Charter;
import org.baraza.record.platform.CharterHistory;
import org.baraza.record.platform.ContradictoryCharter;
import org.baraza.record.platform.OrganisationId;
import org.baraza.record.platform.PlatformEvent.AmendmentSetAside;
import org.baraza.record.platform.PlatformEvent.CharterAmended;
import org.baraza.record.platform.PlatformEvent.PlatformFounded;
import org.baraza.record.platform.PlatformId;
import org.baraza.record.platform.SetAside;
import org.baraza.record.platform.Visibility;
import org.jspecify.annotations.NullUnmarked;

/// A platform under its charter.
@Aggregate
@NullUnmarked
class Platform {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // The framework reads it.
    private String stream;

    private PlatformId platform;
    private CharterHistory charters;

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

    /// Called for by the adoption, and perhaps more than once. Holds membership still: who belongs
    /// where changes with it.
    @CommandHandler
    void decide(AmendCharter command, Locks locks, PlatformRegister platforms, Contents contents, Clock clock) {
        locks.membershipChanges(platform);
        if (charters.isSettled(command.decision())) {
            return;
        }
        var amendment = command.amendment();
        if (amendment.amends() != charters.version()) {
            setAside(command, SetAside.STALE);
            return;
        }
        final Charter charter;
        try {
            charter = Charter.read(text(contents.bytes(amendment.charter().id())));
            AmendmentReview.require(platforms.charter(platform), charter, amendment.moves());
        } catch (Contents.Missing e) {
            setAside(command, SetAside.WITHHELD);
            return;
        } catch (ContradictoryCharter e) {
            setAside(command, SetAside.CONTRADICTORY);
            return;
        }
        apply(new CharterAmended(
                platform,
                charters.version() + 1,
                contents.put(platform, MediaTypes.CHARTER, Json.canonical(charter), false),
                charter.visibility(),
                command.decision(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                amendment.moves()));
    }

    private void setAside(AmendCharter command, SetAside ground) {
        apply(new AmendmentSetAside(platform, command.decision(), ground, charters.version()));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @EventSourcingHandler
    void evolve(PlatformFounded event) {
        stream = Streams.platform(event.platform());
        platform = event.platform();
        charters = CharterHistory.since(event);
    }

    @EventSourcingHandler
    void evolve(CharterAmended event) {
        charters = charters.after(event);
    }

    @EventSourcingHandler
    void evolve(AmendmentSetAside event) {
        charters = charters.after(event);
    }
}
