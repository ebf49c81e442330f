package org.baraza.governance.proposals;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.baraza.governance.proposals.ProposalCommand.ProposedCharter;
import org.baraza.record.platform.Charter;
import org.baraza.record.platform.CharterAmendment;
import org.baraza.record.platform.Move;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A charter that a proposal brings with it, as it comes in. A draft may still contradict itself.
@Schema(description = "Where the decision type's purpose is to amend the charter")
record AmendmentToPropose(
        @Min(1) @Schema(description = "The charter's version that it was drafted against")
        int amends,

        @NotNull @Schema(implementation = Charter.class) JsonNode charter,

        @Nullable @Size(max = 100) @Schema(description = "Where members belong whose constituency goes away")
        List<@NotNull @Valid MoveToMake> moves) {

    record MoveToMake(
            @NotNull @Size(min = 1, max = 63) String from,
            @NotNull @Size(min = 1, max = 63) String to) {}

    static @Nullable ProposedCharter proposed(@Nullable AmendmentToPropose amendment) {
        if (amendment == null) {
            return null;
        }
        var moves = amendment.moves();
        return new ProposedCharter(
                amendment.amends(),
                CharterAmendment.written(amendment.charter()),
                moves == null || moves.isEmpty()
                        ? null
                        : moves.stream()
                                .map(move -> new Move(move.from(), move.to()))
                                .toList());
    }
}
