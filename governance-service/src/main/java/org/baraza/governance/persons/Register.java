package org.baraza.governance.persons;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.baraza.governance.acts.Act;
import org.baraza.governance.persons.PersonList.Line;
import org.baraza.governance.persons.PersonList.State;
import org.baraza.record.membership.Office;
import org.baraza.record.membership.PersonId;
import org.baraza.record.membership.SeatId;
import org.baraza.record.membership.SeatKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The persons of a platform, as its officers may see them: who holds a seat now, and of them what they show. What a
/// person keeps to themself is neither shown nor found nor does it order the list.
@Component
class Register {
    /// Behind every name, in the order of bytes.
    private static final String LAST = "\uDBFF\uDFFD";

    private static final String SEPARATOR = "\n";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Readings readings;
    private final Keys keys;

    Register(JdbcClient jdbc, TransactionTemplate transaction, Readings readings, Keys keys) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.readings = readings;
        this.keys = keys;
    }

    private record Place(String order, UUID seat) {
        static final Place FIRST = new Place("", new UUID(0, 0));

        String cursor() {
            var place = (order + SEPARATOR + seat).getBytes(StandardCharsets.UTF_8);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(place);
        }

        static Place of(String cursor) {
            try {
                var place = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
                var cut = place.lastIndexOf(SEPARATOR);
                PersonRule.CURSOR_IS_OF_THIS_LIST.require(cut >= 0 && place.indexOf('\0') < 0);
                return new Place(place.substring(0, cut), UUID.fromString(place.substring(cut + 1)));
            } catch (IllegalArgumentException _) {
                throw new org.baraza.governance.acts.BrokenRule(PersonRule.CURSOR_IS_OF_THIS_LIST);
            }
        }
    }

    private record Found(Place place, PersonId person, Line line) {}

    /// Reads a page and leaves a trace with everybody of whom something is on it; asking again with
    /// the same key leaves none.
    ///
    /// @param name a part of a name; null for everybody
    PersonList read(Act officer, @Nullable String name, @Nullable String cursor, int limit) {
        return Objects.requireNonNull(transaction.execute(status -> {
            officer.right().recheck();
            var first = keys.isNew(officer);
            var after = cursor == null ? Place.FIRST : Place.of(cursor);
            var wanted = name == null || name.isBlank() ? null : Entries.folded(name);
            var found = find(officer, wanted, after, limit + 1);
            var page = found.subList(0, Math.min(limit, found.size()));
            if (first) {
                page.forEach(one -> leaveTrace(officer, one));
            }
            return new PersonList(
                    page.stream().map(Found::line).toList(),
                    found.size() > limit ? page.getLast().place().cursor() : null);
        }));
    }

    private void leaveTrace(Act officer, Found one) {
        var shown = new ArrayList<String>();
        if (one.line.name() != null) {
            shown.add("name");
        }
        if (one.line.email() != null) {
            shown.add("email");
        }
        if (one.line.telephone() != null) {
            shown.add("telephone");
        }
        if (!shown.isEmpty() && !one.person.equals(officer.person())) {
            readings.leaveTrace(officer, one.person, shown);
        }
    }

    private List<Found> find(Act officer, @Nullable String name, Place after, int most) {
        return jdbc.sql("""
                        with shown as (
                          select s.seat, s.kind, s.organisation, s.starts, s.person, o.name organisation_name,
                                 x.person is not null erased,
                                 (select string_agg(office, ',' order by office) from office_register r
                                  where r.seat = s.seat) offices,
                                 case when e.name_for = 'OFFICERS' then e.name end shown_name,
                                 case when e.name_for = 'OFFICERS' then e.name_folded end folded,
                                 case when e.email_for = 'OFFICERS' then e.email end shown_email,
                                 case when e.telephone_for = 'OFFICERS' then e.telephone end shown_telephone
                          from seat_register s
                          left join organisation_register o using (organisation)
                          left join person_entry e on e.person = s.person
                          left join erased_person x on x.person = s.person
                          where s.platform = ? and (x.person is not null
                              or s.starts <= clock_timestamp() and (s.ends is null or s.ends > clock_timestamp()))
                        ), ordered as (
                          select *, coalesce(folded, ?) collate "C" place from shown
                          where ?::text is null or position(?::text in folded) > 0
                        )
                        select * from ordered where (place, seat) > (? collate "C", ?) order by place, seat limit ?""")
                .param(officer.platform().value())
                .param(LAST)
                .param(name)
                .param(name)
                .param(after.order)
                .param(after.seat)
                .param(most)
                .query(this::found)
                .list();
    }

    private Found found(ResultSet row, int n) throws SQLException {
        var seat = SeatId.of(row.getString("seat"));
        var erased = row.getBoolean("erased");
        return new Found(
                new Place(row.getString("place"), seat.value()),
                PersonId.of(row.getString("person")),
                new Line(
                        seat,
                        SeatKind.valueOf(row.getString("kind")),
                        Body.of(row.getString("organisation"), row.getString("organisation_name")),
                        offices(row.getString("offices")),
                        row.getTimestamp("starts").toInstant(),
                        erased ? State.ERASED : State.PRESENT,
                        row.getString("shown_name"),
                        row.getString("shown_email"),
                        row.getString("shown_telephone")));
    }

    private static List<Office> offices(@Nullable String joined) {
        return joined == null
                ? List.of()
                : Arrays.stream(joined.split(",", -1))
                        .map(Office::valueOf)
                        .sorted()
                        .toList();
    }
}
