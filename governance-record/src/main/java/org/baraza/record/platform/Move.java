package org.baraza.record.platform;

/// Where the members of a constituency belong after a charter amendment, when it goes away or is divided.
///
/// @param from its identifier in the charter so far
/// @param to an identifier in the amended charter
public record Move(String from, String to) {}
