package org.baraza.governance.ledger;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How far the record has come, for operators and their tools.
@Endpoint(id = "ledger")
final class LedgerEndpoint {
    private final JdbcClient jdbc;

    LedgerEndpoint(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param head by platform
    /// @param position of the last entry over all platforms, from 1
    /// @param relayed position of the last entry published
    /// @param contentsPending contents not published yet
    record Ledger(Map<String, Size> head, long position, long relayed, long contentsPending) {}

    record Size(long size) {}

    @ReadOperation
    Ledger ledger() {
        var head = new TreeMap<String, Size>();
        jdbc.sql("select platform::text, size from ledger_head").query(row -> {
            head.put(row.getString(1), new Size(row.getLong(2)));
        });
        return jdbc.sql("""
                        select (select position from sequencer_cursor), (select position from relay_record_cursor),
                               (select count(*) from content
                                where (txid, seq) > (select c.txid, c.seq from relay_content_cursor c))""")
                .query((row, n) -> new Ledger(head, row.getLong(1), row.getLong(2), row.getLong(3)))
                .single();
    }
}
