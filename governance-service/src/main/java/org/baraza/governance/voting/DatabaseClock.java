package org.baraza.governance.voting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import org.baraza.governance.acts.OneTrip;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The one clock by which a ballot is in time, whichever instance took it. Read it after the lock.
@Component
class DatabaseClock {
    private static final String NOW = "select clock_timestamp()";

    private final JdbcClient jdbc;

    DatabaseClock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Instant now() {
        return jdbc.sql(NOW).query(DatabaseClock::instant).single();
    }

    /// One instant.
    static Supplier<List<Instant>> now(OneTrip trip) {
        return trip.read(NOW, DatabaseClock::instant);
    }

    private static Instant instant(ResultSet row, int n) throws SQLException {
        return row.getObject(1, OffsetDateTime.class).toInstant().truncatedTo(ChronoUnit.MILLIS);
    }
}
