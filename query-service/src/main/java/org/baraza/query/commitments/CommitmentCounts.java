package org.baraza.query.commitments;

/// How many commitments of a platform stand where.
///
/// @param overdue of the active ones
public record CommitmentCounts(
        long offered,
        long active,
        long overdue,
        long fulfilled,
        long partlyFulfilled,
        long breached,
        long released,
        long declined) {}
