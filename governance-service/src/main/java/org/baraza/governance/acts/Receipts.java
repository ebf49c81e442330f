package org.baraza.governance.acts;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What is kept of answers, so that an act sent again is answered alike.
@Component
public class Receipts {
    private final JdbcClient jdbc;

    Receipts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Takes a fact out of the receipts of some streams, and the fingerprints of what was asked. Whoever sends one of
    /// these acts again gets the rest of the answer, whatever else they ask.
    ///
    /// @param streams what the names of the streams begin with
    public void forget(String streams, String fact) {
        jdbc.sql("update act_receipt set fingerprint = '', answer = answer - ?"
                        + " where starts_with(answer ->> 'stream', ?) and answer ->> ? is not null")
                .params(fact, streams, fact)
                .update();
    }
}
