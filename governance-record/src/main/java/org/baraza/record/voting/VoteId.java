package org.baraza.record.voting;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/// One vote on one proposal.
public record VoteId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public VoteId {}

    /// @throws IllegalArgumentException when the text is no UUID
    public static VoteId of(String text) {
        return new VoteId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
