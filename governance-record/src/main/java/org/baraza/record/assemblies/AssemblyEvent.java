package org.baraza.record.assemblies;

import java.time.Instant;
import java.util.List;
import org.baraza.record.GovernanceEvent;
import org.baraza.record.ledger.ContentRef;
import org.baraza.record.platform.PlatformId;
import org.baraza.record.voting.Finding;
import org.baraza.record.voting.FrozenRoll;
import org.jspecify.annotations.Nullable;

/// Facts about one assembly.
public sealed interface AssemblyEvent extends GovernanceEvent {
    AssemblyId assembly();

    /// @param charterVersion whose rules of assemblies hold for it, from its calling to its end
    /// @param opensAt when it is to open
    /// @param place where, and how to take part from elsewhere
    /// @param request that it answers; absent where nobody asked for it
    record AssemblyConvened(
            AssemblyId assembly,
            PlatformId platform,
            AssemblyKind kind,
            int charterVersion,
            Instant opensAt,
            ContentRef place,
            List<AgendaItem> agenda,
            @Nullable AssemblyRequestId request)
            implements AssemblyEvent {}

    record AgendaItemAdded(AssemblyId assembly, AgendaItem item) implements AssemblyEvent {}

    /// From here on every member is told of it.
    ///
    /// @param notified everybody on it is called to the assembly. It is also the roll of those who
    ///     count as members in the assembly, unless that is decided when it opens
    record NoticeGiven(AssemblyId assembly, Instant at, FrozenRoll notified) implements AssemblyEvent {}

    /// @param roll of those who count as members in it; absent where that was decided with the notice
    record AssemblyOpened(
            AssemblyId assembly, Instant at, @Nullable FrozenRoll roll) implements AssemblyEvent {}

    record AttendanceRecorded(AssemblyId assembly, Instant at, AttendanceManner manner, List<Attendee> attendees)
            implements AssemblyEvent {}

    record DepartureRecorded(AssemblyId assembly, Instant at, List<Attendee> attendees) implements AssemblyEvent {}

    /// @param reached whether the assembly can decide
    /// @param finding what was required and reached; absent where any attendance suffices
    record QuorumAscertained(
            AssemblyId assembly,
            Instant at,
            boolean reached,
            List<AttendanceLine> attendance,
            @Nullable Finding finding)
            implements AssemblyEvent {}

    /// It was there, and is not any more: nothing can be put to a vote until it is ascertained again.
    record QuorumLost(AssemblyId assembly, Instant at, List<AttendanceLine> attendance, Finding finding)
            implements AssemblyEvent {}

    /// Without its quorum it is called a second time, with the same agenda. Nobody is present until
    /// recorded anew.
    ///
    /// @param opensAt when it is to open again
    record AssemblyHeldOver(AssemblyId assembly, Instant at, Instant opensAt) implements AssemblyEvent {}

    record AssemblyClosed(AssemblyId assembly, Instant at) implements AssemblyEvent {}

    /// It will not be held. What is on its agenda stays as it is, and can be put on another.
    ///
    /// @param request that it was to answer, and that is open to be answered again; absent where
    ///     nobody asked for it
    record AssemblyCalledOff(
            AssemblyId assembly,
            Instant at,
            ContentRef reasons,
            @Nullable AssemblyRequestId request) implements AssemblyEvent {}
}
