package org.baraza.query.commitments;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/// Where a commitment stands. Overdue is no state but a fact beside it.
public enum CommitmentState {
    OFFERED,
    ACTIVE,
    DECLINED,
    FULFILLED,
    PARTLY_FULFILLED,
    BREACHED,
    RELEASED;

    @JsonValue
    public String publicName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// @throws IllegalArgumentException when there is no such state
    static CommitmentState named(String name) {
        return Arrays.stream(values())
                .filter(state -> state.publicName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no state " + name));
    }
}
