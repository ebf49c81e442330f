package org.baraza.record.assemblies;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/// One assembly, on its first and on its second call.
public record AssemblyId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AssemblyId {}

    /// @throws IllegalArgumentException when the text is no UUID
    public static AssemblyId of(String text) {
        return new AssemblyId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
