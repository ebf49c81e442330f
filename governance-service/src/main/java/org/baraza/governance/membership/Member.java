package org.baraza.governance.membership;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

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
        PlatformRule.ORGANISATION_IS_REGISTERED.require(
                platforms.representative(command.organisation()).isPresent());
        MembershipRule.CONSTITUENCY_IS_IN_CHARTER.require(
                platforms.charter(command.platform()).constituency(command.constituency()) != null);
        MembershipRule.ADMITTED_ONCE.require(register.constituencyOf(command.platform(), command.organisation())
                .isEmpty());
        apply(new MemberAdmitted(command.platform(), command.organisation(), command.constituency()));
    }

    @EventSourcingHandler
    void evolve(MemberAdmitted event) {
        stream = Streams.member(new MemberId(event.platform(), event.organisation()));
    }
}
