package org.baraza.governance.commitments;

import static org.baraza.governance.commitments.EvidenceRule.EVIDENCE_IS_WHAT_IT_SAYS;
import static org.baraza.governance.commitments.EvidenceRule.EVIDENCE_TYPE_IS_ALLOWED;
import static org.baraza.governance.commitments.EvidenceRule.FILE_NAME_FITS_ITS_TYPE;
import static org.baraza.governance.commitments.EvidenceRule.FILE_NAME_IS_PLAIN;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Objects;
import java.util.regex.Pattern;
import org.baraza.governance.access.Access;
import org.baraza.governance.access.Level;
import org.baraza.governance.acts.Act;
import org.baraza.record.ledger.MediaTypes;
import org.baraza.record.platform.PlatformId;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Takes files before a report names them.
@RestController
@RequestMapping("/platforms/{platform}/evidence")
class EvidenceController {
    /// No part of a path, nothing that is not to be seen, and nothing that a file system takes for something else.
    private static final Pattern PLAIN = Pattern.compile("[^\\p{C}\\p{Zl}\\p{Zp}/\\\\:*?\"<>|]{1,200}");

    private final WaitingEvidence evidence;
    private final TransactionTemplate transaction;

    EvidenceController(WaitingEvidence evidence, TransactionTemplate transaction) {
        this.evidence = evidence;
        this.transaction = transaction;
    }

    /// @param id what a report or an assessment names
    record UploadedEvidence(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, format = "uuid", description = "What a report names")
            String id,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "SHA-256 over a salt and the bytes")
            String hash,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            int length,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String mediaType) {}

    @PostMapping
    @Access(Level.SEAT)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "uploadEvidence",
            summary = "Upload a file, of at most 5 MiB, that a report or an assessment will name within a day",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = MediaTypes.PDF,
                                        schema = @Schema(type = "string", format = "binary")),
                                @Content(
                                        mediaType = MediaTypes.PNG,
                                        schema = @Schema(type = "string", format = "binary")),
                                @Content(
                                        mediaType = MediaTypes.JPEG,
                                        schema = @Schema(type = "string", format = "binary")),
                                @Content(
                                        mediaType = MediaTypes.WEBP,
                                        schema = @Schema(type = "string", format = "binary")),
                                @Content(
                                        mediaType = MediaTypes.CSV,
                                        schema = @Schema(type = "string", format = "binary")),
                                @Content(
                                        mediaType = MediaTypes.TITLE,
                                        schema = @Schema(type = "string", format = "binary"))
                            }))
    ResponseEntity<UploadedEvidence> upload(
            Act act,
            HttpServletRequest request,
            @PathVariable PlatformId platform,
            @RequestParam @Parameter(description = "Of the file, without a path") String name)
            throws IOException {
        var body = request.getInputStream().readAllBytes(); // Bounded by the filter in front.
        var type = EvidenceType.declared(request.getContentType());
        EVIDENCE_TYPE_IS_ALLOWED.require(type.isPresent());
        var declared = type.orElseThrow();
        EVIDENCE_IS_WHAT_IT_SAYS.require(declared.isTypeOf(body));
        FILE_NAME_IS_PLAIN.require(PLAIN.matcher(name).matches() && !name.startsWith(".") && !name.isBlank());
        FILE_NAME_FITS_ITS_TYPE.require(declared.isEndingOf(name));
        var seat = Objects.requireNonNull(act.actor().seat(), "the gate gives a seat to this operation");
        var uploaded = Objects.requireNonNull(transaction.execute(status -> {
            act.right().recheck();
            return evidence.keep(act, seat, name, declared.mediaType(), body);
        }));
        var answer = ResponseEntity.status(HttpStatus.CREATED);
        if (uploaded.before()) {
            answer.header("Idempotency-Replayed", "true");
        }
        return answer.body(new UploadedEvidence(
                uploaded.id().toString(), uploaded.hash(), uploaded.length(), uploaded.mediaType()));
    }
}
