package org.baraza.governance.deliberation;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.baraza.record.deliberation.DeliberationEvent.ObjectionAnswered;
import org.baraza.record.deliberation.DeliberationEvent.ObjectionRaised;
import org.baraza.record.deliberation.DeliberationEvent.ObjectionWithdrawn;
import org.baraza.record.deliberation.ObjectionId;
import org.baraza.record.proposals.ProposalId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which objections wait for their first answer.
@Component
@ProcessingGroup("registers")
public class OpenObjections {
    private final JdbcClient jdbc;

    OpenObjections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The caller holds the proposal's deliberation lock.
    public List<ObjectionId> of(ProposalId proposal) {
        return jdbc.sql("select objection from objection_register where proposal = ? and unanswered order by objection")
                .param(proposal.value())
                .query((row, n) -> ObjectionId.of(row.getString(1)))
                .list();
    }

    @EventHandler
    void on(ObjectionRaised event) {
        jdbc.sql("insert into objection_register (objection, proposal, unanswered) values (?, ?, true)")
                .params(event.objection().value(), event.proposal().value())
                .update();
    }

    @EventHandler
    void on(ObjectionAnswered event) {
        waitsNoMore(event.objection());
    }

    @EventHandler
    void on(ObjectionWithdrawn event) {
        waitsNoMore(event.objection());
    }

    private void waitsNoMore(ObjectionId objection) {
        jdbc.sql("update objection_register set unanswered = false where objection = ?")
                .param(objection.value())
                .update();
    }
}
