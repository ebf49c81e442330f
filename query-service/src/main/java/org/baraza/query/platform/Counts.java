package org.baraza.query.platform;

/// @param seats of delegates, live
/// @param observers seats of observers, live
/// @param decisions proposals adopted, rejected or found not valid
public record Counts(long members, long seats, long observers, long proposals, long decisions) {}
