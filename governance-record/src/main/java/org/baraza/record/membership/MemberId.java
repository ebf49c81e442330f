package org.baraza.record.membership;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.baraza.record.platform.OrganisationId;

/// A member of a platform: an organisation, by its own identifier, or an individual, by that of their seat.
public record MemberId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MemberId {}

    /// @throws IllegalArgumentException when the text is no UUID
    public static MemberId of(String text) {
        return new MemberId(UUID.fromString(text));
    }

    public static MemberId of(OrganisationId organisation) {
        return new MemberId(organisation.value());
    }

    public static MemberId of(SeatId individual) {
        return new MemberId(individual.value());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
