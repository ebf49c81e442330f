package org.baraza.governance.commitments;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.baraza.record.commitments.CommitmentEvent.CommitmentOffered;
import org.baraza.record.commitments.CommitmentId;
import org.baraza.record.platform.PlatformId;
import org.baraza.record.proposals.ProposalId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// On which platform a commitment is, and which decision it follows from, and when it is due.
@Component
@ProcessingGroup("registers")
class CommitmentRegister {
    private final JdbcClient jdbc;

    CommitmentRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Known(CommitmentId commitment, PlatformId platform, ProposalId proposal, Instant dueAt) {}

    Optional<Known> commitment(CommitmentId commitment) {
        return jdbc.sql("select platform, proposal, due_at from commitment_register where commitment = ?")
                .param(commitment.value())
                .query((row, n) -> new Known(
                        commitment,
                        PlatformId.of(row.getString(1)),
                        ProposalId.of(row.getString(2)),
                        row.getTimestamp(3).toInstant()))
                .optional();
    }

    @EventHandler
    void on(CommitmentOffered event) {
        jdbc.sql("insert into commitment_register (commitment, platform, proposal, due_at) values (?, ?, ?, ?)")
                .params(
                        event.commitment().value(),
                        event.platform().value(),
                        event.proposal().value(),
                        Timestamp.from(event.dueAt()))
                .update();
    }
}
