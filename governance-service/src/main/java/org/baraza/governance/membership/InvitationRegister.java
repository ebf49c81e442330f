package org.baraza.governance.membership;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.baraza.record.membership.InvitationId;
import org.baraza.record.membership.MembershipEvent.IndividualInvited;
import org.baraza.record.membership.MembershipEvent.InvitationAccepted;
import org.baraza.record.membership.MembershipEvent.InvitationIssued;
import org.baraza.record.membership.SeatId;
import org.baraza.record.membership.SeatKind;
import org.baraza.record.platform.OrganisationId;
import org.baraza.record.platform.PlatformId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What each invitation offers. Whether it still does, its own stream says.
@Component
@ProcessingGroup("registers")
class InvitationRegister {
    private final JdbcClient jdbc;

    InvitationRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param organisation absent for an individual's seat
    /// @param individual the seat of an individual, who is invited to take it; absent for an organisation's
    record Offered(
            @Nullable OrganisationId organisation,
            @Nullable SeatId individual,
            SeatKind kind,
            @Nullable Instant until,
            @Nullable SeatId succeeding) {}

    Optional<Offered> find(PlatformId platform, InvitationId invitation) {
        return jdbc.sql(
                        "select organisation, individual, kind, ends, succeeding from invitation_register where platform = ? and invitation = ?")
                .params(platform.value(), invitation.value())
                .query((row, n) -> {
                    var ends = row.getTimestamp("ends");
                    return new Offered(
                            row.getString("organisation") == null
                                    ? null
                                    : OrganisationId.of(row.getString("organisation")),
                            row.getString("individual") == null ? null : SeatId.of(row.getString("individual")),
                            SeatKind.valueOf(row.getString("kind")),
                            ends == null ? null : ends.toInstant(),
                            row.getString("succeeding") == null ? null : SeatId.of(row.getString("succeeding")));
                })
                .optional();
    }

    @EventHandler
    void on(InvitationAccepted event) {
        jdbc.sql("update invitation_register set seat = ? where invitation = ?")
                .params(event.seat().value(), event.invitation().value())
                .update();
    }

    @EventHandler
    void on(InvitationIssued event) {
        var until = event.until();
        jdbc.sql("""
                        insert into invitation_register (platform, invitation, organisation, kind, ends, succeeding)
                        values (?, ?, ?, ?, ?, ?)""")
                .param(event.platform().value())
                .param(event.invitation().value())
                .param(event.organisation().value())
                .param(event.kind().name())
                .param(until == null ? null : Timestamp.from(until))
                .param(event.succeeding() == null ? null : event.succeeding().value())
                .update();
    }

    @EventHandler
    void on(IndividualInvited event) {
        jdbc.sql("insert into invitation_register (platform, invitation, individual, kind) values (?, ?, ?, ?)")
                .param(event.platform().value())
                .param(event.invitation().value())
                .param(event.seat().value())
                .param(SeatKind.DELEGATE.name())
                .update();
    }
}
