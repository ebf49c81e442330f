package org.baraza.record.deliberation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/// What somebody says on a proposal, or in reply to somebody.
public record ContributionId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ContributionId {}

    /// @throws IllegalArgumentException when the text is no UUID
    public static ContributionId of(String text) {
        return new ContributionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
