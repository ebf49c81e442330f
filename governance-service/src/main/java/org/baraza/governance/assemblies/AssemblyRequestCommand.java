package org.baraza.governance.assemblies;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.baraza.record.assemblies.AssemblyRequestId;
import org.baraza.record.ledger.Streams;
import org.baraza.record.membership.MemberId;
import org.baraza.record.membership.SeatId;
import org.baraza.record.platform.PlatformId;

/// What members can do to have an extraordinary assembly.
sealed interface AssemblyRequestCommand {
    AssemblyRequestId request();

    PlatformId platform();

    /// Whom the seat speaks for.
    MemberId member();

    @TargetAggregateIdentifier
    default String stream() {
        return Streams.assemblyRequest(request());
    }

    record RequestAssembly(AssemblyRequestId request, PlatformId platform, SeatId seat, MemberId member, String reasons)
            implements AssemblyRequestCommand {}

    record SupportRequest(AssemblyRequestId request, PlatformId platform, SeatId seat, MemberId member)
            implements AssemblyRequestCommand {}
}
