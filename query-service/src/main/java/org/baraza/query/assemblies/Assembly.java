package org.baraza.query.assemblies;

import java.time.Instant;
import java.util.List;
import org.baraza.query.ledger.AsOf;
import org.baraza.query.outcome.Finding;
import org.baraza.query.platform.Actor;
import org.baraza.query.proposals.ProposalRef;
import org.baraza.record.assemblies.AssemblyKind;
import org.jspecify.annotations.Nullable;

/// An assembly with everything that makes it able to decide.
///
/// @param number `A-` and its place in the order of convening
/// @param call 2 when it was held over to its second call
/// @param opensAt when it is to open, on this call
/// @param firstOpensAt when its first call was to open
/// @param place absent when it is withheld
/// @param request of the members who asked for it; absent where nobody did
/// @param notice absent when none was given yet
/// @param attendance absent until it is decided who counts as a member in it
/// @param ascertained newest last, on both calls
/// @param quorate whether the newest of them found a quorum, on this call
/// @param calledOff absent unless it was, before it opened
/// @param version of its stream
record Assembly(
        String id,
        String number,
        AssemblyKind kind,
        AssemblyState state,
        int call,
        Instant convenedAt,
        Instant opensAt,
        Instant firstOpensAt,
        @Nullable String place,
        int charterVersion,
        List<AssemblyItem> agenda,
        @Nullable String request,
        @Nullable AssemblyNotice notice,
        @Nullable Instant openedAt,
        @Nullable AssemblyAttendance attendance,
        List<QuorumFound> ascertained,
        boolean quorate,
        AssemblySecondCall secondCall,
        @Nullable Instant closedAt,
        @Nullable CallingOff calledOff,
        long version,
        @Nullable AsOf asOf) {

    /// @param proposal to decide; absent for something that is only spoken of
    /// @param title of what is only spoken of; absent for a proposal and when it is withheld
    /// @param withNotice whether notice of it was given in time
    /// @param decidable whether the charter lets it be decided here
    /// @param vote called on it in this assembly, the newest; absent when there is none
    record AssemblyItem(
            int number,
            @Nullable ProposalRef proposal,
            @Nullable String title,
            boolean withNotice,
            boolean decidable,
            @Nullable String vote) {}

    /// @param days calendar days of the charter's zone from the notice to the assembly
    /// @param notified how many entries of the roll were called
    /// @param leftOff how many members are not on it
    /// @param content where the roll is
    /// @param hash SHA-256 of the content, in lower-case hexadecimal
    record AssemblyNotice(
            Instant at, long entry, long days, long notified, long leftOff, String content, String hash) {}

    /// As it is now.
    ///
    /// @param finding what the quorum requires and what is there; absent where any attendance suffices
    /// @param suffices whether the assembly could decide with it
    /// @param missing how many more members are needed; absent where it depends on who comes
    record AssemblyAttendance(
            long present,
            long entitled,
            List<AssemblyAttendanceIn> constituencies,
            @Nullable Finding finding,
            boolean suffices,
            @Nullable Long missing) {}

    record AssemblyAttendanceIn(String id, String name, long present, long entitled) {}

    /// @param lost whether it was there before
    /// @param finding absent where any attendance suffices
    record QuorumFound(
            Instant at,
            long entry,
            int call,
            boolean reached,
            boolean lost,
            long present,
            long entitled,
            @Nullable Finding finding) {}

    /// @param possible whether it can be called a second time now
    /// @param earliest when the second call can open at the earliest; absent where the charter knows
    ///     none
    record AssemblySecondCall(boolean possible, @Nullable Instant earliest) {}

    /// @param reasons Markdown; absent when they are withheld
    record CallingOff(@Nullable String reasons, Instant at, long entry, Actor by) {}
}
