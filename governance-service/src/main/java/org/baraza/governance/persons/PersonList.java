package org.baraza.governance.persons;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.baraza.record.membership.Office;
import org.baraza.record.membership.SeatId;
import org.baraza.record.membership.SeatKind;
import org.jspecify.annotations.Nullable;

/// A page of a platform's persons, as an officer sees it.
record PersonList(
        @Schema(requiredMode = REQUIRED) List<Line> items,

        @Nullable @Schema(description = "Of the next page; absent on the last")
        String next) {
    @Schema(name = "PersonState")
    enum State {
        /// Holds the seat now.
        PRESENT,
        /// Asked for erasure; the seat ended with it.
        ERASED;

        @JsonValue
        String publicName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// One seat and what its holder shows to officers.
    @Schema(name = "PersonLine")
    record Line(
            @Schema(requiredMode = REQUIRED) SeatId seat,
            @Schema(requiredMode = REQUIRED) SeatKind kind,

            @Nullable @Schema(description = "Absent for an individual member's own seat")
            Body organisation,

            @Schema(requiredMode = REQUIRED) List<Office> offices,
            @Schema(requiredMode = REQUIRED) Instant since,
            @Schema(requiredMode = REQUIRED) State state,

            @Nullable @Schema(description = "Absent when the person has none here, or keeps it to themself")
            String name,

            @Nullable String email,
            @Nullable String telephone) {
        @Override
        public String toString() {
            return "Line of seat " + seat;
        }
    }

    @Override
    public String toString() {
        return "PersonList of " + items.size();
    }
}
