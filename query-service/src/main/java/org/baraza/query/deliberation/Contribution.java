package org.baraza.query.deliberation;

import java.time.Instant;
import org.baraza.record.deliberation.Stance;
import org.jspecify.annotations.Nullable;

/// What a seat said on a proposal.
///
/// @param inReplyTo the contribution that this one replies to
/// @param proposalVersion of the text that was spoken on
/// @param version of its stream: what `If-Match` of a retraction names
/// @param retracted absent while whoever made it stands by it
record Contribution(
        String id,
        @Nullable String inReplyTo,
        Stance stance,
        int proposalVersion,
        Speaker by,
        Words text,
        Instant at,
        long entry,
        long version,
        @Nullable Retraction retracted) {

    /// @param reasons absent when none were given, or when they are withheld
    record Retraction(Instant at, long entry, @Nullable String reasons) {}
}
