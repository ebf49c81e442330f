package org.baraza.governance.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.baraza.record.Json;
import org.baraza.record.ledger.Actor;
import org.baraza.record.ledger.CharterInForce;
import org.baraza.record.ledger.EventTypes;
import org.baraza.record.ledger.LedgerEntry;
import org.baraza.record.ledger.Streams;
import org.baraza.record.platform.PlatformId;
import org.baraza.record.proposals.ProposalEvent.ProposalAdmitted;
import org.baraza.record.proposals.ProposalId;

/// Writes events as the event store does, and reads the ledger that was made of them.
final class EventTable {
    static final CharterInForce CHARTER = new CharterInForce(1, "ab".repeat(32));

    private final DataSource dataSource;

    EventTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    static ProposalId proposal() {
        return new ProposalId(UUID.randomUUID());
    }

    static PlatformId platform() {
        return new PlatformId(UUID.randomUUID());
    }

    /// In a transaction of its own.
    UUID append(PlatformId platform, ProposalId proposal, long sequence) {
        try (var connection = dataSource.getConnection()) {
            return append(connection, platform, proposal, sequence);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static UUID append(Connection connection, PlatformId platform, ProposalId proposal, long sequence)
            throws SQLException {
        var event = new ProposalAdmitted(proposal);
        var id = UUID.randomUUID();
        try (var insert = connection.prepareStatement("""
                insert into domain_event (event_identifier, aggregate_identifier, sequence_number, aggregate_type,
                    occurred_at, payload_type, payload_revision, payload, meta_data)
                values (?, ?, ?, 'Proposal', '2026-11-22T18:00:00.123Z', ?, ?, ?, ?)""")) {
            insert.setString(1, id.toString());
            insert.setString(2, Streams.proposal(proposal));
            insert.setLong(3, sequence);
            insert.setString(4, EventTypes.nameOf(event.getClass()));
            insert.setString(5, EventTypes.REVISION);
            insert.setBytes(6, Json.MAPPER.writeValueAsBytes(event));
            insert.setBytes(7, metaData(platform, proposal));
            insert.executeUpdate();
        }
        return id;
    }

    private static byte[] metaData(PlatformId platform, ProposalId decision) {
        var entries = Map.of(
                EntryMetaData.PLATFORM, platform.toString(),
                EntryMetaData.ACTOR, Json.MAPPER.writeValueAsString(Actor.CLOCK),
                EntryMetaData.CHARTER, Json.MAPPER.writeValueAsString(CHARTER),
                EntryMetaData.DECISION, decision.toString());
        return Json.MAPPER.writeValueAsString(entries).getBytes(UTF_8);
    }

    long number(String query) {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    long events() {
        return number("select count(*) from domain_event");
    }

    long entries() {
        return number("select count(*) from ledger_entry");
    }

    void execute(String statement) {
        try (var connection = dataSource.getConnection();
                var update = connection.createStatement()) {
            update.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The whole ledger, in the order of positions.
    List<LedgerEntry> ledger() {
        var all = new ArrayList<LedgerEntry>();
        for (var bytes : bytes()) {
            all.add(LedgerEntry.read(bytes));
        }
        return all;
    }

    List<byte[]> bytes() {
        try (var connection = dataSource.getConnection()) {
            return LedgerStore.entries(connection, 0, Integer.MAX_VALUE).stream()
                    .map(RecordedEntry::bytes)
                    .toList();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
