package org.baraza.record.assemblies;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.baraza.record.assemblies.AssemblyEvent.AttendanceRecorded;
import org.baraza.record.assemblies.AssemblyEvent.DepartureRecorded;
import org.baraza.record.membership.SeatId;
import org.baraza.record.voting.FrozenRoll;

/// Who takes part in an assembly now, as its events say.
///
/// @param present with the constituency of each
public record AttendanceBook(Map<SeatId, String> present) {
    public static final AttendanceBook NOBODY = new AttendanceBook(Map.of());

    public AttendanceBook {
        present = Map.copyOf(present);
    }

    public AttendanceBook after(AttendanceRecorded event) {
        var more = new HashMap<>(present);
        event.attendees().forEach(one -> more.put(one.rollEntry(), one.constituency()));
        return new AttendanceBook(more);
    }

    public AttendanceBook after(DepartureRecorded event) {
        var fewer = new HashMap<>(present);
        event.attendees().forEach(one -> fewer.remove(one.rollEntry()));
        return new AttendanceBook(fewer);
    }

    public boolean has(SeatId rollEntry) {
        return present.containsKey(rollEntry);
    }

    /// Those of these entries that take part, in the order of the roll.
    public List<Attendee> of(Set<SeatId> rollEntries) {
        return rollEntries.stream()
                .filter(this::has)
                .map(one -> new Attendee(one, Objects.requireNonNull(present.get(one))))
                .sorted(Comparator.comparing(one -> one.rollEntry().toString()))
                .toList();
    }

    /// One line for each constituency of the roll, in its order.
    public List<AttendanceLine> lines(FrozenRoll roll) {
        return roll.constituencies().stream()
                .map(count -> new AttendanceLine(
                        count.constituency(),
                        present.values().stream()
                                .filter(count.constituency()::equals)
                                .count(),
                        count.entries()))
                .toList();
    }
}
