package org.baraza.governance.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;

/// One PostgreSQL server for all tests of this process, and a new, empty database for whoever asks.
///
/// Transactions of one database hold up the sequencer of another: tests that use it run one after the other.
public final class TestPostgres {
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private TestPostgres() {}

    private static final class Server {
        private static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "300")
                        .setServerConfig("fsync", "off")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// The address of a new database without tables, for a whole application.
    public static String newDatabase() {
        var name = "test" + DATABASES.incrementAndGet();
        try (var connection = Server.RUNNING.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return Server.RUNNING.getJdbcUrl("postgres", name);
    }

    /// A pool on a new database with the tables of every migration.
    public static HikariDataSource migrated() {
        var dataSource = pool(newDatabase());
        Flyway.configure().dataSource(dataSource).load().migrate();
        return dataSource;
    }

    /// One more pool on the same database, as another instance of the service has it.
    public static HikariDataSource pool(String url) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(50);
        config.setMinimumIdle(1);
        config.setPoolName(url.substring(url.lastIndexOf('/') + 1));
        return new HikariDataSource(config);
    }
}
