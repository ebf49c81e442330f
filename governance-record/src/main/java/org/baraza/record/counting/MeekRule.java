package org.baraza.record.counting;

/// In what counts that keep a part of each vote differ.
///
/// @param keepsAmount whether an elected candidate keeps the same amount of each ballot as far as
///     there is so much (Warren), or the same part of what reaches it (Meek)
/// @param reference whether the Reference Meek Rule is followed: parts are rounded up, candidates are
///     excluded one by one, and nothing is distributed after the last exclusion
/// @param omega the number of decimal places of the surplus at which an iteration ends
record MeekRule(boolean keepsAmount, boolean reference, int omega) {}
