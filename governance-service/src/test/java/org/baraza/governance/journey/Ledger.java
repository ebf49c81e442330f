package org.baraza.governance.journey;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.baraza.record.GovernanceEvent;
import org.baraza.record.Json;
import org.baraza.record.ledger.ContentRef;
import org.baraza.record.ledger.LedgerEntry;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A platform's record as it is stored, read once everything that was committed has its place in it.
public final class Ledger {
    private final JdbcClient jdbc;

    public Ledger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param platform its identifier
    public List<LedgerEntry> of(String platform) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(10))
                .until(this::isComplete);
        return jdbc.sql("select bytes from ledger_entry where platform = ?::uuid order by index")
                .param(platform)
                .query((row, n) -> LedgerEntry.read(row.getBytes(1)))
                .list();
    }

    public static <E extends GovernanceEvent> List<E> events(List<LedgerEntry> entries, Class<E> type) {
        return entries.stream()
                .map(LedgerEntry::event)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /// The index of the only entry of this type.
    public static long indexOf(List<LedgerEntry> entries, String type) {
        var found = entries.stream().filter(entry -> entry.type().equals(type)).toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " entries of type " + type);
        }
        return found.getFirst().index();
    }

    /// @throws AssertionError when its bytes have another hash than the event says
    public <T> T content(ContentRef reference, Class<T> type) {
        var bytes = jdbc.sql("select bytes from content where content_id = ?")
                .param(reference.id().value())
                .query((row, n) -> row.getBytes(1))
                .single();
        if (!ContentRef.hash(new byte[0], bytes).equals(reference.hash())) {
            throw new AssertionError("content " + reference.id() + " has another hash");
        }
        return Json.MAPPER.readValue(bytes, type);
    }

    private boolean isComplete() {
        return jdbc.sql("select (select count(*) from domain_event) = (select count(*) from ledger_entry)")
                .query(Boolean.class)
                .single();
    }
}
