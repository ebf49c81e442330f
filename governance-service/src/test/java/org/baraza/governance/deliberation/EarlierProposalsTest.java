package org.baraza.governance.deliberation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baraza.governance.rules.Given.GROWERS_SEAT;
import static org.baraza.governance.rules.Given.PLATFORM;
import static org.baraza.governance.rules.Given.UNION;
import static org.baraza.governance.rules.Given.text;

import java.util.UUID;
import org.baraza.governance.deliberation.DeliberationRegister.Known;
import org.baraza.governance.deliberation.DeliberationRegister.State;
import org.baraza.governance.testing.TestPostgres;
import org.baraza.record.GovernanceEvent;
import org.baraza.record.Json;
import org.baraza.record.ledger.EventTypes;
import org.baraza.record.ledger.Streams;
import org.baraza.record.proposals.ProposalEvent;
import org.baraza.record.proposals.ProposalEvent.ProposalAdmitted;
import org.baraza.record.proposals.ProposalEvent.ProposalDrafted;
import org.baraza.record.proposals.ProposalEvent.ProposalPutToVote;
import org.baraza.record.proposals.ProposalEvent.ProposalReturned;
import org.baraza.record.proposals.ProposalEvent.ProposalRevised;
import org.baraza.record.proposals.ProposalEvent.ProposalSubmitted;
import org.baraza.record.proposals.ProposalId;
import org.baraza.record.voting.VoteId;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Proposals that were recorded before the register of deliberations was kept are in it as if it always had been.
class EarlierProposalsTest {
    @Test
    void the_migration_finds_where_each_of_them_stands() {
        try (var pool = TestPostgres.pool(TestPostgres.newDatabase())) {
            Flyway.configure().dataSource(pool).target("2").load().migrate();
            var jdbc = JdbcClient.create(pool);
            var draft = proposal(jdbc, 0);
            var returned = proposal(jdbc, 3);
            var admitted = proposal(jdbc, 6);
            var atTheVote = proposal(jdbc, 7);
            Flyway.configure().dataSource(pool).load().migrate();
            var register = new DeliberationRegister(jdbc);
            assertThat(register.proposal(draft)).contains(new Known(PLATFORM, GROWERS_SEAT, 1, State.DRAFT));
            assertThat(register.proposal(returned)).contains(new Known(PLATFORM, GROWERS_SEAT, 2, State.DRAFT));
            assertThat(register.proposal(admitted)).contains(new Known(PLATFORM, GROWERS_SEAT, 2, State.OPEN));
            assertThat(register.proposal(atTheVote)).contains(new Known(PLATFORM, GROWERS_SEAT, 2, State.CLOSED));
        }
    }

    /// A proposal's history up to the event with this sequence number.
    private static ProposalId proposal(JdbcClient jdbc, int last) {
        var id = new ProposalId(UUID.randomUUID());
        var history = new ProposalEvent[] {
            new ProposalDrafted(id, PLATFORM, null, "ordinary", GROWERS_SEAT, UNION, 1, text(), text(), null),
            new ProposalSubmitted(id, 1),
            new ProposalReturned(id, text()),
            new ProposalRevised(id, 2, text(), text(), text(), null),
            new ProposalSubmitted(id, 2),
            new ProposalReturned(id, text()),
            new ProposalAdmitted(id),
            new ProposalPutToVote(id, 2, new VoteId(UUID.randomUUID()))
        };
        for (int sequence = 0; sequence <= last; sequence++) {
            record(jdbc, Streams.proposal(id), sequence, history[sequence]);
        }
        return id;
    }

    private static void record(JdbcClient jdbc, String stream, int sequence, GovernanceEvent event) {
        jdbc.sql("""
                        insert into domain_event (event_identifier, aggregate_identifier, sequence_number, aggregate_type,
                          occurred_at, payload_type, payload_revision, payload, meta_data)
                        values (?, ?, ?, 'Proposal', '2026-06-01T09:00:00Z', ?, '1', ?, ?)""")
                .params(
                        UUID.randomUUID().toString(),
                        stream,
                        sequence,
                        EventTypes.nameOf(event.getClass()),
                        Json.MAPPER.writeValueAsBytes(event),
                        new byte[0])
                .update();
    }
}
