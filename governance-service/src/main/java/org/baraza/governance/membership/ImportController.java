package org.baraza.governance.membership;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.baraza.governance.access.Access;
import org.baraza.governance.access.Level;
import org.baraza.governance.acts.Act;
import org.baraza.governance.acts.Acts;
import org.baraza.governance.acts.Answer;
import org.baraza.governance.membership.Admission.AdmitIndividuals;
import org.baraza.record.ledger.MediaTypes;
import org.baraza.record.ledger.Streams;
import org.baraza.record.membership.AdmissionId;
import org.baraza.record.membership.MemberId;
import org.baraza.record.membership.Office;
import org.baraza.record.platform.PlatformId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Members by the thousand, from a file.
@RestController
@RequestMapping("/platforms/{platform}")
class ImportController {
    private static final int MOST_ERRORS = 100;
    private static final MediaType CSV = MediaType.parseMediaType("text/csv");

    private final Acts acts;
    private final MemberImport imports;
    private final MemberBook book;

    ImportController(Acts acts, MemberImport imports, MemberBook book) {
        this.acts = acts;
        this.imports = imports;
        this.book = book;
    }

    @Schema(name = "ImportTrial")
    record Trial(
            @Schema(requiredMode = REQUIRED, description = "Lines without an error")
            int members,

            @Schema(requiredMode = REQUIRED, description = "How many errors there are in all")
            int errorsInAll,

            @Schema(requiredMode = REQUIRED, description = "The first hundred, in the order of the file")
            List<RowError> errors) {}

    @Schema(name = "BookQuestion")
    record Question(
            @NotNull @Size(max = 100) List<@NotNull MemberId> members,

            @NotNull @Size(max = 100) @Schema(description = "Exactly as in the book, but for capitals")
            List<@NotNull @Size(min = 1, max = 40) String> numbers) {}

    @Schema(name = "BookLines")
    record Lines(@Schema(requiredMode = REQUIRED) List<MemberBook.Line> items) {}

    @PostMapping("/member-import")
    @Access(
            value = Level.OFFICE,
            offices = {Office.CHAIR, Office.SECRETARY})
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "importMembers",
            summary = "Admit individuals from a CSV file of at most 8 MiB and 50,000 members: all of them, or none",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaTypes.CSV,
                                            schema = @Schema(type = "string", format = "binary"))))
    ResponseEntity<Answer> importMembers(Act act, HttpServletRequest request, @PathVariable PlatformId platform)
            throws IOException {
        var bytes = csv(request);
        var admission = new AdmissionId(act.key());
        var step = Acts.Step.creates(admission, Streams.admission(admission), "/platforms/" + platform + "/members");
        return acts.perform(act, step, commands -> {
            var individuals = imports.take(platform, bytes);
            commands.send(new AdmitIndividuals(platform, admission, individuals));
        });
    }

    @PostMapping("/member-import/trial")
    @Access(
            value = Level.OFFICE,
            offices = {Office.CHAIR, Office.SECRETARY})
    @Operation(
            operationId = "tryImport",
            summary = "Say what is wrong in a CSV file of members, without recording anything",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaTypes.CSV,
                                            schema = @Schema(type = "string", format = "binary"))))
    Trial tryImport(Act act, HttpServletRequest request, @PathVariable PlatformId platform) throws IOException {
        var checked = imports.check(platform, csv(request));
        return new Trial(checked.rows().size(), checked.errors().size(), first(checked.errors()));
    }

    @PostMapping("/member-book/search")
    @Access(
            value = Level.OFFICE,
            offices = {Office.CHAIR, Office.SECRETARY})
    @Operation(
            operationId = "searchMemberBook",
            summary = "Numbers, names and contact data of individual members, as the body's own book has them")
    Lines search(Act act, @PathVariable PlatformId platform, @Valid @RequestBody Question body) {
        return new Lines(book.find(platform, body.members(), body.numbers()));
    }

    static Map<String, ?> errorFacts(List<RowError> errors) {
        return Map.of("errorsInAll", errors.size(), "errors", first(errors));
    }

    private static List<RowError> first(List<RowError> errors) {
        return errors.size() <= MOST_ERRORS ? errors : errors.subList(0, MOST_ERRORS);
    }

    /// Bounded by the filter in front.
    private static byte[] csv(HttpServletRequest request) throws IOException {
        MembershipRule.IMPORT_IS_CSV.require(isCsv(request.getContentType()));
        return request.getInputStream().readAllBytes();
    }

    private static boolean isCsv(@Nullable String named) {
        if (named == null) {
            return false;
        }
        try {
            var type = MediaType.parseMediaType(named);
            return CSV.equalsTypeAndSubtype(type)
                    && (type.getCharset() == null || type.getCharset().name().equals("UTF-8"));
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }
}
