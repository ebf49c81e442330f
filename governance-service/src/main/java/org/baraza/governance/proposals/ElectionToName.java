package org.baraza.governance.proposals;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.baraza.governance.voting.ElectionToCall;
import org.jspecify.annotations.Nullable;

/// What is chosen between, as the officer who calls the vote names it.
record ElectionToName(
        @NotNull @Size(min = 2, max = 100) @Schema(description = "In the order of the ballot paper, numbered from 1")
        List<@Valid @NotNull OptionToName> options,

        @Nullable @Min(1) @Max(100) @Schema(description = "How many are chosen, where the charter leaves it open")
        Integer seats,

        @Nullable
        @Size(min = 1, max = 3)
        @Schema(description = "Number of the option that is the existing state of things")
        String statusQuo) {
    record OptionToName(
            @NotBlank @Size(min = 1, max = 200) String name,

            @Nullable @Size(max = 10) @Schema(description = "Categories with reserved seats for which it stands")
            List<@NotBlank @Size(max = 63) String> reserved) {
        ElectionToCall.Named named() {
            return new ElectionToCall.Named(name.strip(), reserved == null ? List.of() : List.copyOf(reserved));
        }
    }

    ElectionToCall called() {
        return new ElectionToCall(options.stream().map(OptionToName::named).toList(), seats, statusQuo);
    }
}
