package org.baraza.query.platform;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How a member stands.
enum MemberState {
    ACTIVE,
    SUSPENDED,
    RESIGNED;

    @JsonValue
    String publicName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// What was admitted before members had a standing has none.
    static MemberState of(@Nullable String name) {
        return Arrays.stream(values())
                .filter(state -> state.publicName().equals(name))
                .findFirst()
                .orElse(ACTIVE);
    }
}
