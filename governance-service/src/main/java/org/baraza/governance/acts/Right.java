package org.baraza.governance.acts;

import java.util.Optional;
import org.baraza.governance.membership.MembershipRegister.HeldSeat;

/// The right to act: given at the door, and checked again inside the transaction, since a seat may end in between.
public interface Right {
    /// Takes the lock that keeps the right until the transaction ends, and reads.
    ///
    /// @throws RuntimeException the refusal, when the right is gone
    void recheck();

    /// The same for a right that rests on a seat alone, by what somebody has read who holds the seat's lock already.
    ///
    /// @param seat absent when it is not held any more
    void recheck(Optional<HeldSeat> seat);
}
