package org.baraza.governance.persons;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.baraza.governance.acts.Act;
import org.baraza.record.membership.Office;
import org.baraza.record.membership.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which officer was shown what of whom, for that person to see.
@Component
class Readings {
    private static final int LATEST = 100;

    private final JdbcClient jdbc;
    private final Clock clock;

    Readings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @param shown which parts of the entry
    record Reading(
            @Schema(requiredMode = REQUIRED) Instant readAt,
            @Schema(requiredMode = REQUIRED) Body platform,

            @Schema(requiredMode = REQUIRED, description = "In which the entry was read")
            Office office,

            @Schema(requiredMode = REQUIRED, description = "Which parts of it: name, email, telephone")
            List<String> shown) {}

    record ReadingList(
            @Schema(requiredMode = REQUIRED, description = "The latest hundred, the latest first; the export has all")
            List<Reading> items,

            @Schema(requiredMode = REQUIRED, description = "How many there are in all")
            long total) {}

    /// In the caller's transaction. Nothing when the person is being erased.
    void leaveTrace(Act officer, PersonId person, List<String> shown) {
        var office = Objects.requireNonNull(officer.actor().office(), "the gate gives an office to this operation");
        var seat = Objects.requireNonNull(officer.actor().seat(), "the gate gives a seat to this operation");
        jdbc.sql("""
                        insert into person_reading (person, platform, seat, office, shown, read_at)
                        select person_id, ?, ?, ?, ?, ? from person where person_id = ? for key share""")
                .param(officer.platform().value())
                .param(seat.value())
                .param(office.name())
                .param(String.join(",", shown))
                .param(Timestamp.from(clock.instant()))
                .param(person.value())
                .update();
    }

    ReadingList latest(PersonId person) {
        return new ReadingList(
                read(person, LATEST),
                jdbc.sql("select count(*) from person_reading where person = ?")
                        .param(person.value())
                        .query(Long.class)
                        .single());
    }

    List<Reading> all(PersonId person) {
        return read(person, Integer.MAX_VALUE);
    }

    private List<Reading> read(PersonId person, int most) {
        return jdbc.sql("""
                        select r.read_at, r.platform, p.name, r.office, r.shown
                        from person_reading r left join platform_register p using (platform)
                        where r.person = ? order by r.reading desc limit ?""")
                .params(person.value(), most)
                .query((row, n) -> new Reading(
                        row.getTimestamp("read_at").toInstant(),
                        new Body(row.getString("platform"), row.getString("name")),
                        Office.valueOf(row.getString("office")),
                        List.of(row.getString("shown").split(",", -1))))
                .list();
    }
}
