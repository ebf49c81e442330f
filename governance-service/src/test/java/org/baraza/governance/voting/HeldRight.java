package org.baraza.governance.voting;

import java.util.Optional;
import org.baraza.governance.access.Refusal;
import org.baraza.governance.acts.Locks;
import org.baraza.governance.acts.Right;
import org.baraza.governance.membership.MembershipRegister;
import org.baraza.governance.membership.MembershipRegister.HeldSeat;
import org.baraza.record.membership.SeatId;

/// The right of whoever holds a seat, for acts that do not come through the door.
record HeldRight(Locks locks, MembershipRegister membership, SeatId seat) implements Right {
    @Override
    public void recheck() {
        locks.seatStays(seat);
        recheck(membership.heldSeat(seat));
    }

    @Override
    public void recheck(Optional<HeldSeat> held) {
        if (held.isEmpty()) {
            throw Refusal.unknown();
        }
    }
}
