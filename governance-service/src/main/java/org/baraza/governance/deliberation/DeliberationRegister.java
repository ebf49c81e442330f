package org.baraza.governance.deliberation;

import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.baraza.record.deliberation.ContributionId;
import org.baraza.record.deliberation.DeliberationEvent.ContributionMade;
import org.baraza.record.deliberation.ObjectionId;
import org.baraza.record.membership.SeatId;
import org.baraza.record.platform.PlatformId;
import org.baraza.record.proposals.ProposalEvent;
import org.baraza.record.proposals.ProposalEvent.CoSponsorshipWithdrawn;
import org.baraza.record.proposals.ProposalEvent.ProposalAdmitted;
import org.baraza.record.proposals.ProposalEvent.ProposalCoSponsored;
import org.baraza.record.proposals.ProposalEvent.ProposalDecided;
import org.baraza.record.proposals.ProposalEvent.ProposalDeclared;
import org.baraza.record.proposals.ProposalEvent.ProposalDrafted;
import org.baraza.record.proposals.ProposalEvent.ProposalHeldOver;
import org.baraza.record.proposals.ProposalEvent.ProposalLapsed;
import org.baraza.record.proposals.ProposalEvent.ProposalPutToVote;
import org.baraza.record.proposals.ProposalEvent.ProposalReturned;
import org.baraza.record.proposals.ProposalEvent.ProposalRevised;
import org.baraza.record.proposals.ProposalEvent.ProposalSubmitted;
import org.baraza.record.proposals.ProposalEvent.ProposalTakenFromVote;
import org.baraza.record.proposals.ProposalEvent.ProposalWithdrawn;
import org.baraza.record.proposals.ProposalId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// On which proposals somebody may speak, and what was said on which.
@Component
@ProcessingGroup("registers")
class DeliberationRegister {
    private final JdbcClient jdbc;

    DeliberationRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Whether somebody may speak on a proposal: not yet or not while its text changes, now, or not any more.
    enum State {
        DRAFT,
        OPEN,
        CLOSED
    }

    record Known(PlatformId platform, SeatId sponsor, int version, State state) {}

    Optional<Known> proposal(ProposalId proposal) {
        return jdbc.sql("select platform, sponsor, version, state from deliberation_register where proposal = ?")
                .param(proposal.value())
                .query((row, n) -> new Known(
                        PlatformId.of(row.getString(1)),
                        SeatId.of(row.getString(2)),
                        row.getInt(3),
                        State.valueOf(row.getString(4))))
                .optional();
    }

    boolean isOn(ProposalId proposal, ContributionId contribution) {
        return jdbc.sql("select exists (select 1 from contribution_register where contribution = ? and proposal = ?)")
                .params(contribution.value(), proposal.value())
                .query(Boolean.class)
                .single();
    }

    boolean isOn(ProposalId proposal, ObjectionId objection) {
        return jdbc.sql("select exists (select 1 from objection_register where objection = ? and proposal = ?)")
                .params(objection.value(), proposal.value())
                .query(Boolean.class)
                .single();
    }

    @EventHandler
    void on(ProposalEvent event) {
        switch (event) {
            case ProposalDrafted drafted ->
                jdbc.sql("""
                                insert into deliberation_register (proposal, platform, sponsor, version, state)
                                values (?, ?, ?, ?, 'DRAFT')""")
                        .params(
                                drafted.proposal().value(),
                                drafted.platform().value(),
                                drafted.sponsor().value(),
                                drafted.version())
                        .update();
            case ProposalRevised revised ->
                jdbc.sql("update deliberation_register set version = ? where proposal = ?")
                        .params(revised.version(), revised.proposal().value())
                        .update();
            case ProposalCoSponsored supported -> {}
            case CoSponsorshipWithdrawn withdrawn -> {}
            case ProposalReturned returned -> becomes(returned, State.DRAFT);
            case ProposalSubmitted submitted -> becomes(submitted, State.OPEN);
            case ProposalAdmitted admitted -> becomes(admitted, State.OPEN);
            case ProposalPutToVote put -> becomes(put, State.CLOSED);
            case ProposalTakenFromVote taken -> becomes(taken, State.OPEN);
            case ProposalHeldOver held -> becomes(held, State.OPEN);
            case ProposalDeclared declared -> becomes(declared, State.CLOSED);
            case ProposalDecided decided -> becomes(decided, State.CLOSED);
            case ProposalWithdrawn withdrawn -> becomes(withdrawn, State.CLOSED);
            case ProposalLapsed lapsed -> becomes(lapsed, State.CLOSED);
        }
    }

    private void becomes(ProposalEvent event, State state) {
        jdbc.sql("update deliberation_register set state = ? where proposal = ?")
                .params(state.name(), event.proposal().value())
                .update();
    }

    @EventHandler
    void on(ContributionMade event) {
        jdbc.sql("insert into contribution_register (contribution, proposal) values (?, ?)")
                .params(event.contribution().value(), event.proposal().value())
                .update();
    }
}
