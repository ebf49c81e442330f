package org.baraza.governance.membership;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.baraza.record.Decimal;
import org.baraza.record.membership.MemberId;
import org.baraza.record.membership.MembershipEvent.ArrearsRecorded;
import org.baraza.record.membership.MembershipEvent.ArrearsSettled;
import org.baraza.record.membership.MembershipEvent.CapitalRecorded;
import org.baraza.record.membership.MembershipEvent.IndividualsAdmitted;
import org.baraza.record.membership.MembershipEvent.MemberAdmitted;
import org.baraza.record.membership.MembershipEvent.MemberClassified;
import org.baraza.record.membership.MembershipEvent.MemberReinstated;
import org.baraza.record.membership.MembershipEvent.MemberResigned;
import org.baraza.record.membership.MembershipEvent.MemberSuspended;
import org.baraza.record.membership.MembershipEvent.SharePaid;
import org.baraza.record.membership.MembershipEvent.VotesRecorded;
import org.baraza.record.membership.SeatId;
import org.baraza.record.platform.PlatformId;
import org.baraza.record.voting.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who is a member, and what their right to vote depends on. Whoever reads it to decide holds the membership lock.
@Component
@ProcessingGroup("registers")
public class MemberRegister {
    private final JdbcClient jdbc;

    MemberRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param individual whether the member is a person for themself
    public record Known(MemberId member, boolean individual, boolean resigned, Standing standing) {}

    Optional<Known> find(PlatformId platform, MemberId member) {
        return jdbc.sql("select * from member_register where platform = ? and member = ?")
                .params(platform.value(), member.value())
                .query(MemberRegister::known)
                .optional();
    }

    /// Everybody who has not resigned, ordered by identifier.
    public List<Known> members(PlatformId platform) {
        return jdbc.sql("select * from member_register where platform = ? and not resigned order by member")
                .param(platform.value())
                .query(MemberRegister::known)
                .list();
    }

    @EventHandler
    void on(MemberAdmitted event) {
        jdbc.sql("""
                        insert into member_register (platform, member, constituency, membership_class)
                        values (?, ?, ?, ?)
                        on conflict (platform, member) do update
                        set constituency = excluded.constituency, membership_class = excluded.membership_class,
                            suspended = false, arrears_since = null, share_paid = false, resigned = false,
                            votes = null, capital = null""")
                .param(event.platform().value())
                .param(event.organisation().value())
                .param(event.constituency())
                .param(event.membershipClass())
                .update();
    }

    @EventHandler
    void on(IndividualsAdmitted event) {
        for (var one : event.individuals()) {
            jdbc.sql("""
                            insert into member_register
                                (platform, member, individual, constituency, membership_class, arrears_since, share_paid,
                                    votes, capital)
                            select ?, unnest(?::uuid[]), true, ?, ?, ?, ?, ?, ?""")
                    .param(event.platform().value())
                    .param(one.seats().stream().map(SeatId::value).toArray(UUID[]::new))
                    .param(one.constituency())
                    .param(one.membershipClass())
                    .param(date(one.arrearsSince()))
                    .param(one.hasPaid())
                    .param(one.votes())
                    .param(one.capital() == null ? null : one.capital().toString())
                    .update();
        }
    }

    @EventHandler
    void on(MemberClassified event) {
        change(event.platform(), event.member(), "membership_class = ?", event.membershipClass());
    }

    @EventHandler
    void on(MemberSuspended event) {
        change(event.platform(), event.member(), "suspended = ?", true);
    }

    @EventHandler
    void on(MemberReinstated event) {
        change(event.platform(), event.member(), "suspended = ?", false);
    }

    @EventHandler
    void on(MemberResigned event) {
        change(event.platform(), event.member(), "resigned = ?", true);
    }

    @EventHandler
    void on(ArrearsRecorded event) {
        change(event.platform(), event.member(), "arrears_since = ?", date(event.since()));
    }

    @EventHandler
    void on(ArrearsSettled event) {
        change(event.platform(), event.member(), "arrears_since = ?", null);
    }

    @EventHandler
    void on(SharePaid event) {
        change(event.platform(), event.member(), "share_paid = ?", true);
    }

    @EventHandler
    void on(VotesRecorded event) {
        change(event.platform(), event.member(), "votes = ?", event.votes());
    }

    @EventHandler
    void on(CapitalRecorded event) {
        change(event.platform(), event.member(), "capital = ?", event.capital().toString());
    }

    private void change(PlatformId platform, MemberId member, String assignment, @Nullable Object value) {
        jdbc.sql("update member_register set " + assignment + " where platform = ? and member = ?")
                .param(value)
                .param(platform.value())
                .param(member.value())
                .update();
    }

    private static Known known(ResultSet row, int n) throws SQLException {
        var since = row.getDate("arrears_since");
        var capital = row.getString("capital");
        return new Known(
                MemberId.of(row.getString("member")),
                row.getBoolean("individual"),
                row.getBoolean("resigned"),
                new Standing(
                        row.getString("constituency"),
                        row.getString("membership_class"),
                        row.getBoolean("suspended"),
                        since == null ? null : since.toLocalDate(),
                        row.getBoolean("share_paid"),
                        row.getObject("votes", Integer.class),
                        capital == null ? null : Decimal.parse(capital)));
    }

    private static @Nullable Date date(@Nullable LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }
}
