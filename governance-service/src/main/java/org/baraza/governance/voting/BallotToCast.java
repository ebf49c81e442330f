package org.baraza.governance.voting;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.baraza.record.elections.Marks;
import org.baraza.record.membership.SeatId;
import org.baraza.record.voting.BallotOpening;
import org.baraza.record.voting.Choice;
import org.baraza.record.voting.ProxyId;
import org.jspecify.annotations.Nullable;

/// A ballot as it arrives: a choice, or marks in an election.
record BallotToCast(
        @Nullable @Schema(description = "For or against one text; in an election, abstain for a blank ballot")
        Choice choice,

        @Nullable @Valid @Schema(description = "In an election, instead of a choice")
        MarksToCast marks) {

    /// As many as a paper has options, and identifiers as long as their numbers.
    private static final int MOST = 100;

    private static final int LONGEST = 3;

    record MarksToCast(
            @Nullable
            @Size(min = 1, max = MOST)
            @Schema(description = "Options by their numbers, the first choice first; options marked alike share a rank")
            List<@NotNull @Size(min = 1, max = MOST) List<@NotBlank @Size(max = LONGEST) String>> ranks,

            @Nullable @Size(min = 1, max = MOST) @Schema(description = "What options are given, for score and points")
            Map<@NotBlank @Size(max = LONGEST) String, @NotNull @Min(0) @Max(1_000_000) Integer> figures) {
        @JsonIgnore
        @Schema(hidden = true)
        @AssertTrue(message = "either ranks or figures")
        public boolean isRanksOrFigures() {
            return (ranks == null) != (figures == null);
        }
    }

    @JsonIgnore
    @Schema(hidden = true)
    @AssertTrue(message = "either a choice or marks")
    public boolean isChoiceOrMarks() {
        return (choice == null) != (marks == null);
    }

    /// Sealed with a salt of its own.
    BallotOpening sealed(SeatId rollEntry, @Nullable ProxyId proxy) {
        if (marks == null) {
            return new BallotOpening(rollEntry, choice, Salt.fresh(), proxy, null);
        }
        return new BallotOpening(rollEntry, null, Salt.fresh(), proxy, new Marks(marks.ranks(), marks.figures()));
    }
}
