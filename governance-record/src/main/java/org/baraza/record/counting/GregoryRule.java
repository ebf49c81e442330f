package org.baraza.record.counting;

/// In what counts by the weighted inclusive Gregory method differ.
///
/// @param wholeQuota whether the quota is the next whole number above an equal part for each seat and
///     one more
/// @param cutsOffOnce whether a new value is multiplied and divided before it is cut off, or cut off
///     after each
/// @param electsAtOnce whether whoever has the quota is elected at the end of a stage, or at the
///     beginning of the next round
/// @param batches whether candidates who cannot be elected any more are excluded together
record GregoryRule(boolean wholeQuota, boolean cutsOffOnce, boolean electsAtOnce, boolean batches) {}
