package org.baraza.record.commitments;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/// What somebody else found out about a commitment.
public record AssessmentId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AssessmentId {}

    /// @throws IllegalArgumentException when the text is no UUID
    public static AssessmentId of(String text) {
        return new AssessmentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
