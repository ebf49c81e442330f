package org.baraza.governance.persons;

import org.baraza.governance.acts.Act;
import org.baraza.governance.acts.FrameRule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which acts on the register were done before. Kept apart from the receipts of recorded acts and for a day only: a
/// fingerprint is the hash of what a person wrote about themself, and can be guessed.
@Component
class Keys {
    private final JdbcClient jdbc;

    Keys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// In the caller's transaction.
    ///
    /// @return false when this act was done before
    boolean isNew(Act act) {
        jdbc.sql("delete from person_act where person = ? and done_at < now() - interval '1 day'")
                .param(act.person().value())
                .update();
        var added = jdbc.sql("""
                        insert into person_act (key, person, fingerprint, done_at) values (?, ?, ?, now())
                        on conflict do nothing""")
                .params(act.key(), act.person().value(), act.fingerprint())
                .update();
        if (added == 0) {
            FrameRule.IDEMPOTENCY_KEY_REUSED.require(
                    jdbc.sql("select exists (select from person_act where key = ? and person = ? and fingerprint = ?)")
                            .params(act.key(), act.person().value(), act.fingerprint())
                            .query(Boolean.class)
                            .single());
        }
        return added == 1;
    }
}
