package org.baraza.governance.assemblies;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.baraza.record.assemblies.AssemblyId;
import org.baraza.record.assemblies.AssemblyKind;
import org.baraza.record.assemblies.AssemblyRequestId;
import org.baraza.record.assemblies.AttendanceManner;
import org.baraza.record.ledger.Streams;
import org.baraza.record.membership.SeatId;
import org.baraza.record.platform.PlatformId;
import org.baraza.record.proposals.ProposalId;
import org.jspecify.annotations.Nullable;

/// What can be asked of an assembly.
sealed interface AssemblyCommand {
    AssemblyId assembly();

    PlatformId platform();

    @TargetAggregateIdentifier
    default String stream() {
        return Streams.assembly(assembly());
    }

    /// @param request that it answers; absent where nobody asked for it
    record ConveneAssembly(
            AssemblyId assembly,
            PlatformId platform,
            AssemblyKind kind,
            Instant opensAt,
            String place,
            List<Item> agenda,
            @Nullable AssemblyRequestId request)
            implements AssemblyCommand {}

    /// One of both is there.
    record Item(@Nullable ProposalId proposal, @Nullable String title) {}

    record AddAgendaItem(AssemblyId assembly, PlatformId platform, Item item) implements AssemblyCommand {}

    record GiveNotice(AssemblyId assembly, PlatformId platform) implements AssemblyCommand {}

    record OpenAssembly(AssemblyId assembly, PlatformId platform) implements AssemblyCommand {}

    record RecordAttendance(AssemblyId assembly, PlatformId platform, AttendanceManner manner, Set<SeatId> seats)
            implements AssemblyCommand {}

    record RecordDeparture(AssemblyId assembly, PlatformId platform, Set<SeatId> seats) implements AssemblyCommand {}

    record AscertainQuorum(AssemblyId assembly, PlatformId platform) implements AssemblyCommand {}

    record CallAssemblyAgain(AssemblyId assembly, PlatformId platform, Instant opensAt) implements AssemblyCommand {}

    record CloseAssembly(AssemblyId assembly, PlatformId platform) implements AssemblyCommand {}

    record CallOffAssembly(AssemblyId assembly, PlatformId platform, String reasons) implements AssemblyCommand {}
}
