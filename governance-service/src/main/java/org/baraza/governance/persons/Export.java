package org.baraza.governance.persons;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.baraza.governance.access.People;
import org.baraza.record.membership.PersonId;

/// Everything that is held about a person, for that person.
@Schema(name = "PersonExport")
record Export(
        @Schema(requiredMode = REQUIRED, description = "The form of this document: baraza.person/1")
        String schema,

        @Schema(requiredMode = REQUIRED) Instant exportedAt,

        @Schema(requiredMode = REQUIRED, description = "As the record names the person")
        PersonId person,

        @Schema(requiredMode = REQUIRED) People.Account account,
        @Schema(requiredMode = REQUIRED) Entry entry,

        @Schema(requiredMode = REQUIRED, description = "All seats, those that ended too")
        List<Holdings.HeldSeatLine> seats,

        @Schema(requiredMode = REQUIRED) List<Holdings.AcceptedInvitation> invitations,

        @Schema(requiredMode = REQUIRED, description = "Those the person registered")
        List<Body> organisations,

        @Schema(requiredMode = REQUIRED) List<Holdings.DoneAct> acts,
        @Schema(requiredMode = REQUIRED) List<Holdings.BallotReceipt> ballots,

        @Schema(requiredMode = REQUIRED, description = "Uploaded and named by no report yet")
        List<Holdings.WaitingFile> files,

        @Schema(requiredMode = REQUIRED, description = "Who was shown the entry")
        List<Readings.Reading> readings) {
    static final String SCHEMA = "baraza.person/1";

    @Override
    public String toString() {
        return "Export of " + person;
    }
}
