package org.baraza.query.platform;

import java.time.Instant;
import org.baraza.record.membership.Office;

/// An office and who holds it.
///
/// @param acts entries of the record made by this seat in this office
public record OfficeHeld(Office office, String seat, Organisation organisation, Instant since, long acts) {}
