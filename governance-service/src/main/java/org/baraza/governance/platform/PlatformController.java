package org.baraza.governance.platform;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.baraza.governance.access.Access;
import org.baraza.governance.access.Level;
import org.baraza.governance.acts.Act;
import org.baraza.governance.acts.Acts;
import org.baraza.governance.acts.Answer;
import org.baraza.governance.ledger.Contents;
import org.baraza.governance.membership.GiveOffice;
import org.baraza.governance.membership.GiveSeat;
import org.baraza.governance.platform.Organisation.RegisterOrganisation;
import org.baraza.governance.platform.Platform.FoundPlatform;
import org.baraza.governance.platform.Registration.RegisterPlatform;
import org.baraza.record.Json;
import org.baraza.record.ledger.Actor;
import org.baraza.record.ledger.MediaTypes;
import org.baraza.record.ledger.Streams;
import org.baraza.record.membership.Office;
import org.baraza.record.membership.SeatId;
import org.baraza.record.membership.SeatKind;
import org.baraza.record.platform.Charter;
import org.baraza.record.platform.OrganisationId;
import org.baraza.record.platform.OrganisationKind;
import org.baraza.record.platform.PlatformId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// Registering organisations and founding platforms.
@RestController
class PlatformController {
    private final Acts acts;
    private final Contents contents;

    PlatformController(Acts acts, Contents contents) {
        this.acts = acts;
        this.contents = contents;
    }

    record OrganisationToRegister(
            @NotBlank @Size(min = 1, max = 200) String name,
            @NotNull OrganisationKind kind,

            @Nullable @Pattern(regexp = "[A-Z]{2}") @Schema(description = "ISO 3166-1 alpha-2")
            String country) {}

    record PlatformToFound(
            @NotBlank @Size(min = 1, max = 200) String name,
            @NotNull @JsonProperty("founder") OrganisationId founder,

            @NotNull @Schema(implementation = Charter.class) JsonNode charter) {}

    @PostMapping("/organisations")
    @Access(Level.ACCOUNT)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "registerOrganisation", summary = "Register an organisation and become its representative")
    ResponseEntity<Answer> register(Act act, @Valid @RequestBody OrganisationToRegister body) {
        var organisation = new OrganisationId(act.key());
        var step =
                Acts.Step.creates(organisation, Streams.organisation(organisation), "/organisations/" + organisation);
        return acts.perform(
                act,
                step,
                commands -> commands.send(new RegisterOrganisation(
                        organisation, body.name(), body.kind(), body.country(), act.person())));
    }

    @PostMapping("/platforms")
    @Access(Level.ACCOUNT)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "foundPlatform",
            summary = "Found a platform from a charter, for an organisation one represents")
    ResponseEntity<Answer> found(Act act, @Valid @RequestBody PlatformToFound body) {
        var charter = Charter.read(body.charter().toString());
        var platform = new PlatformId(act.key());
        var founderSeat = new SeatId(java.util.UUID.randomUUID());
        var founder = new Actor(act.actor().person(), founderSeat, null);
        var step = Acts.Step.creates(platform, Streams.platform(platform), "/platforms/" + platform);
        return acts.perform(act, step, commands -> {
            commands.send(new RegisterPlatform(platform, body.name(), body.founder(), act.person()));
            var content = contents.put(platform, MediaTypes.CHARTER, Json.canonical(charter), false);
            commands.sendTo(
                    platform,
                    founder,
                    new FoundPlatform(
                            platform, body.name(), body.founder(), founderSeat, content, charter.visibility()));
            commands.sendTo(
                    platform,
                    founder,
                    new GiveSeat(founderSeat, platform, body.founder(), SeatKind.FOUNDER, act.person(), null));
            for (var office : Office.values()) {
                commands.sendTo(platform, founder, new GiveOffice(platform, office, founderSeat));
            }
            commands.tell("founderSeat", founderSeat.toString());
        });
    }
}
