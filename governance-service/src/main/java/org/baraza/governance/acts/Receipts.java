package org.baraza.governance.acts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.baraza.record.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What is kept of answers, so that an act sent again is answered alike.
@Component
public class Receipts {
    private static final Set<String> FIXED = Set.of("id", "stream", "version");
    private static final String FIND = "select key, person, fingerprint, status, location, answer::text as answer"
            + " from act_receipt where key = any(?)";

    private final JdbcClient jdbc;

    Receipts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// An answer that was given.
    ///
    /// @param fingerprint of what was asked; empty where it is forgotten
    record Kept(UUID key, String person, String fingerprint, int status, String location, Answer answer) {
        /// @throws BrokenRule when somebody else, or another act, has its key
        void requireSame(Act act) {
            var same = person.equals(act.person().toString())
                    && (fingerprint.isEmpty() || fingerprint.equals(act.fingerprint()));
            FrameRule.IDEMPOTENCY_KEY_REUSED.require(same);
        }
    }

    Optional<Kept> find(UUID key) {
        return jdbc.sql(FIND)
                .param(List.of(key).toArray(UUID[]::new))
                .query(Receipts::kept)
                .optional();
    }

    static Supplier<List<Kept>> find(OneTrip trip, Collection<UUID> keys) {
        return trip.read(FIND, Receipts::kept, keys);
    }

    void keep(Kept kept) {
        jdbc.sql("""
                        insert into act_receipt (key, person, fingerprint, status, location, answer)
                        values (?, ?::uuid, ?, ?, ?, ?::jsonb)""")
                .params(kept.key(), kept.person(), kept.fingerprint(), kept.status(), kept.location(), json(kept))
                .update();
    }

    static void keep(OneTrip trip, List<Kept> all) {
        trip.run(
                """
                insert into act_receipt (key, person, fingerprint, status, location, answer)
                select key, person, fingerprint, status::int, location, answer::jsonb
                from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[])
                    as kept (key, person, fingerprint, status, location, answer)""",
                all.stream().map(Kept::key).toList(),
                all.stream().map(one -> UUID.fromString(one.person())).toList(),
                all.stream().map(Kept::fingerprint).toList(),
                all.stream().map(one -> Integer.toString(one.status())).toList(),
                all.stream().map(Kept::location).toList(),
                all.stream().map(Receipts::json).toList());
    }

    private static String json(Kept kept) {
        return Json.MAPPER.writeValueAsString(kept.answer());
    }

    private static Kept kept(ResultSet row, int n) throws SQLException {
        var kept = Json.MAPPER.readTree(row.getString("answer"));
        var more = new LinkedHashMap<String, String>();
        kept.propertyStream()
                .filter(fact -> !FIXED.contains(fact.getKey()))
                .forEach(fact -> more.put(fact.getKey(), fact.getValue().asString()));
        return new Kept(
                UUID.fromString(row.getString("key")),
                row.getString("person"),
                row.getString("fingerprint"),
                row.getInt("status"),
                row.getString("location"),
                new Answer(
                        kept.get("id").asString(),
                        kept.get("stream").asString(),
                        Long.parseLong(kept.get("version").asString()),
                        more));
    }

    /// Takes the salt out of the receipts of some streams, and the fingerprints of what was asked. Whoever sends one of
    /// these acts again gets the rest of the answer, whatever else they ask.
    ///
    /// @param streams what the names of the streams begin with
    public void forgetSalts(String streams) {
        jdbc.sql("update act_receipt set fingerprint = '', answer = answer - 'salt'"
                        + " where starts_with(answer ->> 'stream', ?) and answer ->> 'salt' is not null")
                .param(streams)
                .update();
    }
}
