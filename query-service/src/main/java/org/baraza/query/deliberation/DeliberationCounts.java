package org.baraza.query.deliberation;

/// How much was said on a proposal.
///
/// @param contributions by stance, without those that were retracted
/// @param objections by state
public record DeliberationCounts(StanceCounts contributions, ObjectionCounts objections) {
    public record StanceCounts(long support, long concern, long question, long alternative, long experience) {}

    public record ObjectionCounts(long open, long answered, long maintained, long resolved, long withdrawn) {}
}
