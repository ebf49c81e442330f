package org.baraza.record.commitments;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/// A promise made from an adopted decision.
public record CommitmentId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CommitmentId {}

    /// @throws IllegalArgumentException when the text is no UUID
    public static CommitmentId of(String text) {
        return new CommitmentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
