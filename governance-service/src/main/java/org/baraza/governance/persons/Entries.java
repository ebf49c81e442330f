package org.baraza.governance.persons;

import java.sql.Timestamp;
import java.text.Normalizer;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import org.baraza.governance.access.People;
import org.baraza.governance.access.Refusal;
import org.baraza.governance.acts.Act;
import org.baraza.governance.acts.Locks;
import org.baraza.record.membership.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Each person's own entry.
@Component
class Entries {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Locks locks;
    private final People people;
    private final Keys keys;
    private final Clock clock;

    Entries(JdbcClient jdbc, TransactionTemplate transaction, Locks locks, People people, Keys keys, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.locks = locks;
        this.people = people;
        this.keys = keys;
        this.clock = clock;
    }

    Entry of(PersonId person) {
        return jdbc.sql("select * from person_entry where person = ?")
                .param(person.value())
                .query((row, n) -> new Entry(
                        row.getString("name"),
                        Audience.valueOf(row.getString("name_for")),
                        row.getString("email"),
                        Audience.valueOf(row.getString("email_for")),
                        row.getString("telephone"),
                        Audience.valueOf(row.getString("telephone_for")),
                        row.getString("gender") == null ? null : Entry.Gender.valueOf(row.getString("gender")),
                        row.getObject("birth_year", Integer.class),
                        row.getObject("indigenous", Boolean.class)))
                .optional()
                .orElse(Entry.NOTHING);
    }

    /// Puts it in place of the one before.
    ///
    /// @return false when this act was done before
    boolean keep(Act act, Entry entry) {
        return Objects.requireNonNull(transaction.execute(status -> {
            locks.personStays(act.person());
            if (!people.isKnown(act.person())) {
                throw Refusal.unknown();
            }
            if (!keys.isNew(act)) {
                return false;
            }
            jdbc.sql("""
                            insert into person_entry (person, name, name_folded, email, telephone, name_for, email_for,
                                                      telephone_for, changed_at, gender, birth_year, indigenous)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                            on conflict (person) do update
                            set name = excluded.name, name_folded = excluded.name_folded, email = excluded.email,
                                telephone = excluded.telephone, name_for = excluded.name_for,
                                email_for = excluded.email_for, telephone_for = excluded.telephone_for,
                                changed_at = excluded.changed_at, gender = excluded.gender,
                                birth_year = excluded.birth_year, indigenous = excluded.indigenous""")
                    .param(act.person().value())
                    .param(entry.name())
                    .param(folded(entry.name()))
                    .param(entry.email())
                    .param(entry.telephone())
                    .param(entry.nameFor().name())
                    .param(entry.emailFor().name())
                    .param(entry.telephoneFor().name())
                    .param(Timestamp.from(clock.instant()))
                    .param(entry.gender() == null ? null : entry.gender().name())
                    .param(entry.birthYear())
                    .param(entry.indigenous())
                    .update();
            return true;
        }));
    }

    /// Without accents and case, as people write a name when they look for it.
    static @Nullable String folded(@Nullable String name) {
        return name == null
                ? null
                : Normalizer.normalize(name, Normalizer.Form.NFKD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.ROOT)
                        .strip()
                        .replaceAll("\\s+", " ");
    }
}
