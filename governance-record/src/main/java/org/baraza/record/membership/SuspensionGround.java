package org.baraza.record.membership;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// Why a member is suspended: it owes, or it broke what the body has agreed.
public enum SuspensionGround {
    ARREARS,
    SANCTION;

    /// The public name, in lower case with hyphens: as in events, charters and answers.
    @JsonValue
    public String publicName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
