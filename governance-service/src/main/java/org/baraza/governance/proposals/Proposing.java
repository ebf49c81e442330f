package org.baraza.governance.proposals;

import static org.baraza.governance.proposals.ProposalRule.CHARTER_LETS_SEAT_PROPOSE;

import org.baraza.governance.access.Refusal;
import org.baraza.governance.membership.MembershipRegister;
import org.baraza.record.membership.SeatId;
import org.baraza.record.platform.Charter;
import org.baraza.record.platform.Proposers;
import org.springframework.stereotype.Component;

/// Which seats may propose what, as the charter in force says and as the registers know the seat now.
@Component
class Proposing {
    private final MembershipRegister membership;

    Proposing(MembershipRegister membership) {
        this.membership = membership;
    }

    /// The caller keeps the seat from ending.
    ///
    /// @throws org.baraza.governance.acts.BrokenRule when the charter names others
    void isOpenTo(SeatId seat, Charter charter, Charter.DecisionType type) {
        var proposers = type.proposers();
        if (proposers == null) {
            return;
        }
        var held = membership.heldSeat(seat).orElseThrow(Refusal::unknown);
        var membershipClass = held.organisation() == null
                ? null
                : membership
                        .membershipClassOf(held.platform(), held.organisation())
                        .orElse(null);
        CHARTER_LETS_SEAT_PROPOSE.require(proposers.include(
                charter,
                new Proposers.Seat(held.kind(), held.constituency(), membershipClass, membership.officesOf(seat))));
    }
}
