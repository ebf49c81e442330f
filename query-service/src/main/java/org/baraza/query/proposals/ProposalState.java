package org.baraza.query.proposals;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/// Where a proposal stands.
public enum ProposalState {
    DRAFT,
    SUBMITTED,
    RETURNED,
    ADMITTED,
    TO_THE_VOTE,
    ADOPTED,
    REJECTED,
    NOT_VALID,
    WITHDRAWN,
    LAPSED;

    @JsonValue
    public String publicName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// @throws IllegalArgumentException when there is no such state
    static ProposalState named(String name) {
        return Arrays.stream(values())
                .filter(state -> state.publicName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no state " + name));
    }
}
