package org.baraza.record.voting;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/// What one member gave to another for one vote: the right to cast its ballot.
public record ProxyId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ProxyId {}

    /// @throws IllegalArgumentException when the text is no UUID
    public static ProxyId of(String text) {
        return new ProxyId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
