package org.baraza.record.counting;

import org.baraza.record.Fraction;
import org.jspecify.annotations.Nullable;

/// Votes that went from one candidate to another.
///
/// @param from who had them
/// @param to who has them now; absent for votes that are exhausted, not transferable or lost by
///     cutting off decimals
/// @param votes above zero
public record Transfer(Candidate from, @Nullable Candidate to, Fraction votes) {}
