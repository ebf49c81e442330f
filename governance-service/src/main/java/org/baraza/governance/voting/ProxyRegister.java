package org.baraza.governance.voting;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.baraza.governance.acts.OneTrip;
import org.baraza.record.membership.SeatId;
import org.baraza.record.voting.ProxyId;
import org.baraza.record.voting.VoteId;
import org.baraza.record.voting.VotingEvent.ProxyGiven;
import org.baraza.record.voting.VotingEvent.ProxyRevoked;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who may cast whose ballot in which vote.
@Component
@ProcessingGroup("registers")
class ProxyRegister {
    private final JdbcClient jdbc;

    ProxyRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// For whom it was given in this vote, whether or not it still stands.
    Optional<SeatId> principal(VoteId vote, ProxyId proxy) {
        return jdbc.sql("select principal from proxy_register where proxy = ? and vote = ?")
                .params(proxy.value(), vote.value())
                .query((row, n) -> SeatId.of(row.getString(1)))
                .optional();
    }

    Optional<ProxyId> standingFor(VoteId vote, SeatId principal) {
        return jdbc.sql("select proxy from proxy_register where vote = ? and principal = ? and standing")
                .params(vote.value(), principal.value())
                .query((row, n) -> ProxyId.of(row.getString(1)))
                .optional();
    }

    record Standing(SeatId principal, ProxyId proxy) {}

    /// Those that the seats have given.
    static Supplier<List<Standing>> standingFor(OneTrip trip, VoteId vote, Collection<SeatId> principals) {
        return trip.read(
                "select principal, proxy from proxy_register where vote = ? and principal = any(?) and standing",
                (row, n) -> new Standing(SeatId.of(row.getString(1)), ProxyId.of(row.getString(2))),
                vote.value(),
                principals.stream().map(SeatId::value).toList());
    }

    long heldBy(VoteId vote, SeatId holder) {
        return jdbc.sql("select count(*) from proxy_register where vote = ? and holder = ? and standing")
                .params(vote.value(), holder.value())
                .query(Long.class)
                .single();
    }

    @EventHandler
    void on(ProxyGiven event) {
        jdbc.sql("insert into proxy_register (proxy, vote, principal, holder, standing) values (?, ?, ?, ?, true)")
                .params(
                        event.proxy().value(),
                        event.vote().value(),
                        event.principal().value(),
                        event.holder().value())
                .update();
    }

    @EventHandler
    void on(ProxyRevoked event) {
        jdbc.sql("update proxy_register set standing = false where proxy = ?")
                .param(event.proxy().value())
                .update();
    }
}
