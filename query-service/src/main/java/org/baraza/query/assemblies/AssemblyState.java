package org.baraza.query.assemblies;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/// How far an assembly has come.
public enum AssemblyState {
    /// Nobody was told yet.
    CONVENED,
    /// Members were given notice.
    NOTIFIED,
    OPEN,
    /// To its second call.
    HELD_OVER,
    CLOSED,
    /// Before it opened.
    CALLED_OFF;

    @JsonValue
    public String publicName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static AssemblyState named(String name) {
        return Arrays.stream(values())
                .filter(state -> state.publicName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
