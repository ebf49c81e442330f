package org.baraza.governance.proposals;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.baraza.record.platform.PlatformId;
import org.baraza.record.proposals.ProposalEvent.ProposalDrafted;
import org.baraza.record.proposals.ProposalId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// On which platform a proposal is.
@Component
@ProcessingGroup("registers")
class ProposalRegister {
    private final JdbcClient jdbc;

    ProposalRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isOn(PlatformId platform, ProposalId proposal) {
        return jdbc.sql("select exists (select 1 from proposal_register where proposal = ? and platform = ?)")
                .params(proposal.value(), platform.value())
                .query(Boolean.class)
                .single();
    }

    @EventHandler
    void on(ProposalDrafted event) {
        jdbc.sql("insert into proposal_register (proposal, platform) values (?, ?)")
                .params(event.proposal().value(), event.platform().value())
                .update();
    }
}
