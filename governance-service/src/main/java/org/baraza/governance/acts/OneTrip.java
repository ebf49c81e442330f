package org.baraza.governance.acts;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.RowMapper;

/// Several statements that go to PostgreSQL in one message, are done there one after the other, each on what was
/// committed when it began, and are answered in one message. Where many statements are short, the ways to and fro are
/// what costs.
///
/// Parameters are texts, numbers, instants, UUIDs, and collections of texts or of UUIDs, which become arrays.
public final class OneTrip {
    private final List<Part<?>> parts = new ArrayList<>();

    private record Part<T>(
            String sql, List<Object> parameters, @Nullable RowMapper<T> mapper, List<T> rows) {
        void read(PreparedStatement statement) throws SQLException {
            if (mapper == null) {
                return;
            }
            try (var result = statement.getResultSet()) {
                for (int n = 0; result.next(); n++) {
                    rows.add(mapper.mapRow(result, n));
                }
            }
        }
    }

    /// @return the rows, once the trip is made
    public <T> Supplier<List<T>> read(String sql, RowMapper<T> mapper, Object... parameters) {
        var rows = new ArrayList<T>();
        parts.add(new Part<>(sql, List.of(parameters), mapper, rows));
        return () -> rows;
    }

    /// For a statement whose answer tells nothing.
    public void run(String sql, Object... parameters) {
        parts.add(new Part<>(sql, List.of(parameters), null, List.of()));
    }

    /// To be made once, in the transaction of the caller.
    public void make(JdbcOperations jdbc) {
        if (parts.isEmpty()) {
            return;
        }
        var all = parts.stream().map(Part::sql).collect(Collectors.joining(";\n"));
        jdbc.execute((Connection connection) -> {
            try (var statement = connection.prepareStatement(all)) {
                int at = 1;
                for (var part : parts) {
                    for (var parameter : part.parameters()) {
                        statement.setObject(at++, parameter(connection, parameter));
                    }
                }
                statement.execute();
                for (var part : parts) {
                    part.read(statement);
                    statement.getMoreResults();
                }
            }
            return null;
        });
    }

    private static Object parameter(Connection connection, Object parameter) throws SQLException {
        return parameter instanceof Collection<?> many ? array(connection, many) : parameter;
    }

    private static Array array(Connection connection, Collection<?> many) throws SQLException {
        var type = many.stream().allMatch(UUID.class::isInstance) ? "uuid" : "text";
        return connection.createArrayOf(type, many.toArray());
    }
}
