package org.baraza.governance.persons;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.baraza.governance.access.Access;
import org.baraza.governance.access.Level;
import org.baraza.governance.acts.Act;
import org.baraza.record.membership.Office;
import org.baraza.record.platform.PlatformId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// The register of a platform's persons. To read it is an act: it leaves a trace, and what is looked
/// for stands in no address.
@RestController
class RegisterController {
    private static final int USUAL = 25;

    private final Register register;

    RegisterController(Register register) {
        this.register = register;
    }

    record Look(
            @Nullable @Size(max = Entry.LONGEST_NAME) @Schema(description = "A part of a name; absent for everybody")
            String name,

            @Nullable @Size(max = 1000) String cursor,
            @Nullable @Min(1) @Max(100) Integer limit) {
        @Override
        public String toString() {
            return "Look";
        }
    }

    @PostMapping("/platforms/{platform}/persons/readings")
    @Access(
            value = Level.OFFICE,
            offices = {Office.SECRETARY, Office.CHAIR})
    @Operation(
            operationId = "readPersons",
            summary = "Read who holds seats, with what they show to officers; each of them sees that it was read")
    ResponseEntity<PersonList> read(Act act, @PathVariable PlatformId platform, @Valid @RequestBody Look body) {
        var limit = body.limit();
        return ResponseEntity.ok(register.read(act, body.name(), body.cursor(), limit == null ? USUAL : limit));
    }
}
