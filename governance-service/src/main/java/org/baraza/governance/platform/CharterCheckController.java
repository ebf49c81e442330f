package org.baraza.governance.platform;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.baraza.governance.access.Access;
import org.baraza.governance.access.Level;
import org.baraza.governance.acts.Act;
import org.baraza.record.platform.AmendmentReview;
import org.baraza.record.platform.Charter;
import org.baraza.record.platform.Contradiction;
import org.baraza.record.platform.ContradictoryCharter;
import org.baraza.record.platform.Move;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// Says what is wrong with a charter while it is written. Nothing is recorded, and nothing is kept, not even the key.
@RestController
class CharterCheckController {
    record CharterToCheck(
            @NotNull @Schema(implementation = Charter.class) JsonNode charter,

            @Nullable @Schema(implementation = Charter.class, description = "The one it would amend")
            JsonNode before,

            @Nullable @Size(max = 100) @Schema(description = "Where members belong whose constituency goes away")
            List<MoveToCheck> moves) {}

    record MoveToCheck(@NotNull String from, @NotNull String to) {}

    record CharterChecked(
            @Schema(requiredMode = REQUIRED, description = "Empty when it can be founded, or come into force")
            List<CharterContradiction> contradictions) {}

    record CharterContradiction(
            @Schema(requiredMode = REQUIRED) String code,

            @Schema(requiredMode = REQUIRED, description = "JSON Pointer into the charter, or from /moves")
            String where,

            @Schema(requiredMode = REQUIRED) String detail) {}

    @PostMapping("/charter-checks")
    @Access(Level.ACCOUNT)
    @Operation(operationId = "checkCharter", summary = "Say everything that is wrong with a charter; records nothing")
    ResponseEntity<CharterChecked> check(Act act, @Valid @RequestBody CharterToCheck body) {
        return ResponseEntity.ok(new CharterChecked(found(body).stream()
                .map(one -> new CharterContradiction(one.code(), one.where(), one.detail()))
                .toList()));
    }

    private static List<Contradiction> found(CharterToCheck body) {
        final Charter charter;
        try {
            charter = Charter.read(body.charter().toString());
        } catch (ContradictoryCharter e) {
            return e.contradictions();
        }
        if (body.before() == null || body.before().isNull()) {
            return List.of();
        }
        var moves = body.moves() == null
                ? List.<Move>of()
                : body.moves().stream()
                        .map(move -> new Move(move.from(), move.to()))
                        .toList();
        return AmendmentReview.of(Charter.read(body.before().toString()), charter, moves);
    }
}
