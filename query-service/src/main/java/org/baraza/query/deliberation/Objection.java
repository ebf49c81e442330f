package org.baraza.query.deliberation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.baraza.query.platform.Actor;
import org.baraza.record.deliberation.Extent;
import org.jspecify.annotations.Nullable;

/// An objection with everything that came of it.
///
/// @param proposalVersion of the text that was objected to
/// @param version of its stream: what `If-Match` of the next act names
/// @param answers in order
/// @param maintained the last time that whoever raised it maintained it
/// @param settled when it was resolved or withdrawn
public record Objection(
        String id,
        ObjectionState state,
        int proposalVersion,
        Speaker by,
        Words text,
        Instant at,
        long entry,
        long version,
        List<ObjectionAnswer> answers,
        @Nullable Maintenance maintained,
        @Nullable Settlement settled) {

    public enum ObjectionState {
        OPEN,
        ANSWERED,
        MAINTAINED,
        RESOLVED,
        WITHDRAWN;

        @JsonValue
        String publicName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public record ObjectionAnswer(Actor by, Words text, Instant at, long entry) {}

    public record Maintenance(Extent extent, Words reasons, Instant at, long entry) {}

    public record Settlement(Instant at, long entry) {}
}
