package org.baraza.governance.deliberation;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.baraza.record.deliberation.DeliberationEvent.ObjectionAnswered;
import org.baraza.record.deliberation.DeliberationEvent.ObjectionMaintained;
import org.baraza.record.deliberation.DeliberationEvent.ObjectionRaised;
import org.baraza.record.deliberation.DeliberationEvent.ObjectionResolved;
import org.baraza.record.deliberation.DeliberationEvent.ObjectionWithdrawn;
import org.baraza.record.deliberation.ObjectionId;
import org.baraza.record.proposals.ProposalId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Where the objections to a proposal stand: which wait for an answer, which for their objector, and which are
/// maintained.
@Component
@ProcessingGroup("registers")
public class OpenObjections {
    private final JdbcClient jdbc;

    OpenObjections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Those that wait for their first answer. The caller holds the proposal's deliberation lock.
    public List<ObjectionId> of(ProposalId proposal) {
        return those("unanswered", proposal);
    }

    /// Those that whoever raised them has neither resolved, nor withdrawn, nor maintained. The caller holds the
    /// proposal's deliberation lock.
    public List<ObjectionId> unsettled(ProposalId proposal) {
        return those("standing = 'OPEN'", proposal);
    }

    /// Those that are maintained. The caller holds the proposal's deliberation lock.
    public List<ObjectionId> maintained(ProposalId proposal) {
        return those("standing = 'MAINTAINED'", proposal);
    }

    private List<ObjectionId> those(String which, ProposalId proposal) {
        return jdbc.sql("select objection from objection_register where proposal = ? and " + which
                        + " order by objection")
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
    void on(ObjectionMaintained event) {
        stands(event.objection(), "MAINTAINED");
    }

    @EventHandler
    void on(ObjectionResolved event) {
        stands(event.objection(), "SETTLED");
    }

    @EventHandler
    void on(ObjectionWithdrawn event) {
        waitsNoMore(event.objection());
        stands(event.objection(), "SETTLED");
    }

    private void stands(ObjectionId objection, String standing) {
        jdbc.sql("update objection_register set standing = ? where objection = ?")
                .params(standing, objection.value())
                .update();
    }

    private void waitsNoMore(ObjectionId objection) {
        jdbc.sql("update objection_register set unanswered = false where objection = ?")
                .param(objection.value())
                .update();
    }
}
