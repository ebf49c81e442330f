package org.baraza.record.membership;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// What a seat may do: a delegate votes, an observer proposes and discusses, a founder holds the
/// offices until they are filled.
public enum SeatKind {
    DELEGATE,
    OBSERVER,
    FOUNDER;

    /// The public name, in lower case with hyphens: as in events, charters and answers.
    @JsonValue
    public String publicName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
