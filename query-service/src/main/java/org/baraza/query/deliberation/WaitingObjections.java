package org.baraza.query.deliberation;

/// Objections to a proposal that somebody has to do something about.
///
/// @param unanswered wait for an answer
/// @param toSettle were raised by the seat asked about and answered: it says whether they are
///     resolved; 0 when no seat was named
public record WaitingObjections(long unanswered, long toSettle) {
    static final WaitingObjections NONE = new WaitingObjections(0, 0);

    WaitingObjections and(WaitingObjections other) {
        return new WaitingObjections(unanswered + other.unanswered, toSettle + other.toSettle);
    }
}
