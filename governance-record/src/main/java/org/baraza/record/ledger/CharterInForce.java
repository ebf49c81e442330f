package org.baraza.record.ledger;

/// The charter under which something was done.
///
/// @param version from 1
/// @param hash SHA-256 of the charter's canonical JSON, in lower-case hexadecimal
public record CharterInForce(int version, String hash) {}
