package org.baraza.governance.membership;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.baraza.governance.membership.MemberFile.Row;
import org.baraza.record.membership.MemberId;
import org.baraza.record.membership.MembershipEvent.MemberResigned;
import org.baraza.record.platform.PlatformId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The body's own book of individual members: which number, and whose. Personal data, beside the record and erasable; a
/// line goes when the member resigns, and when the person whose account took the seat is erased.
@Component
@ProcessingGroup("registers")
class MemberBook {
    private final JdbcClient jdbc;

    MemberBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Schema(name = "BookLine")
    record Line(
            @Schema(requiredMode = REQUIRED) MemberId member,

            @Schema(requiredMode = REQUIRED, description = "In the body's own book, each once")
            String number,

            @Nullable String name,
            @Nullable String email,
            @Nullable String telephone) {
        @Override
        public String toString() {
            return "Line of member " + member;
        }
    }

    /// The numbers among these that members of the platform have, in lower case.
    Set<String> taken(PlatformId platform, Collection<String> numbers) {
        return jdbc
                .sql("select number_folded from member_book where platform = ? and number_folded = any(?::text[])")
                .param(platform.value())
                .param(numbers.stream().map(MemberBook::folded).toArray(String[]::new))
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toCollection(TreeSet::new));
    }

    void write(PlatformId platform, List<MemberId> members, List<Row> rows) {
        jdbc.sql("""
                        insert into member_book (platform, member, number, number_folded, name, email, telephone)
                        select ?, * from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])""")
                .param(platform.value())
                .param(members.stream().map(MemberId::value).toArray(UUID[]::new))
                .param(rows.stream().map(Row::number).toArray(String[]::new))
                .param(rows.stream().map(row -> folded(row.number())).toArray(String[]::new))
                .param(rows.stream().map(Row::name).toArray(String[]::new))
                .param(rows.stream().map(Row::email).toArray(String[]::new))
                .param(rows.stream().map(Row::telephone).toArray(String[]::new))
                .update();
    }

    /// @param numbers exactly, but for capitals
    List<Line> find(PlatformId platform, Collection<MemberId> members, Collection<String> numbers) {
        return jdbc.sql("""
                        select member, number, name, email, telephone from member_book
                        where platform = ? and (member = any(?::uuid[]) or number_folded = any(?::text[]))
                        order by number_folded""")
                .param(platform.value())
                .param(members.stream().map(MemberId::value).toArray(UUID[]::new))
                .param(numbers.stream().map(MemberBook::folded).toArray(String[]::new))
                .query((row, n) -> new Line(
                        MemberId.of(row.getString(1)),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5)))
                .list();
    }

    @EventHandler
    void on(MemberResigned event) {
        jdbc.sql("delete from member_book where platform = ? and member = ?")
                .params(event.platform().value(), event.member().value())
                .update();
    }

    static String folded(String number) {
        return number.toLowerCase(Locale.ROOT);
    }
}
