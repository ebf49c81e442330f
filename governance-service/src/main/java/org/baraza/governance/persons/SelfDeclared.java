package org.baraza.governance.persons;

import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.baraza.record.membership.PersonId;
import org.baraza.record.platform.Charter;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What people say of themselves, for counting and nothing else. What is answered here MUST leave the transaction only
/// as a count.
@Component
public class SelfDeclared {
    private final JdbcClient jdbc;

    SelfDeclared(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Who of these people is in the group. Whoever says nothing is in none.
    ///
    /// @param group of people
    /// @param year of the closing, in the charter's zone
    public Set<PersonId> among(Collection<PersonId> people, Charter.Group group, int year) {
        var attribute = Objects.requireNonNull(group.attribute(), "a group of people");
        return switch (attribute) {
            case WOMEN -> found(people, "gender = ?", Entry.Gender.WOMAN.name());
            case YOUTH ->
                found(people, "birth_year >= ?", year - Objects.requireNonNull(group.maximumAge(), "as reviewed"));
            case INDIGENOUS_IDENTITY -> found(people, "indigenous = ?", true);
        };
    }

    private Set<PersonId> found(Collection<PersonId> people, String said, @Nullable Object value) {
        return jdbc
                .sql("select person from person_entry where person = any(?) and " + said)
                .param(people.stream().map(PersonId::value).toArray(UUID[]::new))
                .param(value)
                .query((row, n) -> PersonId.of(row.getString(1)))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }
}
