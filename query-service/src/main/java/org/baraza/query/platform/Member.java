package org.baraza.query.platform;

import java.time.Instant;

/// A member organisation.
///
/// @param entry where the record has its admission
record Member(Organisation organisation, String constituency, Instant admittedAt, long entry) {}
