package org.baraza.record.proposals;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// On what a declaration of the chair rests.
public enum DeclarationBasis {
    SHOW_OF_HANDS,
    /// That nobody maintains an objection, or that those maintained go with what is adopted.
    CONSENT;

    /// The public name, in lower case with hyphens: as in events, charters and answers.
    @JsonValue
    public String publicName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
