package org.baraza.governance.membership;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.baraza.governance.acts.Locks;
import org.baraza.governance.platform.PlatformRegister;
import org.baraza.governance.platform.PlatformRule;
import org.baraza.record.ledger.Streams;
import org.baraza.record.membership.MemberId;
import org.baraza.record.membership.MembershipEvent.MemberAdmitted;
import org.baraza.record.platform.OrganisationId;
import org.baraza.record.platform.PlatformId;
import org.jspecify.annotations.NullUnmarked;

/// An organisation's membership of a platform.
@Aggregate
@NullUnmarked
class Member {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // The framework reads it.
    private String stream;

    Member() {}

    record AdmitMember(PlatformId platform, OrganisationId organisation, String constituency) {}

    @CommandHandler
    Member(AdmitMember command, Locks locks, PlatformRegister platforms, MembershipRegister register) {
        locks.membershipChanges(command.platform());
        var kind = platforms.kind(command.organisation()).orElse(null);
        PlatformRule.ORGANISATION_IS_REGISTERED.require(kind != null);
        var constituency = platforms.charter(command.platform()).constituency(command.constituency());
        MembershipRule.CONSTITUENCY_IS_IN_CHARTER.require(constituency != null);
        MembershipRule.MEMBERS_BELONG_TO_ITS_PARTS.require(constituency.parts() == null);
        MembershipRule.CONSTITUENCY_TAKES_THIS_KIND.require(
                constituency.takes(kind), Map.of("kind", kind.publicName()));
        MembershipRule.ADMITTED_ONCE.require(register.constituencyOf(command.platform(), command.organisation())
                .isEmpty());
        apply(new MemberAdmitted(command.platform(), command.organisation(), command.constituency()));
    }

    @EventSourcingHandler
    void evolve(MemberAdmitted event) {
        stream = Streams.member(new MemberId(event.platform(), event.organisation()));
    }
}
