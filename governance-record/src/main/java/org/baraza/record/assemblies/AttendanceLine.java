package org.baraza.record.assemblies;

/// How many take part in one constituency, in heads.
///
/// @param present whose attendance is recorded, and who have not left
/// @param entitled entries of the roll
public record AttendanceLine(String constituency, long present, long entitled) {}
