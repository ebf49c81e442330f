package org.baraza.record.assemblies;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/// One request of members that an extraordinary assembly be convened.
public record AssemblyRequestId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AssemblyRequestId {}

    /// @throws IllegalArgumentException when the text is no UUID
    public static AssemblyRequestId of(String text) {
        return new AssemblyRequestId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
