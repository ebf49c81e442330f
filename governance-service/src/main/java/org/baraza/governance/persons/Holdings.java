package org.baraza.governance.persons;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.baraza.governance.membership.MembershipRegister;
import org.baraza.record.membership.Office;
import org.baraza.record.membership.PersonId;
import org.baraza.record.membership.SeatId;
import org.baraza.record.membership.SeatKind;
import org.baraza.record.platform.PlatformId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What the record and its registers hold under a person's identifier.
@Component
class Holdings {
    private static final String SEATS = """
            select s.seat, s.platform, p.name platform_name, s.organisation, o.name organisation_name, s.kind,
                   s.constituency, s.starts, s.ends
            from seat_register s left join platform_register p using (platform)
            left join organisation_register o using (organisation) where s.person = ?""";

    private final JdbcClient jdbc;
    private final MembershipRegister membership;

    Holdings(JdbcClient jdbc, MembershipRegister membership) {
        this.jdbc = jdbc;
        this.membership = membership;
    }

    record HeldSeatLine(
            @Schema(requiredMode = REQUIRED) SeatId seat,
            @Schema(requiredMode = REQUIRED) Body platform,

            @Nullable @Schema(description = "Absent for an individual member's own seat")
            Body organisation,

            @Schema(requiredMode = REQUIRED) SeatKind kind,

            @Nullable @Schema(description = "Where the seat votes; absent for observers and the founder")
            String constituency,

            @Schema(requiredMode = REQUIRED, description = "Held now")
            List<Office> offices,

            @Schema(requiredMode = REQUIRED) Instant from,

            @Nullable @Schema(description = "When it ends or ended")
            Instant until) {}

    /// One act of the person, by reference.
    ///
    /// @param platform whose record has it, with the entry's index there
    record DoneAct(
            @Schema(requiredMode = REQUIRED, description = "Its idempotency key")
            UUID act,

            @Schema(requiredMode = REQUIRED) Instant at,

            @Schema(requiredMode = REQUIRED, description = "The stream written to")
            String stream,

            @Nullable @Schema(description = "The public name of the event")
            String type,

            @Nullable @Schema(format = "uuid") String platform,

            @Nullable @Schema(description = "Index of the entry in that platform's record")
            Long entry) {}

    record BallotReceipt(
            @Schema(requiredMode = REQUIRED) String ballot,
            @Schema(requiredMode = REQUIRED) Instant at,

            @Schema(requiredMode = REQUIRED, description = "As the receipt had it; the choice is in no export")
            String commitment) {}

    record AcceptedInvitation(
            @Schema(requiredMode = REQUIRED) String invitation,
            @Schema(requiredMode = REQUIRED) Body platform,
            @Schema(requiredMode = REQUIRED) SeatId seat) {}

    record WaitingFile(
            @Schema(requiredMode = REQUIRED) String name,
            @Schema(requiredMode = REQUIRED) String mediaType,
            @Schema(requiredMode = REQUIRED) Instant uploadedAt) {}

    Body platform(PlatformId platform) {
        var name = jdbc.sql("select name from platform_register where platform = ?")
                .param(platform.value())
                .query(String.class)
                .optional();
        return new Body(platform.toString(), name.orElse(null));
    }

    List<HeldSeatLine> heldSeats(PersonId person) {
        return jdbc.sql(SEATS + " and s.starts <= clock_timestamp()"
                        + " and (s.ends is null or s.ends > clock_timestamp()) order by s.starts, s.seat")
                .param(person.value())
                .query(this::seat)
                .list();
    }

    List<HeldSeatLine> allSeats(PersonId person) {
        var former = SEATS.replace("s.starts, s.ends", "f.starts, f.ends")
                .replace("where s.person", "join former_holder f using (seat) where f.person");
        return jdbc.sql(SEATS + " union all " + former + " order by starts, seat")
                .params(person.value(), person.value())
                .query(this::seat)
                .list();
    }

    List<AcceptedInvitation> invitations(PersonId person) {
        return jdbc.sql("""
                        select i.invitation, i.platform, p.name, i.seat from invitation_register i
                        join seat_register s using (seat) left join platform_register p on p.platform = i.platform
                        where s.person = ? order by s.starts, i.seat""")
                .param(person.value())
                .query((row, n) -> new AcceptedInvitation(
                        row.getString("invitation"),
                        new Body(row.getString("platform"), row.getString("name")),
                        SeatId.of(row.getString("seat"))))
                .list();
    }

    List<DoneAct> acts(PersonId person) {
        return jdbc.sql("""
                        select r.key, r.kept_at, r.answer ->> 'stream' stream, e.payload_type, l.platform, l.index
                        from act_receipt r
                        left join domain_event e on e.aggregate_identifier = r.answer ->> 'stream'
                          and e.sequence_number = (r.answer ->> 'version')::bigint
                        left join ledger_entry l on l.event_id = e.event_identifier::uuid
                        where r.person = ? order by r.kept_at, r.key""")
                .param(person.value())
                .query((row, n) -> new DoneAct(
                        UUID.fromString(row.getString("key")),
                        row.getTimestamp("kept_at").toInstant(),
                        row.getString("stream"),
                        row.getString("payload_type"),
                        row.getString("platform"),
                        row.getObject("index", Long.class)))
                .list();
    }

    List<BallotReceipt> ballots(PersonId person) {
        return jdbc.sql("""
                        select answer ->> 'id' ballot, kept_at, answer ->> 'commitment' commitment from act_receipt
                        where person = ? and answer ->> 'commitment' is not null order by kept_at, key""")
                .param(person.value())
                .query((row, n) -> new BallotReceipt(
                        row.getString("ballot"), row.getTimestamp("kept_at").toInstant(), row.getString("commitment")))
                .list();
    }

    List<Body> organisations(PersonId person) {
        return jdbc.sql("select organisation, name from organisation_register where representative = ? order by 1")
                .param(person.value())
                .query((row, n) -> new Body(row.getString(1), row.getString(2)))
                .list();
    }

    List<WaitingFile> files(PersonId person) {
        return jdbc.sql("select name, media_type, uploaded_at from waiting_evidence where person = ? order by 3, 1")
                .param(person.value())
                .query((row, n) -> new WaitingFile(
                        row.getString(1), row.getString(2), row.getTimestamp(3).toInstant()))
                .list();
    }

    private HeldSeatLine seat(ResultSet row, int n) throws SQLException {
        var seat = SeatId.of(row.getString("seat"));
        return new HeldSeatLine(
                seat,
                new Body(row.getString("platform"), row.getString("platform_name")),
                Body.of(row.getString("organisation"), row.getString("organisation_name")),
                SeatKind.valueOf(row.getString("kind")),
                row.getString("constituency"),
                List.copyOf(membership.officesOf(seat)),
                row.getTimestamp("starts").toInstant(),
                instant(row.getTimestamp("ends")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp moment) {
        return moment == null ? null : moment.toInstant();
    }
}
