package org.baraza.query.platform;

import java.time.Instant;
import org.baraza.record.platform.Charter;

/// The charter that is in force.
///
/// @param hash SHA-256 of its canonical JSON, in lower-case hexadecimal
/// @param content where its bytes are
/// @param entry of the record that brought it into force
public record CharterInForce(int version, String hash, String content, long entry, Instant since, Charter document) {}
