package org.baraza.governance.store;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What PostgreSQL says about a failure, wherever it is wrapped.
final class SqlStates {
    private static final String UNIQUE_VIOLATION = "23505";
    private static final Set<String> TRANSACTION_HAS_TO_BEGIN_AGAIN = Set.of("40001", "40P01");

    private SqlStates() {}

    static boolean isDuplicate(Throwable failure) {
        return says(failure, Set.of(UNIQUE_VIOLATION));
    }

    static boolean hasToBeginAgain(Throwable failure) {
        return says(failure, TRANSACTION_HAS_TO_BEGIN_AGAIN);
    }

    private static boolean says(@Nullable Throwable failure, Set<String> states) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            for (var sql = cause instanceof SQLException one ? one : null; sql != null; sql = sql.getNextException()) {
                if (sql.getSQLState() != null && states.contains(sql.getSQLState())) {
                    return true;
                }
            }
        }
        return false;
    }
}
