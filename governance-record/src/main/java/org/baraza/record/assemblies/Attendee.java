package org.baraza.record.assemblies;

import org.baraza.record.membership.SeatId;

/// An entry of the assembly's roll that takes part, or takes part no longer.
///
/// @param rollEntry the seat on the roll
/// @param constituency where it is counted
public record Attendee(SeatId rollEntry, String constituency) {}
