package org.baraza.record.assemblies;

import org.baraza.record.GovernanceEvent;
import org.baraza.record.ledger.ContentRef;
import org.baraza.record.membership.MemberId;
import org.baraza.record.membership.SeatId;
import org.baraza.record.platform.PlatformId;

/// Facts about members who ask together for an extraordinary assembly.
public sealed interface AssemblyRequestEvent extends GovernanceEvent {
    AssemblyRequestId request();

    /// Whoever asks first supports the request too.
    ///
    /// @param member whom the seat speaks for: an organisation, or the individual
    /// @param charterVersion that says how large a share of the members is needed
    record AssemblyRequested(
            AssemblyRequestId request,
            PlatformId platform,
            SeatId seat,
            MemberId member,
            int charterVersion,
            ContentRef reasons)
            implements AssemblyRequestEvent {}

    record AssemblyRequestSupported(AssemblyRequestId request, SeatId seat, MemberId member)
            implements AssemblyRequestEvent {}

    /// The officers are bound to convene the assembly.
    ///
    /// @param supporters who may vote
    /// @param members who may vote, in all
    record AssemblyRequestReached(AssemblyRequestId request, long supporters, long members)
            implements AssemblyRequestEvent {}
}
