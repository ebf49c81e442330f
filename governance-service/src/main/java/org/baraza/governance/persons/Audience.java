package org.baraza.governance.persons;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// Who may see a part of an entry.
enum Audience {
    ONLY_ME,
    /// Chair and secretary of every platform on which the person holds a seat now.
    OFFICERS;

    @JsonValue
    String publicName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
