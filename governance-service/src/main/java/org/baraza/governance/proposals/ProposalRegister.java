package org.baraza.governance.proposals;

import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.baraza.record.Json;
import org.baraza.record.platform.CharterAmendment;
import org.baraza.record.platform.PlatformId;
import org.baraza.record.proposals.ProposalEvent.ProposalDecided;
import org.baraza.record.proposals.ProposalEvent.ProposalDeclared;
import org.baraza.record.proposals.ProposalEvent.ProposalDrafted;
import org.baraza.record.proposals.ProposalEvent.ProposalRevised;
import org.baraza.record.proposals.ProposalId;
import org.baraza.record.voting.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// On which platform a proposal is, and whether it was adopted.
@Component
@ProcessingGroup("registers")
public class ProposalRegister {
    private final JdbcClient jdbc;

    ProposalRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public boolean isOn(PlatformId platform, ProposalId proposal) {
        return jdbc.sql("select exists (select 1 from proposal_register where proposal = ? and platform = ?)")
                .params(proposal.value(), platform.value())
                .query(Boolean.class)
                .single();
    }

    /// Whether it is a decision of this platform, and one that adopts. Once adopted, it stays so.
    public boolean isAdopted(PlatformId platform, ProposalId proposal) {
        return jdbc.sql(
                        "select exists (select 1 from proposal_register where proposal = ? and platform = ? and adopted)")
                .params(proposal.value(), platform.value())
                .query(Boolean.class)
                .single();
    }

    /// The charter that it would bring into force, in its newest version.
    Optional<CharterAmendment> amendment(ProposalId proposal) {
        return jdbc.sql("select amendment from amendment_register where proposal = ?")
                .param(proposal.value())
                .query((row, n) -> Json.MAPPER.readValue(row.getString(1), CharterAmendment.class))
                .optional();
    }

    @EventHandler
    void on(ProposalDrafted event) {
        jdbc.sql("insert into proposal_register (proposal, platform) values (?, ?)")
                .params(event.proposal().value(), event.platform().value())
                .update();
        amends(event.proposal(), event.amendment());
    }

    @EventHandler
    void on(ProposalRevised event) {
        amends(event.proposal(), event.amendment());
    }

    private void amends(ProposalId proposal, @Nullable CharterAmendment amendment) {
        if (amendment != null) {
            jdbc.sql("""
                            insert into amendment_register (proposal, amendment) values (?, ?)
                            on conflict (proposal) do update set amendment = excluded.amendment""")
                    .params(proposal.value(), Json.MAPPER.writeValueAsString(amendment))
                    .update();
        }
    }

    @EventHandler
    void on(ProposalDecided event) {
        decided(event.proposal(), event.outcome());
    }

    @EventHandler
    void on(ProposalDeclared event) {
        decided(event.proposal(), event.outcome());
    }

    private void decided(ProposalId proposal, Outcome outcome) {
        jdbc.sql("update proposal_register set adopted = ? where proposal = ?")
                .params(outcome == Outcome.ADOPTED, proposal.value())
                .update();
    }
}
