package org.baraza.governance.assemblies;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.baraza.governance.assemblies.AssemblyRule.ASSEMBLY_CAN_BE_ASKED_FOR;
import static org.baraza.governance.assemblies.AssemblyRule.REQUEST_IS_OPEN;
import static org.baraza.governance.assemblies.AssemblyRule.REQUEST_IS_SUPPORTED_ONCE;
import static org.baraza.governance.assemblies.AssemblyRule.SUPPORTER_MAY_VOTE;

import java.time.Clock;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.baraza.governance.access.Refusal;
import org.baraza.governance.acts.Locks;
import org.baraza.governance.assemblies.AssemblyRequestCommand.RequestAssembly;
import org.baraza.governance.assemblies.AssemblyRequestCommand.SupportRequest;
import org.baraza.governance.ledger.Texts;
import org.baraza.governance.platform.PlatformRegister;
import org.baraza.governance.voting.Freezing;
import org.baraza.record.assemblies.AssemblyRequestEvent.AssemblyRequestReached;
import org.baraza.record.assemblies.AssemblyRequestEvent.AssemblyRequestSupported;
import org.baraza.record.assemblies.AssemblyRequestEvent.AssemblyRequested;
import org.baraza.record.assemblies.AssemblyRequestId;
import org.baraza.record.assemblies.Supporters;
import org.baraza.record.ledger.Streams;
import org.baraza.record.membership.MemberId;
import org.baraza.record.platform.AssemblyRules;
import org.baraza.record.platform.Charter;
import org.jspecify.annotations.NullUnmarked;

/// Members who ask for an extraordinary assembly, until they are enough.
@Aggregate
@NullUnmarked
class AssemblyRequest {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // The framework reads it.
    private String stream;

    private AssemblyRequested requested;
    private Supporters supporters;
    private boolean reached;

    AssemblyRequest() {}

    @CommandHandler
    AssemblyRequest(
            RequestAssembly command,
            PlatformRegister platforms,
            Freezing freezing,
            Locks locks,
            Texts texts,
            Clock clock) {
        locks.membershipStays(command.platform());
        var charter = platforms.charter(command.platform());
        var rules = charter.assemblies();
        ASSEMBLY_CAN_BE_ASKED_FOR.require(rules != null && rules.requestShare() != null);
        var entitled = entitled(freezing, charter, command, clock);
        apply(new AssemblyRequested(
                command.request(),
                command.platform(),
                command.seat(),
                command.member(),
                platforms.charterInForce(command.platform()).version(),
                texts.text(command.platform(), command.reasons())));
        reach(command.request(), rules, Supporters.NONE.with(command.member()), entitled);
    }

    /// Those count who may vote now, of those who asked and of all.
    @CommandHandler
    void decide(SupportRequest command, PlatformRegister platforms, Freezing freezing, Locks locks, Clock clock) {
        if (!requested.platform().equals(command.platform())) {
            throw Refusal.unknown();
        }
        locks.membershipStays(command.platform());
        locks.assemblyRequestChanges(command.request());
        REQUEST_IS_OPEN.require(!reached);
        REQUEST_IS_SUPPORTED_ONCE.require(!supporters.has(command.member()));
        var charter = platforms.charter(command.platform(), requested.charterVersion());
        var entitled = entitled(freezing, platforms.charter(command.platform()), command, clock);
        var now = supporters.with(command.member());
        apply(new AssemblyRequestSupported(command.request(), command.seat(), command.member()));
        reach(command.request(), charter.assemblies(), now, entitled);
    }

    private static Set<MemberId> entitled(
            Freezing freezing, Charter charter, AssemblyRequestCommand command, Clock clock) {
        var today = AssemblyRules.day(clock.instant(), charter.zone());
        var entitled = freezing.entitled(command.platform(), charter, today);
        SUPPORTER_MAY_VOTE.require(entitled.contains(command.member()));
        return entitled;
    }

    private static void reach(
            AssemblyRequestId request, AssemblyRules rules, Supporters supporters, Set<MemberId> entitled) {
        var asking = supporters.among(entitled);
        if (rules.isReached(asking, entitled.size())) {
            apply(new AssemblyRequestReached(request, asking, entitled.size()));
        }
    }

    @EventSourcingHandler
    void evolve(AssemblyRequested event) {
        stream = Streams.assemblyRequest(event.request());
        requested = event;
        supporters = Supporters.NONE.after(event);
    }

    @EventSourcingHandler
    void evolve(AssemblyRequestSupported event) {
        supporters = supporters.after(event);
    }

    @EventSourcingHandler
    void evolve(AssemblyRequestReached event) {
        reached = true;
    }
}
