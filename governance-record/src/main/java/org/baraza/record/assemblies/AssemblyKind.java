package org.baraza.record.assemblies;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// Whether an assembly is held in the ordinary course, or for something that cannot wait for it.
public enum AssemblyKind {
    ORDINARY,
    EXTRAORDINARY;

    /// The public name, in lower case with hyphens: as in events, charters and answers.
    @JsonValue
    public String publicName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
