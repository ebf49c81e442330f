package org.baraza.governance.persons;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import org.baraza.governance.access.Access;
import org.baraza.governance.access.Level;
import org.baraza.governance.access.People;
import org.baraza.governance.access.Refusal;
import org.baraza.governance.acts.Act;
import org.baraza.record.membership.PersonId;
import org.baraza.record.membership.SeatId;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What a person may do with what is known about them. Nobody else is ever named in an address here.
@RestController
@RequestMapping("/me")
class PersonController {
    private final Entries entries;
    private final Readings readings;
    private final Holdings holdings;
    private final Erasure erasure;
    private final People people;
    private final Clock clock;

    PersonController(
            Entries entries, Readings readings, Holdings holdings, Erasure erasure, People people, Clock clock) {
        this.entries = entries;
        this.readings = readings;
        this.holdings = holdings;
        this.erasure = erasure;
        this.people = people;
        this.clock = clock;
    }

    record ErasureToConfirm(
            @NotNull @Size(max = 500) @Schema(description = "The seats that were shown as ending with it")
            List<@NotNull SeatId> seats) {}

    record Erased(
            @Schema(requiredMode = REQUIRED, description = "That it is done: erased")
            String state) {}

    @GetMapping("/entry")
    @Access(Level.ACCOUNT)
    @Operation(operationId = "myEntry", summary = "What I keep about myself, and who may see it")
    ResponseEntity<Entry> entry(PersonId person) {
        return kept(entries.of(person));
    }

    @PostMapping("/entry")
    @Access(Level.ACCOUNT)
    @Operation(operationId = "keepMyEntry", summary = "Keep my name and contact data, in place of what was there")
    ResponseEntity<Entry> keep(Act act, @Valid @RequestBody Entry body) {
        var before = !entries.keep(act, body);
        var answer = ResponseEntity.ok().cacheControl(CacheControl.noStore());
        if (before) {
            answer.header("Idempotency-Replayed", "true");
        }
        return answer.body(entries.of(act.person()));
    }

    @GetMapping("/readings")
    @Access(Level.ACCOUNT)
    @Operation(operationId = "myReadings", summary = "Which officers were shown my entry, and when")
    ResponseEntity<Readings.ReadingList> readings(PersonId person) {
        return kept(readings.latest(person));
    }

    @GetMapping("/export")
    @Access(Level.ACCOUNT)
    @Operation(operationId = "myExport", summary = "Everything that is held about me, as a file")
    ResponseEntity<Export> export(PersonId person) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"baraza-person.json\"")
                .body(new Export(
                        Export.SCHEMA,
                        clock.instant(),
                        person,
                        people.account(person).orElseThrow(Refusal::unknown),
                        entries.of(person),
                        holdings.allSeats(person),
                        holdings.invitations(person),
                        holdings.organisations(person),
                        holdings.acts(person),
                        holdings.ballots(person),
                        holdings.files(person),
                        readings.all(person)));
    }

    @GetMapping("/erasure")
    @Access(Level.ACCOUNT)
    @Operation(operationId = "myErasure", summary = "What my erasure would end, what would be gone and what would stay")
    ResponseEntity<Erasure.Preview> erasure(PersonId person) {
        return kept(erasure.preview(person));
    }

    @PostMapping("/erasure")
    @Access(Level.ACCOUNT)
    @Operation(
            operationId = "eraseMe",
            summary = "Erase me: my seats end, and nothing leads from my account to what I did; it cannot be undone")
    ResponseEntity<Erased> erase(Act act, @Valid @RequestBody ErasureToConfirm body) {
        erasure.erase(act, body.seats());
        return kept(new Erased("erased"));
    }

    private static <T> ResponseEntity<T> kept(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
