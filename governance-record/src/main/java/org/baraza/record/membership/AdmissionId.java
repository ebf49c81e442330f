package org.baraza.record.membership;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/// The admission of one or more individuals in one act.
public record AdmissionId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AdmissionId {}

    /// @throws IllegalArgumentException when the text is no UUID
    public static AdmissionId of(String text) {
        return new AdmissionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
