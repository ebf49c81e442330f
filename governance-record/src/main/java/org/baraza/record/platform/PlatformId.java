package org.baraza.record.platform;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/// A governed body: a cooperative, a multi-actor platform, an alliance. Also the name of its ledger.
public record PlatformId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PlatformId {}

    /// @throws IllegalArgumentException when the text is no UUID
    public static PlatformId of(String text) {
        return new PlatformId(UUID.fromString(text));
    }

    /// The ledger in which organisations and platforms themselves are registered.
    public static final PlatformId REGISTRY = new PlatformId(new UUID(0, 0));

    @Override
    public String toString() {
        return value.toString();
    }
}
